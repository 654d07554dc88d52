/** One thing that keeps a draft from being made, and what to do about it. */
export interface Refusal {
  readonly message: string
  readonly help?: string | undefined
}

/** One flag as typed: its dotted name and the words after it. */
export interface Flag {
  readonly name: string
  readonly words: string | undefined
}

/** Which of the words typed are flags, and which stand alone? “--name words” and “--name=words” say the same. */
export const splitArguments = (given: readonly string[]): { plain: string[]; flags: Flag[] } => {
  const plain: string[] = []
  const flags: Flag[] = []
  for (let at = 0; at < given.length; at++) {
    const [word = '', next] = [given[at], given[at + 1]]
    const [, name, words] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? []
    if (name === undefined) plain.push(...(word === '--' ? [] : [word]))
    else if (words !== undefined || next === undefined || next.startsWith('--')) flags.push({ name, words })
    else flags.push({ name, words: given[++at] })
  }
  return { plain, flags }
}

/** Which flags did npm keep for itself, because no -- stood before them? npm leaves them in its environment as true. */
export const keptByNpm = (fields: readonly string[], env: Readonly<Record<string, string | undefined>>): Refusal[] =>
  fields
    .filter((field) => env[`npm_config_${field}`] === 'true')
    .map((field) => ({ message: `npm kept --${field} for itself.`, help: `Put -- on its own before the first flag: npm run new … -- --${field} …` }))

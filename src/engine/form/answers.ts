/** What somebody has answered so far, by the name of the field on the page; a list where several may be ticked. */
export type Answers = ReadonlyMap<string, readonly string[]>

const nameLimit = 120
const wordsLimit = 20_000
const fieldsLimit = 600
const fieldName = /^[A-Za-z][\w.+-]*$/

const isWords = (found: unknown): found is string[] => Array.isArray(found) && found.length <= 100 && found.every((item) => typeof item === 'string' && item.length <= wordsLimit)

/** Answers as this browser kept them, or undefined if what was found there is not such a list. */
export const asAnswers = (found: unknown): Answers | undefined => {
  if (!Array.isArray(found) || found.length > fieldsLimit) return undefined
  const pairs = found as readonly unknown[]
  const good = pairs.every((pair): pair is [string, string[]] => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && pair[0].length <= nameLimit && fieldName.test(pair[0]) && isWords(pair[1]))
  return good ? new Map(pairs) : undefined
}

/** The one answer to a question, without spaces around it; nothing where it was left blank. */
export const answer = (answers: Answers, name: string): string | undefined => answers.get(name)?.[0]?.trim() || undefined

/** In which places of a list has anything been answered? */
export const placesAnswered = (answers: Answers, list: string): number[] => {
  const places = new Set<number>()
  for (const [name, words] of answers) {
    const [place = ''] = name.startsWith(`${list}.`) ? name.slice(list.length + 1).split(/[.+]/) : []
    if (/^\d+$/.test(place) && words.some((word) => word.trim() !== '')) places.add(Number(place))
  }
  return [...places].sort((a, b) => a - b)
}

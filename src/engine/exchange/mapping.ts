import { nearest } from '../nearest.ts'
import { isGroup } from '../draft/shape.ts'
import type { Fault, Refused } from './table.ts'
import { isTarget, type Target, targetCalled } from './target.ts'

/** What a person settled about a spreadsheet: which column is what, what holds for every row, and whom some names mean. */
export interface Mapping {
  /** Heading to what it fills; null leaves the column out. */
  readonly columns: ReadonlyMap<string, Target | null>
  /** What stands in every row where its cell is empty. */
  readonly set: readonly { readonly target: Target; readonly words: string }[]
  /** Words in a cell to the id of the record they mean. */
  readonly names: ReadonlyMap<string, string>
}
/** Nothing settled. */
export const noMapping: Mapping = { columns: new Map(), set: [], names: new Map() }

const parts = ['columns', 'set', 'names'] as const

const wordsIn = (part: string, given: unknown, faults: Fault[]): [string, string | null][] => {
  if (given === undefined) return []
  if (!isGroup(given)) {
    faults.push({ message: `"${part}" should be a group in { }.`, help: `Write "${part}": { "Where?": "Where" }.` })
    return []
  }
  return Object.entries(given).flatMap(([key, value]): [string, string | null][] => {
    if (value === null || typeof value === 'string') return [[key, value]]
    faults.push({ message: `"${part}", "${key}": the value should be words in quotes, or null.` })
    return []
  })
}

const target = (words: string, where: string, faults: Fault[]): Target | undefined => {
  const found = targetCalled(words)
  if (isTarget(found)) return found
  faults.push({ ...found, message: `${where}: ${found.message}` })
  return undefined
}

/** The mapping that these groups of words say, or everything wrong with them. */
export const mappingOf = (given: unknown): Mapping | Refused => {
  if (!isGroup(given)) return { refusals: [{ message: 'A mapping file holds one group in { }.', help: 'Have one made: npm run import -- file.xlsx --write-map mapping.json.' }] }
  const faults: Fault[] = Object.keys(given)
    .filter((key) => !parts.some((part) => part === key))
    .map((key) => ({ message: `There is no part called "${key}" in a mapping file.`, help: `Write "${nearest(key, parts) ?? parts.join('", "')}".` }))
  const columns = new Map<string, Target | null>()
  for (const [heading, words] of wordsIn('columns', given['columns'], faults)) {
    const found = words === null ? null : target(words, `The column “${heading}”`, faults)
    if (found !== undefined) columns.set(heading, found)
  }
  const set = wordsIn('set', given['set'], faults).flatMap(([name, words]) => {
    const found = words === null ? undefined : target(name, '"set"', faults)
    return found && words !== null ? [{ target: found, words }] : []
  })
  const names = new Map(wordsIn('names', given['names'], faults).flatMap(([words, id]) => (id === null ? [] : [[words, id] as const])))
  return faults.length > 0 ? { refusals: faults } : { columns, set, names }
}

/** Reads a mapping file. */
export const readMapping = (text: string): Mapping | Refused => {
  try {
    return mappingOf(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown)
  } catch (error) {
    return { refusals: [{ message: `The mapping file is not JSON: ${(error as Error).message}.`, help: 'Words stand in double quotes, with a comma between two lines and none after the last.' }] }
  }
}

/** What is wrong with the names of a mapping: each must mean a record that is there. */
export const unknownIds = ({ names }: Mapping, known: ReadonlySet<string>): Fault[] =>
  [...names].filter(([, id]) => !known.has(id)).map(([words, id]) => {
    const near = nearest(id, known)
    return { message: `The mapping says that “${words}” means “${id}”, and the library has no capability, place, measure or source of that id.`, help: near ? `Write “${near}”.` : 'Write an id, such as the name of its file without .json.' }
  })

/** Two mappings as one; the second has the last word. */
export const joinedMapping = (one: Mapping, other: Mapping): Mapping => ({ columns: new Map([...one.columns, ...other.columns]), set: [...one.set, ...other.set], names: new Map([...one.names, ...other.names]) })

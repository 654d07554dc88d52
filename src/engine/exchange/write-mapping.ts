import type { Heading } from './contest.ts'
import type { Candidate } from './likeness-of-names.ts'
import type { Mapping } from './mapping.ts'
import { targetWords } from './target.ts'

/** The mapping file of a sheet, for a person to edit: every heading with what it was taken for, and every name that was not found. */
export const mappingText = (headings: readonly Heading[], mapping: Mapping, unknown: ReadonlyMap<string, readonly Candidate[]>): string => {
  const columns = Object.fromEntries(headings.map(({ words, target }) => [words, target ? targetWords(target) : null]))
  const set = Object.fromEntries(mapping.set.map(({ target, words }) => [targetWords(target), words]))
  const names = Object.fromEntries([...mapping.names, ...[...unknown.keys()].map((words) => [words, null] as const)])
  return `${JSON.stringify({ columns, set, names }, null, 2)}\n`
}

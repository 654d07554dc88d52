import type { Problem } from '../problem.ts'
import { printable, problemBlocks, summaryLine } from './text.ts'

/** A problem as somebody would know it again, though it may have moved to another line. */
const sameness = ({ file, rule, message }: Problem): string => `${file}\n${rule}\n${message}`

/** Problems of the first list that are not in the second, each as often as it is missing there. */
const beyond = (problems: readonly Problem[], others: readonly Problem[]): Problem[] => {
  const left = new Map<string, number>()
  for (const problem of others) left.set(sameness(problem), (left.get(sameness(problem)) ?? 0) + 1)
  return problems.filter((problem) => {
    const count = left.get(sameness(problem)) ?? 0
    left.set(sameness(problem), count - 1)
    return count <= 0
  })
}

const shownNames = 5

const namesOf = (files: readonly string[]): string => {
  const more = files.length - shownNames
  return `${files.slice(0, shownNames).map(printable).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** What stands in the folder after a change. */
export interface Now {
  readonly problems: readonly Problem[]
  readonly texts: ReadonlyMap<string, string>
  /** Records that cannot be read: what was wrong in them before is hidden, not put right. */
  readonly unread: ReadonlySet<string>
}

/** What a person at a terminal is told when files changed: new problems in full, those put right in a line each, and how many there are now. */
export const watchReport = (files: readonly string[], before: readonly Problem[], now: Now, rulePage: (rule: string) => string): string => {
  const fresh = beyond(now.problems, before)
  const mended = beyond(before, now.problems).filter(({ file }) => !now.unread.has(file))
  const lines = mended.map(({ file, message }) => `  Put right: ${printable(file)}  ${printable(message)}`)
  return `${[`Changed: ${namesOf(files)}`, ...problemBlocks(fresh, now.texts, rulePage), ...(lines.length > 0 ? [lines.join('\n')] : []), summaryLine(now.problems, now.texts.size)].join('\n\n')}\n`
}

/** The problems somebody has been told of and that may still be there: those of now, and those hidden in records that cannot be read at the moment. */
export const stillKnown = (before: readonly Problem[], { problems, unread }: Now): Problem[] => [...problems, ...beyond(before, problems).filter(({ file }) => unread.has(file))]

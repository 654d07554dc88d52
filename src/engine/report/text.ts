import type { Problem } from '../problem.ts'

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** The last line of a report: “Found 3 errors and 1 warning in 2 files. 41 files read.” */
export const summaryLine = (problems: readonly Problem[], filesRead: number): string => {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  if (problems.length === 0) return `No problems. ${plural(filesRead, 'file')} read.`
  const files = new Set(problems.map(({ file }) => file)).size
  const counts = [errors > 0 ? plural(errors, 'error') : '', warnings > 0 ? plural(warnings, 'warning') : ''].filter(Boolean).join(' and ')
  return `Found ${counts} in ${plural(files, 'file')}. ${plural(filesRead, 'file')} read.`
}

const indent = '    '

/** Words of a record or a file name without the codes that a terminal, or a log that obeys its lines, would act on. */
export const printable = (words: string): string => words.replace(/[\u0000-\u001F\u007F-\u009F]+/g, ' ')

const underlined = (problem: Problem, texts: ReadonlyMap<string, string>): string[] => {
  const line = texts.get(problem.file)?.split('\n')[problem.line - 1]
  if (line === undefined) return []
  const start = Math.max(0, problem.column - 1)
  const from = start > 100 ? start - 40 : 0
  const shown = line.slice(from, from + 140)
  const length = Math.max(1, Math.min((problem.endColumn ?? problem.column + 1) - problem.column, shown.length - (start - from) || 1))
  const seen = problem.covered ? `${shown.slice(0, start - from)}${'•'.repeat(length)}${shown.slice(start - from + length)}` : shown
  return [`${indent}${from > 0 ? '…' : ''}${seen.replaceAll('\t', ' ')}`, `${indent}${from > 0 ? ' ' : ''}${' '.repeat(start - from)}${'^'.repeat(length)}`]
}

const block = (problem: Problem, texts: ReadonlyMap<string, string>, rulePage: (rule: string) => string): string[] => [
  `  ${problem.line}:${problem.column}  ${problem.severity}  ${printable(problem.message)}`,
  ...underlined(problem, texts),
  ...(problem.help ? [`${indent}${printable(problem.help)}`] : []),
  `${indent}Why: ${rulePage(problem.rule)}`,
]

/** Problems file by file, each with its source line underlined, what to do, and the rule’s page. */
export const problemBlocks = (problems: readonly Problem[], texts: ReadonlyMap<string, string>, rulePage: (rule: string) => string): string[] => {
  const byFile = Map.groupBy(problems, ({ file }) => file)
  return [...byFile].map(([file, list]) => [printable(file), ...list.flatMap((problem) => block(problem, texts, rulePage))].join('\n'))
}

/** The report for a person at a terminal: every problem, then how many there are. */
export const textReport = (problems: readonly Problem[], texts: ReadonlyMap<string, string>, rulePage: (rule: string) => string): string =>
  `${[...problemBlocks(problems, texts, rulePage), summaryLine(problems, texts.size)].join('\n\n')}\n`

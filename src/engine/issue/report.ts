import type { Refusal } from '../draft/arguments.ts'
import type { Problem } from '../problem.ts'
import type { Outcome } from './outcome.ts'

const short = (words: string, limit = 100): string => (words.length <= limit ? words : `${words.slice(0, limit - 1).trimEnd()}…`)
// What an issue holds may hold codes that a terminal, or a log that obeys its lines, would act on.
const printable = (words: string): string => words.replace(/[\u0000-\u001F\u007F-\u009F]+/g, ' ')

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?!”]$/.test(words) ? '' : '.'}`

const part = (heading: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${printable(line)}`)])

/** The report of an issue that something was made of: what was understood, left out and is still to do, then the files. */
export const outcomeReport = ({ form, understood, left, notes, toFill, files }: Outcome, problems: readonly Problem[], dryRun: boolean): string => {
  const done = dryRun ? 'Would be written (nothing was)' : 'Written'
  return [
    `Read as: ${form.title.toLowerCase()}.`,
    ...part('Understood', understood.map(({ question, words }) => `${question} ${short(words)}`)),
    ...part('Not used', left.map(({ question, words, why }) => `${question} ${words === '' ? '' : `“${short(words, 60)}”: `}${why}`)),
    ...part('To look at', notes),
    ...part('Still to fill in', toFill.map(({ field, about, takes }) => `${field}: ${[sentence(about), takes].filter(Boolean).join(' ')}`)),
    ...part('The check says', problems.map(({ severity, file, line, column, message, help }) => `${severity} ${file} ${line}:${column} ${[message, help].filter(Boolean).join(' ')}`)),
    ...part(done, files.map(({ file, change }) => `${file}${change ? ', changed' : ', a draft'}`)),
    '',
  ].join('\n')
}

/** The report of an issue that nothing may be made of: every reason at once. */
export const refusalReport = (refusals: readonly Refusal[]): string =>
  ['Nothing was written.', ...refusals.flatMap(({ message, help }) => ['', `  ${printable(message)}`, ...(help ? [`  ${printable(help)}`] : [])]), ''].join('\n')

/** How the command is used. */
export const usage = `npm run from-issue -- issue.json|issue.md [--dry-run]

Turns an issue that was opened with one of the forms into drafts in the content folder
(CONTENT_DIR, else ./content), and says what was understood and what was not.
issue.json is what "gh issue view 12 --json body,author" prints; issue.md is the text alone.
--dry-run writes nothing and shows the files.
`

import type { Placeholder } from '../draft/placeholder.ts'
import type { Heading } from './contest.ts'
import type { Imported, RowOutcome } from './outcome.ts'
import { shownWords } from './plain-words.ts'
import type { Said } from './row-state.ts'
import { counted, type Fault, plural } from './table.ts'
import { targetWords } from './target.ts'

const sentence = (words: string): string => (/[.?!”]$/.test(words) ? words : `${words}.`)
const helpLine = (help: string | undefined): string[] => (help === undefined ? [] : [`      ${shownWords(help, 600)}`])

/** One thing said of a cell: where, what stood there, what of it. */
const saidLines = ({ cell, stood, message, help }: Said): string[] => {
  const words = stood === undefined || stood.trim() === '' ? '' : `  “${shownWords(stood, 60)}”`
  return [`    ${shownWords(cell)}${words}  ${shownWords(message, 400)}`, ...helpLine(help)]
}

const headingLine = ({ cell, words, target, how, why }: Heading): string => {
  const name = `  ${cell.padEnd(4)}  ${shownWords(words, 40)}`
  if (!target) return `${name}  ${how === 'left' ? 'left out, as the mapping says' : `left out: ${why ?? 'nothing like it is known here'}`}`
  const field = target.column.field.replace(/\.0\b/, '')
  const surely = how === 'guess' ? `  a guess: ${why ?? 'nearest words'}` : how === 'map' ? '  settled' : ''
  return `${name}  →  ${targetWords(target)}${field === target.column.label ? '' : ` (${field})`}${surely}`
}

/** What each heading was taken for, for the report and for the question whether it is right. */
export const headingLines = (headings: readonly Heading[]): string[] => headings.map(headingLine)

const states = { taken: 'taken', changed: 'changed', refused: 'REFUSED', aside: 'left aside' } as const

const rowLines = ({ row, state, file, draft, toFill, changes, refusals, questions }: RowOutcome): string[] => {
  const made = file === undefined ? '' : `  ${file}${draft ? `, a draft${toFill.length > 0 ? ` with ${plural(toFill.length, 'field')} to fill` : ''}` : ''}`
  return [
    `  Row ${row}  ${states[state]}${made}`,
    ...(state === 'refused' ? refusals : [...changes, ...questions.map((one) => ({ ...one, message: `question: ${one.message}` }))]).flatMap(saidLines),
  ]
}

/** Rows as people list them: 5 to 9, 12. */
export const rowList = (rows: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && row === last[1] + 1) last[1] = row
    else runs.push([row, row])
  }
  return runs.map(([first, last]) => (first === last ? String(first) : last === first + 1 ? `${first}, ${last}` : `${first} to ${last}`)).join(', ')
}

/** The longest list of rows that anybody reads. */
const listLimit = 60

/** What is still to be written in the new drafts, each field once. */
const toFillLines = ({ rows, fresh }: Imported): string[] => {
  const all = rows.flatMap(({ row, toFill }) => toFill.map((placeholder) => ({ placeholder, row })))
  const fields = [...Map.groupBy(all, ({ placeholder }) => placeholder.field)].map(([field, list]) => ({ field, first: list[0]?.placeholder as Placeholder, rows: list.map(({ row }) => row) }))
  const drafts = rows.filter(({ draft }) => draft).length
  const listed = (where: readonly number[]): string => (where.length === drafts && drafts > 1 ? 'all drafts' : rowList(where).length > listLimit ? plural(where.length, 'row') : `row${where.length === 1 ? '' : 's'} ${rowList(where)}`)
  const benefits = fields.flatMap(({ field, first, rows: where }) => [`  ${field}  (${listed(where)})`, `      ${[...(field.toLowerCase().endsWith(first.about.toLowerCase()) ? [] : [sentence(first.about)]), ...(first.takes ? [first.takes] : [])].join(' ')}`])
  const others = fresh.map(({ file, fresh: { collection }, toFill }) => `  ${file}: ${collection === 'sources' ? 'csl.title, kind, peerReviewed, vendorInvolved' : toFill.map(({ field }) => field).join(', ')}`)
  return [
    ...(benefits.length > 0 ? ['', 'Still to write in the drafts. What stands there now only keeps a place:', '', ...benefits] : []),
    ...(others.length > 0 ? ['', 'New drafts besides the benefits, and what is to be filled or confirmed in each:', '', ...others] : []),
  ]
}

const tally = ({ rows }: Imported): string => {
  const count = (state: RowOutcome['state']): number => rows.filter((row) => row.state === state).length
  const parts = [`${counted(count('taken'))} taken as they stand`, `${counted(count('changed'))} changed`, `${counted(count('refused'))} refused`]
  const more = count('aside') > 0 ? ` ${plural(count('aside'), 'row')} left aside.` : ''
  return `${plural(rows.length - count('aside'), 'row')}: ${parts.join(', ')}.${more}`
}

/** The whole report: how the file was read, what its headings mean, what became of every row, and what is left to write. */
export const importReport = (name: string, sheet: string | undefined, imported: Imported): string => {
  const { headings, notices, rows } = imported
  const refused = rows.filter(({ state }) => state === 'refused').map(({ row }) => row)
  return [
    `${shownWords(name)}${sheet === undefined ? '' : `, sheet “${shownWords(sheet)}”`}`,
    ...notices.map((notice) => `  ${shownWords(notice, 400)}`),
    ...(headings ? ['', 'Headings', '', ...headingLines(headings.all)] : []),
    '',
    'Rows',
    '',
    ...rows.flatMap(rowLines),
    ...toFillLines(imported),
    '',
    tally(imported),
    ...(refused.length > 0 ? [`Refused: row${refused.length === 1 ? '' : 's'} ${rowList(refused)}.`] : []),
    '',
  ].join('\n')
}

/** A file, a mapping or a request that cannot be taken: every reason at once. */
export const refusedReport = (name: string, refusals: readonly Fault[]): string =>
  [`${shownWords(name)} was not imported. Nothing was written.`, '', ...refusals.flatMap(({ message, help }) => [`  ${shownWords(message, 600)}`, ...(help === undefined ? [] : [`    ${shownWords(help, 900)}`])]), ''].join('\n')

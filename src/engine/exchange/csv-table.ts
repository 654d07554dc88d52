import Papa from 'papaparse'
import { unguarded } from '../format/csv-field.ts'
import { decode } from './encoding.ts'
import { type Cell, isRefused, refuse, type Refused, type Table, tableOf } from './table.ts'

const marks = [',', ';', '\t'] as const
const markWords: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs' }

/** How well does this mark part the first lines into cells? Lines of the same width count. */
const fit = (text: string, delimiter: string): number => {
  const widths = Papa.parse<string[]>(text, { delimiter, preview: 30 }).data.map((cells) => cells.length)
  const counts = Map.groupBy(widths, (width) => width)
  return Math.max(0, ...[...counts].map(([width, same]) => (width - 1) * same.length))
}

const delimiterOf = (text: string): string => {
  const fits = marks.map((mark) => fit(text, mark))
  return marks[fits.indexOf(Math.max(...fits))] ?? ','
}

const formula = { message: 'This is a formula; a CSV file holds only its words, not its value.', help: 'Write the value. If the words really begin with =, put an apostrophe before it.' }

// A guard was put before words that a spreadsheet would run; off it comes.
const toCell = (raw: string): Cell => (/^[\s\p{Cc}\p{Cf}]*[=＝]/u.test(raw) ? { text: raw, fault: formula } : { text: unguarded(raw) })

const quoteProblem = (errors: readonly Papa.ParseError[]): Refused | undefined => {
  const error = errors.find(({ type }) => type === 'Quotes')
  if (!error) return undefined
  const where = error.row === undefined ? '' : ` in row ${error.row + 1}`
  return refuse(`A double quote is opened${where} and not closed, so cells run into one another.`, 'Open the file in a spreadsheet program and save it as CSV again, or close the quote.')
}

/** The table in a CSV file, its cells parted by commas, semicolons or tabs. */
export const csvTable = (bytes: Uint8Array): Table | Refused => {
  const decoded = decode(bytes)
  if (isRefused(decoded)) return decoded
  const [line = '', named] = /^sep=(.)\r?\n/.exec(decoded.text) ?? []
  const text = decoded.text.slice(line.length)
  const delimiter = named ?? delimiterOf(text)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter })
  const wrong = quoteProblem(errors)
  if (wrong) return wrong
  const notices = [decoded.notice, markWords[delimiter] && `The cells are parted by ${markWords[delimiter]}.`].filter((words) => words !== undefined)
  return tableOf({ kind: 'csv', rows: data.map((cells, index) => ({ number: index + 1, cells: cells.map(toCell) })) }, notices)
}

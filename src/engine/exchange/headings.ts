import { nearest } from '../nearest.ts'
import { type Heading, settleContest } from './contest.ts'
import { type Guess, guessed, said } from './guess-heading.ts'
import type { Mapping } from './mapping.ts'
import { folded, shownWords, tidied } from './plain-words.ts'
import { cellName, columnLetters, type Fault, isFilled, refuse, type Refused, rowLimit, type Table, type TableRow, tooMany } from './table.ts'

/** The row of headings, what each was taken for, and what a person should know about it. */
export interface Headings {
  readonly row: number
  readonly all: readonly Heading[]
  readonly notices: readonly string[]
}

const headingWords = (row: TableRow, column: number): string => tidied((row.cells[column]?.text ?? '').slice(0, 300)).replace(/\s+/g, ' ')

const settled = (words: string, { columns }: Mapping): Guess | undefined => {
  const key = [...columns.keys()].find((heading) => tidied(heading) === words) ?? [...columns.keys()].find((heading) => folded(heading) === folded(words))
  if (key === undefined) return undefined
  const target = columns.get(key)
  return target ? { target, how: 'map' } : { how: 'left' }
}

/** The row that most looks like headings, among the first twenty: titles and logos stand above it in many registers. */
const headingRow = (rows: readonly TableRow[], mapping: Mapping): TableRow => {
  const first = rows.slice(0, 20)
  const marks = first.map((row) => row.cells.filter((_, column) => settled(headingWords(row, column), mapping) !== undefined || said(headingWords(row, column)) !== undefined).length)
  const best = Math.max(...marks)
  const found = best > 0 ? first[marks.indexOf(best)] : first.find(({ cells }) => cells.filter(isFilled).length > 1)
  return found ?? (first[0] as TableRow)
}

const duplicates = (row: TableRow): Fault[] => {
  const cells = row.cells.map((_, column) => ({ column, words: headingWords(row, column) })).filter(({ words }) => words !== '')
  const same = [...Map.groupBy(cells, ({ words }) => words.toLowerCase()).values()].filter((list) => list.length > 1)
  return same.map((list) => ({ message: `${list.map(({ column }) => cellName(column, row.number)).join(' and ')} have the same heading, “${shownWords(list[0]?.words ?? '')}”.`, help: 'Give each column a heading of its own, or take one of them out.' }))
}

const aboveNotice = (rows: readonly TableRow[], heading: TableRow): string[] => {
  const above = rows.slice(0, rows.indexOf(heading))
  const words = above.flatMap(({ cells }) => cells.filter(isFilled).map(({ text }) => `“${shownWords(text, 40)}”`))
  return above.length === 0 ? [] : [`The headings stand in row ${heading.number}. Above them, and left out: ${words.slice(0, 4).join(', ')}${words.length > 4 ? ' and more' : ''}.`]
}

const unknownKeys = (row: TableRow, { columns }: Mapping): Fault[] => {
  const words = row.cells.map((_, column) => headingWords(row, column)).filter((one) => one !== '')
  const has = (key: string): boolean => /^\(column [A-Z]+\)$/.test(key) || words.some((one) => one === tidied(key) || folded(one) === folded(key))
  return [...columns.keys()].filter((key) => !has(key)).map((key) => {
    const near = words.find((one) => folded(one) === nearest(folded(key), words.map(folded)))
    return { message: `The mapping names a column “${shownWords(key)}”, and the sheet has none.`, help: near ? `Write “${near}”.` : `Its headings are: ${words.map((one) => shownWords(one, 40)).join(', ')}.` }
  })
}

const faultsOf = (table: Table, row: TableRow, mapping: Mapping): Fault[] => {
  const below = table.rows.filter(({ number }) => number > row.number)
  const merged = (table.merges ?? []).filter(({ lastRow }) => lastRow >= row.number).map(({ cells }) => cells)
  return [
    ...(below.length === 0 ? [{ message: `There are headings in row ${row.number} and no rows below them.`, help: 'Put one benefit in each row below the headings.' }] : []),
    ...(below.length > rowLimit ? tooMany(below.length).refusals : []),
    ...(merged.length > 0 ? [{ message: `Cells are merged: ${merged.slice(0, 8).join(', ')}${merged.length > 8 ? ` and ${merged.length - 8} more` : ''}. A merged cell does not say which rows it belongs to.`, help: 'Select them, choose “Unmerge cells”, and write the words in every row they hold for.' }] : []),
    ...duplicates(row),
    ...unknownKeys(row, mapping),
  ]
}

/** What is each column of the sheet? By the mapping first, then the known headings, then the nearest words as a guess. */
export const matchHeadings = (table: Table, mapping: Mapping): Headings | Refused => {
  const row = headingRow(table.rows, mapping)
  const faults = faultsOf(table, row, mapping)
  if (faults.length > 0) return { refusals: faults }
  const below = table.rows.filter(({ number }) => number > row.number)
  const width = Math.max(row.cells.length, ...(table.kind === 'xlsx' ? below.map(({ cells }) => cells.length) : []))
  const all = Array.from({ length: width }, (_, column): Heading => {
    const words = headingWords(row, column)
    const name = words === '' ? `(column ${columnLetters(column)})` : words
    return { column, cell: cellName(column, row.number), words: name, ...(settled(name, mapping) ?? (words === '' ? { how: 'none' } : guessed(words))) }
  }).filter(({ column, how, words }) => how !== 'none' || !words.startsWith('(column ') || below.some(({ cells }) => isFilled(cells[column])))
  const contested = settleContest(all)
  return 'refusals' in contested ? contested : { row: row.number, all: contested, notices: aboveNotice(table.rows, row) }
}

/** Refuses a sheet that names neither capability, place nor measure: no row of it could become a record. */
export const lackingColumns = ({ all }: Headings, { set }: Mapping, wanted: readonly string[]): Refused | undefined => {
  const filled = new Set([...all.map(({ target }) => target?.column.field), ...set.map(({ target }) => target.column.field)])
  const lacking = wanted.filter((field) => !filled.has(field))
  if (lacking.length === 0) return undefined
  const words = lacking.map((field) => `“${field}”`).join(', ')
  return refuse(`No column says what fills ${words}; no row can become a record without.`, `Add the column, say which one it is with --map, or give one value for every row: --set "${lacking[0]}=…".`)
}

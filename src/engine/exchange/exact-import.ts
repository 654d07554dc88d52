import { isGoodId } from '../draft/id.ts'
import { badId } from '../draft/name.ts'
import { fieldAt, fieldNames } from '../draft/shape.ts'
import { recordText } from '../draft/write.ts'
import { nearest } from '../nearest.ts'
import type { Content } from '../read/content.ts'
import { benefitSchema } from '../schema/benefit.ts'
import { checkTogether } from './check-rows.ts'
import { factsFromCells } from './exact-csv.ts'
import { judge, type Judged } from './judge.ts'
import type { Imported, RowOutcome } from './outcome.ts'
import { type Filled, newRow, type RowState } from './row-state.ts'
import { cellName, type Fault, isFilled, refuse, type Refused, type Table, type TableRow } from './table.ts'

/** What an exact import starts from. */
export interface ExactAsked {
  readonly table: Table
  readonly content: Content
  readonly publicFiles: ReadonlySet<string>
  readonly today: string
}

const headerFaults = (header: TableRow): Fault[] => {
  const names = header.cells.map((cell) => cell?.text ?? '')
  const unknown = names.filter((name) => name !== 'id' && (name === '' || !fieldAt(benefitSchema, name.split('.'))))
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  return [
    ...(names.includes('id') ? [] : [{ message: 'There is no column “id”.', help: 'An exact import reads what npm run export wrote; for another spreadsheet leave --exact out.' }]),
    ...unknown.map((name) => ({ message: `There is no field called “${name}”.`, help: `Write “${nearest(name, fieldNames(benefitSchema)) ?? 'title'}”, or leave --exact out.` })),
    ...twice.map((name) => ({ message: `The column “${name}” stands there twice.`, help: 'Take one of them out.' })),
  ]
}

const asFilled = (row: TableRow, column: number, name: string, text: string): Filled => ({ heading: { column, cell: cellName(column, 1), words: name, how: 'exact' }, cell: cellName(column, row.number), stood: text, text, raw: { text } })

interface ExactRow extends Judged {
  readonly id: string
}

const refuseAt = (state: RowState, filled: Filled | undefined, message: string, help?: string): void => void state.refusals.push({ cell: filled?.cell ?? `row ${state.number}`, stood: filled?.stood, message, help })

const settleId = (state: RowState, filled: Filled | undefined, taken: Set<string>): string => {
  const id = filled?.text ?? ''
  if (!isGoodId(id)) refuseAt(state, filled, 'This cannot be the id of a record.', badId(id).help)
  else if (taken.has(id)) refuseAt(state, filled, `There is a benefit ${id} already; an import never writes over a record.`, 'Take the row out, or give it another id.')
  taken.add(id)
  return id
}

/** One row as the record it came from, number for number. */
const readRow = (row: TableRow, names: readonly string[], taken: Set<string>): ExactRow => {
  const state = newRow(row.number)
  const filled = row.cells.flatMap((cell, column) => (cell && (cell.text !== '' || cell.fault) ? [asFilled(row, column, names[column] ?? '', cell.text)] : []))
  for (const one of filled) {
    const fault = row.cells[one.heading.column]?.fault
    if (fault) refuseAt(state, one, fault.message, fault.help)
    if (one.heading.column >= names.length) refuseAt(state, one, 'The row has a cell more than there are headings.')
  }
  const id = settleId(state, filled.find(({ heading }) => heading.words === 'id'), taken)
  const fields = filled.filter(({ heading }) => heading.words !== 'id' && heading.column < names.length)
  const { facts, wrong } = factsFromCells(benefitSchema, new Map(fields.map(({ heading, text }) => [heading.words, text])))
  for (const one of fields) {
    state.cells.set(one.heading.words, one)
    if (wrong.has(one.heading.words)) refuseAt(state, one, 'This is not what the field takes.', wrong.get(one.heading.words))
  }
  return { state, id, file: `benefits/${id}.json`, text: recordText('json', facts), draft: facts['draft'] === true }
}

const outcomeOf = ({ state, file, draft }: ExactRow, questions: RowOutcome['questions']): RowOutcome => {
  const { number, refusals } = state
  const isRefused = refusals.length > 0
  return { row: number, state: isRefused ? 'refused' : 'taken', file: isRefused ? undefined : file, draft, toFill: [], changes: [], refusals, questions: isRefused ? [] : questions, brings: [] }
}

/** Reads back what npm run export wrote: ids, fields, their order and the digits of numbers as they were. */
export const importExact = ({ table, content, publicFiles, today }: ExactAsked): Imported | Refused => {
  if (table.kind !== 'csv') return refuse('An exact import reads CSV, as npm run export writes it.', 'Leave --exact out for a workbook.')
  const [header, ...below] = table.rows as [TableRow, ...TableRow[]]
  const faults = headerFaults(header)
  if (faults.length > 0) return { refusals: faults }
  if (below.length === 0) return refuse('There are headings and no rows below them.')
  const names = header.cells.map((cell) => cell?.text ?? '')
  const taken = new Set([...content.texts.keys()].flatMap((file) => /^benefits\/(.+)\.json$/.exec(file)?.[1] ?? []))
  const rows = below.filter(({ cells }) => cells.some(isFilled)).map((row) => readRow(row, names, taken))
  const whole = rows.filter(({ state }) => state.refusals.length === 0)
  const problems = checkTogether(whole, content, today, publicFiles)
  const questions = new Map(whole.map((row) => [row, judge(row, problems)]))
  const outcomes = rows.map((row) => outcomeOf(row, questions.get(row) ?? []))
  const files = whole.filter(({ state }) => state.refusals.length === 0).map(({ file, text }) => ({ file, text }))
  return { notices: table.notices, rows: outcomes, files, fresh: [], unknown: new Map() }
}

import { changeCell, percentCell, settleChange } from './change-cells.ts'
import { placing, type Reads } from './columns.ts'
import type { Heading } from './contest.ts'
import { figureCell, figuresCell, unitCell } from './figure-cells.ts'
import type { Headings } from './headings.ts'
import type { Mapping } from './mapping.ts'
import { type Ground, recordCell } from './name-cells.ts'
import { bareCell, choiceCell, dateCell, exactCell, idCell, intervalCell, monthsCell, notesCell, seenOnCell, truthCell, wholeCell, wordsCell } from './plain-cells.ts'
import { heldHidden, isGarbled, isNotKnown, tidied } from './plain-words.ts'
import { change, type Filled, look, newRow, put, refuseCell, type RowState } from './row-state.ts'
import type { SourceBook } from './source-book.ts'
import { sourcesCell } from './source-cells.ts'
import { cellName, counted, isFilled, type Table, type TableRow } from './table.ts'

/** All that rows are read against. */
export interface Reading {
  readonly ground: Ground
  readonly sources: SourceBook
  readonly headings: Headings
  readonly mapping: Mapping
  readonly kind: Table['kind']
}
type CellReader = (state: RowState, filled: Filled) => void

/** Names come first, because the measure says in what unit its figures are; words that others may claim come last. */
const order: readonly Reads[] = ['record', 'unit', 'figure', 'figures', 'change', 'percent-change', 'percent-fall', 'bare', 'interval', 'date', 'day', 'months', 'choice', 'yes-no', 'sources', 'words', 'whole', 'exact', 'id', 'notes']

const readerFor = ({ ground, sources, headings }: Reading): Readonly<Record<Reads, CellReader>> => ({
  record: (state, filled) => recordCell(state, filled, ground),
  unit: unitCell,
  figure: figureCell,
  figures: figuresCell(headings.all.filter(({ target }) => target?.column.reads === 'figures').length > 1),
  change: changeCell,
  'percent-change': percentCell(false),
  'percent-fall': percentCell(true),
  bare: bareCell,
  interval: intervalCell,
  date: (state, filled) => (filled.heading.target?.column.field === 'realised.observations.0.date' ? seenOnCell : dateCell(false))(state, filled),
  day: dateCell(true),
  months: monthsCell,
  choice: choiceCell,
  'yes-no': truthCell,
  sources: sourcesCell(ground, sources),
  words: wordsCell,
  whole: wholeCell,
  exact: exactCell,
  id: idCell,
  notes: notesCell,
})

const garbled = ['Letters were lost here when the file was saved in another encoding.', 'Type the words again, and save the file as “CSV UTF-8” or .xlsx.'] as const

/** May this cell be read further? What is wrong or unknown in it is said. */
const isReadable = (state: RowState, filled: Filled): boolean => {
  const { fault, formula } = filled.raw
  if (fault) refuseCell(state, filled, fault.message, fault.help)
  else if (isGarbled(filled.text)) refuseCell(state, filled, ...garbled)
  // “Not known” may be a choice of its own, such as of who did the study.
  else if (isNotKnown(filled.text) && filled.heading.target?.column.reads !== 'choice') change(state, filled, 'left out: not known')
  else {
    if (heldHidden(filled.stood)) change(state, filled, 'an invisible character was taken out')
    if (formula !== undefined) change(state, filled, `the stored value of the formula ${formula.slice(0, 60)}`)
    return true
  }
  return false
}

/** The longest cell that any field of a record could take, with room to say how far it is over. */
const cellLimit = 5000

const filledAt = (row: TableRow, heading: Heading): Filled | undefined => {
  const raw = row.cells[heading.column]
  if (!isFilled(raw)) return undefined
  const place = { heading, cell: cellName(heading.column, row.number), stood: raw.text }
  if (raw.text.length <= cellLimit) return { ...place, text: tidied(raw.text), raw }
  return { ...place, text: '', raw: { text: '', fault: { message: `The cell has ${counted(raw.text.length)} characters; no field takes so many.`, help: 'Shorten it.' } } }
}

/** What the mapping sets for every row stands in where the row’s own cell is empty. */
const setFor = (row: TableRow, { set }: Mapping, own: readonly Filled[]): Filled[] =>
  set
    .filter(({ target }) => !own.some(({ heading }) => heading.target?.column.field === target.column.field))
    .map(({ target, words }) => ({ heading: { column: -1, cell: 'set', words: target.column.label, target, how: 'map' }, cell: `row ${row.number}, set for all`, stood: words, text: tidied(words), raw: { text: words } }))

const beyond = (state: RowState, row: TableRow, { headings, kind }: Reading): void => {
  const last = Math.max(...headings.all.map(({ column }) => column))
  const extra = kind === 'csv' ? row.cells.findIndex((cell, column) => column > last && isFilled(cell)) : -1
  if (extra === -1) return
  const message = `The row has a cell more than there are headings; a comma inside words may have pushed the others along.`
  state.refusals.push({ cell: cellName(extra, row.number), stood: row.cells[extra]?.text, message, help: 'Put words that hold a comma in double quotes.' })
}

/** The words of a row that can be no benefit: the heading of a section, with one cell filled and nothing named. */
export const sectionWords = (row: TableRow, { headings, mapping }: Reading): string | undefined => {
  const filled = row.cells.filter(isFilled)
  const [only, another] = filled
  const isNamed = headings.all.some(({ column, target }) => row.cells[column] === only && target?.column.reads === 'record')
  const isPlaced = placing.every((field) => mapping.set.some(({ target }) => target.column.field === field))
  return only && !another && !only.fault && !isNamed && !isPlaced ? only.text : undefined
}

const isTotal = (row: TableRow): boolean => /^\s*(grand |sub[- ]?)?totals?\b/i.test(row.cells.find(isFilled)?.text ?? '')

/** Reads one row: what each cell means, what was understood from what, and what cannot be taken. */
export const readRow = (row: TableRow, reading: Reading, readers: ReturnType<typeof readerFor>): RowState => {
  const state = newRow(row.number)
  const own = reading.headings.all.flatMap((heading) => (heading.target ? (filledAt(row, heading) ?? []) : []))
  if (isTotal(row)) {
    state.refusals.push({ cell: own[0]?.cell ?? `row ${row.number}`, stood: own[0]?.stood, message: 'This row looks like a total; effects are never added up.', help: 'Take the row out of the sheet.' })
    return state
  }
  beyond(state, row, reading)
  const cells = [...own, ...setFor(row, reading.mapping, own)].filter((filled) => isReadable(state, filled))
  const ordered = cells.sort((a, b) => order.indexOf(a.heading.target?.column.reads ?? 'notes') - order.indexOf(b.heading.target?.column.reads ?? 'notes') || a.heading.column - b.heading.column)
  let unitSettled = false
  for (const filled of ordered) {
    const reads = filled.heading.target?.column.reads ?? 'notes'
    if (!unitSettled && order.indexOf(reads) > order.indexOf('unit')) {
      unitSettled = true
      settleUnit(state)
    }
    readers[reads](state, filled)
  }
  if (!unitSettled) settleUnit(state)
  settleChange(state)
  return state
}

/** Without a unit of its own the row takes the measure’s, unless that is money, which has a currency. */
const settleUnit = (state: RowState): void => {
  const unit = state.measure?.unit
  if (look(state, 'unit') === undefined && unit !== undefined && unit !== 'money') put(state, 'unit', unit)
}

/** The reader of rows for one sheet. */
export const rowReader = (reading: Reading): ((row: TableRow) => RowState) => {
  const readers = readerFor(reading)
  return (row) => readRow(row, reading, readers)
}

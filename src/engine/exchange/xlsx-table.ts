import { nearest } from '../nearest.ts'
import { cellFormats } from './cell-formats.ts'
import { linksOf, readSheet, type Sheet, TooManyRows } from './sheet.ts'
import type { CellBook } from './sheet-cell.ts'
import { cellName, columnLetters, isFilled, isRefused, plural, refuse, type Refused, type Table, tableOf, tooMany } from './table.ts'
import { readWorkbook, sharedWords, type SheetPlace } from './workbook.ts'
import { BadXml } from './xml.ts'
import { Damaged, openZip, type Zip } from './zip.ts'

const strictly = new TextDecoder('utf-8', { fatal: true })

/** Why this is no workbook of values only, by the parts it has. */
const otherKind = ({ names }: Zip): Refused | undefined => {
  if (names.some((name) => /vbaproject|macrosheets|dialogsheets/.test(name))) return refuse('The workbook holds macros: small programs that run when it is opened.', 'Save it as “Excel workbook (.xlsx)”, which leaves them out.')
  if (names.includes('xl/workbook.bin')) return refuse('This is a binary workbook (.xlsb).', 'Save it as “Excel workbook (.xlsx)”.')
  if (names.includes('content.xml') || names.includes('mimetype')) return refuse('This is an OpenDocument file, not an Excel workbook.', 'Save it as “Excel workbook (.xlsx)” or as CSV.')
  if (!names.includes('xl/workbook.xml')) return refuse('This is a packed file, but no Excel workbook.', 'Save the register as “Excel workbook (.xlsx)” or as CSV.')
  return undefined
}

const text = (zip: Zip, name: string): string | undefined => {
  const bytes = zip.read(name)
  try {
    return bytes && strictly.decode(bytes)
  } catch {
    throw new Damaged(name)
  }
}

const relationsOf = (file: string): string => file.replace(/([^/]+)$/, '_rels/$1.rels')

const sheetIn = (zip: Zip, { file }: SheetPlace, book: CellBook): Sheet => {
  const xml = text(zip, file)
  if (xml === undefined) throw new Damaged(file)
  try {
    return readSheet(xml, book, linksOf(text(zip, relationsOf(file)) ?? ''))
  } catch (error) {
    // The rest of so long a sheet is only counted.
    throw error instanceof TooManyRows ? new TooManyRows(String(xml.match(/<(?:\w+:)?row[\s>]/g)?.length)) : error
  }
}

const listed = (names: readonly { readonly name: string }[]): string => names.map(({ name }) => `“${name}”`).join(', ')

/** The sheet that was asked for by name, if a person can see it. */
const asked = (sheets: readonly SheetPlace[], wanted: string): SheetPlace | Refused => {
  const found = sheets.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase())
  if (found?.hidden) return refuse(`The sheet “${found.name}” is hidden.`, 'Unhide it and look at it before importing it.')
  if (found) return found
  const near = nearest(wanted, sheets.map(({ name }) => name))
  return refuse(`There is no sheet called “${wanted}”.`, near === undefined ? `The sheets are ${listed(sheets)}.` : `Write --sheet "${near}".`)
}

type Chosen = { readonly place: SheetPlace; readonly sheet: Sheet; readonly empty: readonly SheetPlace[] }
const hasCells = ({ rows }: Sheet): boolean => rows.some(({ cells }) => cells.some(isFilled))

const choose = (zip: Zip, sheets: readonly SheetPlace[], book: CellBook, wanted: string | undefined): Chosen | Refused => {
  if (wanted !== undefined) {
    const place = asked(sheets, wanted)
    return 'refusals' in place ? place : { place, sheet: sheetIn(zip, place, book), empty: [] }
  }
  const visible = sheets.filter(({ hidden }) => !hidden).map((place) => ({ place, sheet: sheetIn(zip, place, book) }))
  const full = visible.filter(({ sheet }) => hasCells(sheet))
  const empty = visible.filter(({ sheet }) => !hasCells(sheet)).map(({ place }) => place)
  const [only, another] = full
  if (only && another) return refuse(`The workbook has ${full.length} sheets with something in them: ${listed(full.map(({ place }) => place))}.`, `Say which one: --sheet "${only.place.name}".`)
  return only ? { ...only, empty } : refuse('The workbook is empty: no sheet that can be seen has anything in it.', 'Check that you saved the right file, and that the sheet is not hidden.')
}

const noticesOf = ({ place, sheet, empty }: Chosen, sheets: readonly SheetPlace[]): string[] => {
  const hidden = sheets.filter((one) => one.hidden)
  const others = sheets.filter((one) => one !== place && !one.hidden && !empty.includes(one))
  const rows = sheet.rows.filter(({ number }) => sheet.hiddenRows.includes(number)).map(({ number }) => number)
  const columns = sheet.hiddenColumns.filter(([first, last]) => sheet.rows.some(({ cells }) => cells.slice(first, last + 1).some(isFilled))).map(([first, last]) => (first === last ? columnLetters(first) : `${columnLetters(first)} to ${columnLetters(last)}`))
  return [
    hidden.length > 0 && `Hidden, and not read: ${listed(hidden)}.`,
    empty.length > 0 && `Empty: ${listed(empty)}.`,
    others.length > 0 && `Not asked for, and not read: ${listed(others)}.`,
    rows.length > 0 && `${plural(rows.length, 'hidden row')} read as well, from row ${rows[0]} on: a filter may be hiding them.`,
    columns.length > 0 && `Hidden columns read as well: ${columns.join(', ')}.`,
  ].filter((words) => words !== false)
}

/** The table in an Excel workbook: the one sheet with something in it, or the one asked for. */
export const xlsxTable = (bytes: Uint8Array, wanted: string | undefined): Table | Refused => {
  const zip = openZip(bytes)
  if (isRefused(zip)) return zip
  const other = otherKind(zip)
  if (other) return other
  try {
    const { sheets, from1904 } = readWorkbook(text(zip, 'xl/workbook.xml') ?? '', text(zip, 'xl/_rels/workbook.xml.rels') ?? '')
    const book = { words: sharedWords(text(zip, 'xl/sharedStrings.xml') ?? ''), formats: cellFormats(text(zip, 'xl/styles.xml') ?? ''), from1904 }
    const chosen = choose(zip, sheets, book, wanted)
    if ('refusals' in chosen) return chosen
    const { name } = chosen.place
    return tableOf({ kind: 'xlsx', sheet: name, rows: chosen.sheet.rows, merges: chosen.sheet.merges }, noticesOf(chosen, sheets))
  } catch (error) {
    if (error instanceof TooManyRows) return tooMany(Number(error.message))
    if (!(error instanceof Damaged || error instanceof BadXml)) throw error
    const part = error instanceof Damaged && error.message ? ` (${error.message})` : ''
    return refuse(`The workbook is damaged: a part of it cannot be read${part}.`, `Open it in Excel, check cell ${cellName(0, 1)} onwards, and save it under another name.`)
  }
}

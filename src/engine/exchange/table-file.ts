import { csvTable } from './csv-table.ts'
import { fileLimit, refuse, type Refused, type Table } from './table.ts'
import { xlsxTable } from './xlsx-table.ts'

const asWorkbook = 'Save it as “Excel workbook (.xlsx)” or as CSV.'

/** Kinds of file that people send and that cannot be taken, with the reason. */
const others: Readonly<Record<string, string>> = {
  xlsm: 'This workbook may hold macros: small programs that run when it is opened.',
  xltm: 'This template may hold macros: small programs that run when it is opened.',
  xls: 'This is the Excel format from before 2007.',
  xlsb: 'This is a binary workbook.',
  xltx: 'This is a template, not a workbook.',
  ods: 'This is an OpenDocument spreadsheet.',
  numbers: 'This is a spreadsheet of Apple Numbers.',
  pdf: 'This is a PDF, not a spreadsheet.',
  docx: 'This is a Word document, not a spreadsheet.',
  json: 'This is JSON, not a spreadsheet.',
}

const starts = (bytes: Uint8Array, ...codes: readonly number[]): boolean => codes.every((code, index) => bytes[index] === code)
const isPacked = (bytes: Uint8Array): boolean => starts(bytes, 0x50, 0x4b, 0x03, 0x04)
const isOld = (bytes: Uint8Array): boolean => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)

const fromCsv = (bytes: Uint8Array, sheet: string | undefined): Table | Refused => {
  if (isPacked(bytes)) return refuse('This is a packed file, such as an Excel workbook, although its name says CSV.', 'Give it the name that its program gave it, ending in .xlsx.')
  if (isOld(bytes)) return refuse('This is an old Excel file, although its name says CSV.', asWorkbook)
  if (sheet !== undefined) return refuse('A CSV file has no sheets.', 'Leave --sheet out.')
  return csvTable(bytes)
}

/** Reads the table in a file, by its name and what it really is. Files that are too large, of another kind or broken are refused in words. */
export const readTable = (name: string, bytes: Uint8Array, sheet?: string): Table | Refused => {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const other = Object.hasOwn(others, ending) ? others[ending] : undefined
  if (other !== undefined) return refuse(other, asWorkbook)
  if (bytes.length === 0) return refuse('The file is empty: it has no bytes at all.', 'Save the register again and check its size.')
  if (bytes.length > fileLimit) return refuse(`The file has ${Math.ceil(bytes.length / 1024 / 1024)} MB; an import takes at most ${fileLimit / 1024 / 1024} MB.`, 'Take pictures and other sheets out, or split it.')
  if (['csv', 'tsv', 'txt'].includes(ending)) return fromCsv(bytes, sheet)
  if (ending !== 'xlsx') return refuse(`A file whose name ends in ${ending === '' ? 'nothing' : `.${ending}`} is not known here.`, 'An import takes .xlsx and .csv files.')
  if (isOld(bytes)) return refuse('The workbook is locked with a password, or is an old Excel file under a new name.', 'Save a copy without the password as “Excel workbook (.xlsx)”.')
  return xlsxTable(bytes, sheet)
}

import type { CellFormat } from './cell-formats.ts'
import type { Cell, Fault } from './table.ts'

/** A cell as the sheet’s file has it. */
export interface RawCell {
  readonly type: string
  readonly style: number
  readonly value: string | undefined
  readonly formula: string | undefined
  readonly kind: string | undefined
}

/** What the cells of a sheet share. */
export interface CellBook {
  readonly words: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly from1904: boolean
}

const day = 86_400_000
const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** The day a spreadsheet means by a number: days since the end of 1899, with a 29 February 1900 that never was. */
export const dayOf = (serial: number, from1904 = false): string | undefined => {
  const days = from1904 ? serial + 1462 : serial
  if (!(days >= 1 && days < 2_958_466)) return undefined
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + Math.floor(days) * day)
  return `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`
}

/** A number without the last digits that a computer adds to sums, as a spreadsheet shows it. */
const shown = (number: number): string => String(Number(number.toPrecision(15)))

const damaged: Fault = { message: 'The workbook does not say what stands here.', help: 'Type the cell again and save the workbook.' }
const isTime: Fault = { message: 'This is a time of day or a length of time.', help: 'Write it as a number in the unit of the measure, such as 90 for an hour and a half in minutes.' }

const numberCell = (value: string, format: CellFormat, from1904: boolean): Cell => {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return { text: value, fault: damaged }
  if (format === 'percent') return { text: `${shown(Number((number * 100).toPrecision(15)))}%` }
  if (format === 'time') return { text: shown(number), fault: isTime }
  if (typeof format === 'object') return { text: `${number < 0 ? '-' : ''}${format.symbol}${shown(Math.abs(number))}` }
  if (format === 'plain') return { text: shown(number) }
  const date = dayOf(number, from1904)
  if (date === undefined) return { text: shown(number), fault: { message: 'This is shown as a date, and no such day exists.', help: 'Write the day as 2024-04-01.' } }
  return { text: date.slice(0, { date: 10, month: 7, year: 4 }[format]), isDate: true }
}

const valueCell = ({ type, style, value = '' }: RawCell, { words, formats, from1904 }: CellBook): Cell => {
  if (type === 's') return words[Number(value)] === undefined ? { text: '', fault: damaged } : { text: words[Number(value)] ?? '' }
  if (type === 'inlineStr' || type === 'str') return { text: value }
  if (type === 'b') return { text: value === '1' ? 'Yes' : 'No' }
  if (type === 'd') return { text: value.slice(0, 10), isDate: true }
  if (type === 'e') return { text: value, fault: { message: `The spreadsheet could not work this out (${value}).`, help: 'Put right the formula, or write the value.' } }
  return numberCell(value, formats[style] ?? 'plain', from1904)
}

const outside = /\[\d+\]|https?:|\\\\|[A-Za-z]:\\|\||\b(?:WEBSERVICE|RTD|DDE|CALL|REGISTER\.ID|IMPORTXML|IMPORTDATA|IMAGE)\s*\(/i
const unsteady = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)\s*\(/i
const link = /^\s*HYPERLINK\s*\(\s*"(https?:[^"]*)"/i

const help = 'Write the value itself in its place (copy, then “Paste special: values”).'

/** Why the stored value of a formula cannot be trusted. */
const formulaFault = ({ value, formula = '', kind }: RawCell): Fault | undefined => {
  if (kind === 'dataTable') return { message: 'This cell belongs to a what-if table.', help }
  if (outside.test(formula) && !link.test(formula)) return { message: 'This formula fetches its value from outside the sheet.', help }
  if (unsteady.test(formula)) return { message: 'This formula gives another value each time the file is opened.', help }
  if (value === undefined) return { message: 'This is a formula, and the file holds no value for it.', help: `${help} Opening and saving the file in Excel may be enough.` }
  return undefined
}

/** The cell as a person sees it; nothing where it is empty. */
export const readCell = (raw: RawCell, book: CellBook): Cell | undefined => {
  if (raw.formula === undefined) return raw.value === undefined ? undefined : valueCell(raw, book)
  const cell = raw.value === undefined ? { text: '' } : valueCell(raw, book)
  const fault = formulaFault(raw) ?? cell.fault
  return { ...cell, text: fault ? `=${raw.formula}` : cell.text, formula: `=${raw.formula}`, link: link.exec(raw.formula)?.[1], fault }
}

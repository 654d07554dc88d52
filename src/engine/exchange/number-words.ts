import { bounds, scales } from '../figure-words.ts'
import type { Value } from '../schema/fields.ts'

/** One amount as typed: the number, what stands beside it, and how it was read where that is more than plain digits. */
export interface Amount {
  readonly number: number
  readonly unit?: string | undefined
  /** m in 1.2m could be million or a unit. */
  readonly scale?: string | undefined
  readonly read?: string | undefined
}

/** What a cell with a figure says. `read` is there where it is more than plain digits, and tells how if that is not plain to see. */
export type Figure = { readonly value: Value; readonly unit?: string | undefined; readonly scale?: string | undefined; readonly read?: string | undefined }
/** Why a cell is no figure, and what to write. */
export type NotFigure = { readonly refused: string; readonly help: string }

const largest = 1e15

const shape = /^(\()?\s*([-+])?\s*(us\$|ca\$|au\$|a\$|c\$|[£€$]|gbp|usd|eur|cad|aud)?\s*([-+])?\s*(\.?\d[\d,.' ]*\d|\.?\d)(e[-+]?\d+)?\s*(thousand|millions?|billion|mill?|mn|bn|[kmb](?![a-z]))?\s*(%(?: [\p{L} ]+)?|[\p{L}/#][^()]*?)?\s*(\))?$/su

/** Digits as a number: 1,200 and 1 200 are thousands, 12,5 is a decimal comma; anything else is no number. */
const digitsOf = (digits: string): { number: number; read?: string } | undefined => {
  if (/^\d*(\.\d+)?$/.test(digits)) return { number: Number(digits) }
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return { number: Number(digits.replaceAll(',', '')) }
  if (/^\d{1,3}([ ']\d{3})+(\.\d+)?$/.test(digits)) return { number: Number(digits.replace(/[ ']/g, '')) }
  if (/^\d+,\d{1,2}$/.test(digits) || /^0,\d+$/.test(digits)) return { number: Number(digits.replace(',', '.')), read: 'the comma is a decimal point' }
  return undefined
}

/** Removes the noise that a binary computer adds to 1.2 × 1,000,000. */
const clean = (number: number): number => Number(number.toPrecision(15))

/** One amount, such as £1.2m, 45%, (35) or 12 days; nothing where it is none. */
export const readAmount = (words: string): Amount | undefined => {
  const found = shape.exec(words.trim().toLowerCase())
  if (!found) return undefined
  const [, open, sign, symbol, inner, digits = '', power = '', scale, rest = '', close] = found
  const read = digitsOf(digits)
  if (!read || (open === undefined) !== (close === undefined) || (sign && inner)) return undefined
  const factor = scale === undefined ? 1 : (scales[scale] ?? 1)
  const number = clean(Number(`${read.number}${power}`) * factor) * (open || sign === '-' || inner === '-' ? -1 : 1)
  if (!(Math.abs(number) <= largest)) return undefined
  const how = [read.read, open && 'brackets stand for a minus', scale && `${scale} stands for ${factor === 1e3 ? 'thousand' : factor === 1e6 ? 'million' : 'billion'}`].filter(Boolean)
  return { number, unit: [symbol, rest].filter(Boolean).join(' ') || undefined, scale, read: how.length > 0 ? how.join(', ') : undefined }
}

/** A bound such as <5, >10, ~5 or 10+. */
const bound = (words: string): Figure | undefined => {
  for (const [key, sign] of bounds) {
    const start = sign.exec(words)
    const amount = start && readAmount(words.slice(start[0].length))
    if (amount) return { value: { [key]: amount.number } as Value, unit: amount.unit, scale: amount.scale, read: amount.read ?? '' }
  }
  const plus = /^(.*\d)\s*\+\s*(.*)$/.exec(words)
  const amount = plus && readAmount(`${plus[1]} ${plus[2]}`)
  return amount ? { value: { atLeast: amount.number }, unit: amount.unit, scale: amount.scale, read: amount.read ?? '' } : undefined
}

/** Two amounts as a range. What stands beside one of them holds for both: £1-2m, 5-10 days. */
const between = (first: Amount, second: Amount): Figure | NotFigure => {
  const factor = second.scale !== undefined && first.scale === undefined && Math.abs(first.number) < 1000 ? (scales[second.scale] ?? 1) : 1
  const low = clean(first.number * factor)
  if (first.unit !== undefined && second.unit !== undefined && first.unit !== second.unit) return { refused: 'The two ends of this range are in different units.', help: 'Write both in the unit of the measure, such as 5 to 10.' }
  if (low > second.number) return { refused: 'This range runs downwards.', help: 'Write the smaller figure first; if it is a fall from one to the other, use the columns “Before” and “After”.' }
  return { value: { low, high: second.number }, unit: first.unit ?? second.unit, scale: second.scale ?? first.scale, read: first.read ?? second.read ?? '' }
}

const range = (words: string): Figure | NotFigure | undefined => {
  const bare = words.replace(/^(?:between|from)\s+/, '')
  const [, start, end] = (/^(.+?)\s*(?:\bto\b|\band\b|–|—)\s*(.+)$/s.exec(bare) ?? /^(.*?[\d%a-z)])\s*-\s*(\S.*)$/s.exec(bare)) ?? []
  const [first, second] = [readAmount(start ?? ''), readAmount(end ?? '')]
  return first && second ? between(first, second) : undefined
}

/** The longest cell that is read as a figure. */
const limit = 80
const isDay = /^\d{4}-\d{1,2}(-\d{1,2})?$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/
const isClock = /^\d+:\d\d(:\d\d)?$/

const noNumber: NotFigure = { refused: 'This is not a number.', help: 'Write a figure such as 6.8, <5, ~5, 5 to 10 or 1.2m; or n/a where it is not known.' }

/** Reads the figure in a cell: a number, a share, a sum of money, a range or a bound. */
export const readFigure = (words: string): Figure | NotFigure => {
  const text = words.toLowerCase().replace(/[−‒]/g, '-').replace(/＜/g, '<').replace(/＞/g, '>').replace(/\s+/g, ' ').trim()
  if (text.length > limit) return noNumber
  if (/^(nil|zero|none)$/.test(text)) return { refused: 'This may mean 0, or that nobody knows.', help: 'Write 0, or n/a.' }
  if (isDay.test(text)) return { refused: 'This is a date, and a figure should stand here.', help: 'A spreadsheet may have made it of a range: write 5 to 10, not 5-10.' }
  if (isClock.test(text)) return { refused: 'This is a time of day or a length of time.', help: 'Write it as a number in the unit of the measure, such as 90 for 1:30 in minutes.' }
  const several = bound(text) ?? range(text)
  if (several) return several
  const amount = readAmount(text)
  return amount ? { value: amount.number, unit: amount.unit, scale: amount.scale, read: amount.read } : noNumber
}
/** Could it be read? */
export const isFigure = (read: Figure | NotFigure): read is Figure => 'value' in read

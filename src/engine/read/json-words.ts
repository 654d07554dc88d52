import { typed } from '../schema/example.ts'
import { meantDate } from '../schema/meant-date.ts'
import { meantFigure } from '../schema/meant-figure.ts'
import { type Cursor, restOfLine, say } from './json-cursor.ts'

/** Is the word the name of a field, a value in a group, or one of a list? */
export type Role = 'name' | 'value' | 'item'

const shown = (words: string): string => (words.length <= 80 ? `Write ${typed(words)}.` : `Write " after “…${words.slice(-30)}”.`)

const take = (cursor: Cursor, length: number): void => {
  cursor.last = cursor.text.slice(cursor.at, cursor.at + length)
  cursor.at += length
}

/** Reads words that stand in quotes on one line but not in straight double ones. */
const readOddQuotes = (cursor: Cursor): boolean => {
  const [whole, mark, words = ''] = /^(['‘’“”„«»`´])(.*?)['‘’“”«»`´"]+(?=\s*(?:[,:}\]]|$))/.exec(restOfLine(cursor)) ?? []
  if (whole === undefined) return false
  const kind = mark === "'" || mark === '`' ? 'Single' : 'Curly'
  say(cursor, cursor.at, whole.length, `${kind} quotes stand here; words need straight double ones.`, shown(words))
  take(cursor, whole.length)
  cursor.last = typed(words)
  return true
}

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[\s,}\]:]|$)/

const whyNoNumber = (written: string): string => {
  if (written.includes('%')) return 'A per cent sign stands after the number.'
  if (/[£$€]/.test(written)) return 'A currency sign stands beside the number.'
  return written.includes(',') ? 'A comma stands inside the number.' : 'This is not a number as records write it.'
}

/** Reads a number, or what was meant to be one: 6.8%, 120,000, £5, 4-6, a date without quotes. */
const readNumber = (cursor: Cursor, role: Role): void => {
  const rest = restOfLine(cursor)
  const grouped = role === 'item' ? undefined : /^-?[£$€]?\d+(?:,\d+)+(?:\.\d+)?%?/.exec(rest)?.[0]
  const good = grouped === undefined ? number.exec(rest)?.[0] : undefined
  if (good !== undefined) return take(cursor, good.length)
  const written = grouped ?? /^[^,}\]"]*[^,}\]"\s]/.exec(rest)?.[0] ?? rest.charAt(0)
  const date = /\d{4}/.test(written) ? meantDate(written) : undefined
  const meant = date ?? meantFigure(written)
  const message = date === undefined ? (meant === undefined ? 'These words have no quotes.' : whyNoNumber(written)) : 'A date stands here without quotes.'
  say(cursor, cursor.at, written.length, message, meant === undefined ? shown(written) : `Write ${typed(meant)}.`)
  take(cursor, written.length)
}

const truths: Readonly<Record<string, string>> = { true: 'true', yes: 'true', false: 'false', no: 'false' }

/** Reads words without quotes, or with the closing one only. */
const readBare = (cursor: Cursor, role: Role): void => {
  const rest = restOfLine(cursor)
  const [plain = rest.charAt(0)] = (role === 'name' ? /^[^\s:="]+/ : /^[^,}\]"]*[^,}\]"\s]/).exec(rest) ?? []
  if (role !== 'name' && /^(true|false|null)$/.test(plain)) return take(cursor, plain.length)
  const isHalf = rest.charAt(plain.length) === '"' && /^"\s*(?:[,:}\]]|$)/.test(rest.slice(plain.length))
  const truth = role === 'name' ? undefined : truths[plain.toLowerCase()]
  const nothing = role !== 'name' && /^(?:null|none|nil|n\/?a|undefined|nan)$/i.test(plain)
  const what = role === 'name' ? 'The name of this field has no quotes.' : 'These words have no quotes.'
  const message = isHalf ? 'The opening double quote is missing.' : (truth ?? nothing) ? 'This is not how records write it.' : what
  say(cursor, cursor.at, plain.length + (isHalf ? 1 : 0), message, truth ? `Write ${truth}.` : nothing ? 'Leave the field out where nothing is known.' : shown(plain))
  take(cursor, plain.length + (isHalf ? 1 : 0))
  cursor.last = typed(plain)
}

/** Reads words in anything but straight double quotes, and numbers. */
export const readUnquoted = (cursor: Cursor, role: Role): void => {
  if (readOddQuotes(cursor)) return
  const isNumber = role !== 'name' && /^[-+−]?[£$€]?\.?\d|^[<>~≤≥]/.test(restOfLine(cursor))
  if (isNumber) readNumber(cursor, role)
  else readBare(cursor, role)
}

/** The help of a slip about words: the words as they should be written. */
export const asWritten = shown

import { typed } from '../schema/example.ts'
import type { Slip } from './json-cursor.ts'

/** A slip in the facts of a record; `always` where the file can be read all the same, but says something else than was meant. */
export interface FactSlip extends Slip {
  readonly always?: true
}

/** What stands after the colon or the hyphen of one line, and where. */
export interface Written {
  readonly text: string
  readonly at: number
  /** What stands before it, as it is to be typed again: “statement: ” or “- ”. */
  readonly before: string
  /** The lines after it, for words and lists that run on. */
  readonly following: string
}

const slip = (at: number, length: number, message: string, help: string): FactSlip => ({ at, length, message, help })
const firstWord = (text: string): string => /^\S+/.exec(text)?.[0] ?? text

const isRemark = (rest: string): boolean => rest === '' || /^\s+#/.test(rest)
const runsOn = (following: string, mark: string): boolean => {
  const [own = ''] = following.split(/\n(?=\S)/, 1)
  return own.includes(mark)
}

const doubleQuoted = ({ text, at, before, following }: Written): FactSlip | undefined => {
  const [whole = '', , rest = ''] = /^("(?:[^"\\]|\\.)*")(.*)$/.exec(text) ?? []
  if (whole === '') return runsOn(following, '"') ? undefined : slip(at, text.length, 'The closing double quote is missing.', `Write ${before}${typed(text.slice(1))}.`)
  if (isRemark(rest)) return undefined
  const blank = rest.length - rest.trimStart().length
  const [word = ''] = rest.trimStart().split('"', 1)
  return slip(at + text.length - rest.length + blank, word.length || 1, 'Double quotes stand inside the words.', `Write curly ones there: “${word.trim()}”.`)
}

const singleQuoted = ({ text, at, before, following }: Written): FactSlip | undefined => {
  const [whole = '', rest = ''] = /^'(?:[^']|'')*'(.*)$/.exec(text) ?? []
  if (whole === '') return runsOn(following, "'") ? undefined : slip(at, text.length, 'The closing quote is missing.', `Write ${before}${typed(text.slice(1))}.`)
  if (isRemark(rest)) return undefined
  return slip(at + text.length - rest.length, rest.length, 'An apostrophe ends the quotes too early.', `Write ${before}${typed(text.slice(1).replace(/'$/, ''))}.`)
}

const pairs: Readonly<Record<string, readonly [close: string, what: string]>> = { '[': [']', 'list'], '{': ['}', 'group'] }

/** Where the bracket that opens here is closed; -1 where it is not. */
const closes = (text: string, open: string, close: string): number => {
  let depth = 0
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[[\]{}]/g)) {
    if (mark === open) depth++
    else if (mark === close && --depth === 0) return index
  }
  return -1
}

const bracketed = ({ text, at, before, following }: Written): FactSlip | undefined => {
  const open = text.charAt(0)
  const [close, what] = pairs[open] ?? ['', '']
  const end = closes(text, open, close)
  if (end === -1) return closes(`${text}${following}`, open, close) === -1 ? slip(at, 1, `This ${open} is never closed.`, `Write ${close} where the ${what} ends.`) : undefined
  const rest = text.slice(end + 1)
  return isRemark(rest) || rest.trim() === ',' ? undefined : slip(at, end + 1, `Words cannot start with ${open}: it opens a ${what}.`, `Put them in double quotes: ${before}${typed(text)}.`)
}

const plain = ({ text, at, before }: Written): FactSlip | undefined => {
  const help = `Put them in double quotes: ${before}${typed(text)}.`
  if (/^[*&!@%`|>]/.test(text)) return slip(at, firstWord(text).length, `Words cannot start with ${text.charAt(0)} here.`, help)
  const hash = text.search(/(?:^|\s)#/)
  const from = hash === -1 ? -1 : text.indexOf('#', hash)
  if (from !== -1) return { ...slip(at + from, text.length - from, 'Everything after # is dropped here.', `If it should be read, write ${before}${typed(text)}.`), always: true }
  return /:(?:\s|$)/.test(text) ? slip(at, text.length, 'There is a second colon on this line.', `Put the words after the first one in double quotes: ${before}${typed(text)}.`) : undefined
}

/** What is wrong with one value in the facts of a record, if anything is. */
export const valueSlip = (written: Written): FactSlip | undefined => {
  const first = written.text.charAt(0)
  if (first === '' || /^[|>][+-]?\d?[+-]?\s*(#.*)?$/.test(written.text)) return undefined
  if (first === '"') return doubleQuoted(written)
  if (first === "'") return singleQuoted(written)
  return first in pairs ? bracketed(written) : plain(written)
}

import { typed } from '../schema/example.ts'
import { type Cursor, restOfLine, say, stop } from './json-cursor.ts'
import { asWritten, type Role } from './json-words.ts'

/** Where the words that open here are closed on their line; -1 where they are not. Slips inside them are noted. */
const closingQuote = (cursor: Cursor): number => {
  const { text, at: start } = cursor
  let tab = false
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '"') return at
    if (text[at] === '\t' && !tab) {
      say(cursor, at, 1, 'A tab stands inside the quotes.', `Write a space instead: "${text.slice(start + 1, at)} ${/^[^"\n\t]{0,20}/.exec(text.slice(at + 1))?.[0]}…`)
      tab = true
    }
    if (text[at] !== '\\') continue
    const [code = ''] = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})?/.exec(text.slice(at, at + 6)) ?? []
    if (code.length === 1) say(cursor, at, 2, 'A backslash stands before a letter it does not go with.', `Write \\\\${text[at + 1]} for a backslash, or / instead of it.`)
    at++
  }
  return -1
}

const closeAfter = (cursor: Cursor, words: string): void => {
  say(cursor, cursor.at, words.length + 1, 'The closing double quote is missing.', asWritten(words.replace(/[”’']+$/, '')))
  cursor.last = typed(words)
  cursor.at += words.length + 1
}

/** The words go on to the next line, or nobody closed them on this one. */
const readOpenEnd = (cursor: Cursor): void => {
  const { text, at } = cursor
  const line = restOfLine(cursor)
  const next = text.slice(at + line.length)
  if (/^\s*(?:["}\]]|$)/.test(next)) return closeAfter(cursor, line.slice(1).replace(/[\s,]+$/, ''))
  const close = next.indexOf('"')
  if (close === -1 || !/^"\s*[,}\]]/.test(next.slice(close))) return stop(cursor, line.length, 'The closing double quote is missing.', 'Write " where the words end.')
  say(cursor, at, line.length, 'A line break stands inside the quotes.', 'Put the words on one line, or write \\n where the break should be.')
  cursor.last = '"…"'
  cursor.at += line.length + close + 1
}

/** Quotes inside the words end them too early; the last quote of the line is taken for the real end. */
const readInnerQuotes = (cursor: Cursor, close: number): void => {
  const after = restOfLine(cursor, close + 1)
  const [, inside] = /^(.*)"\s*(?:[,}\]][^"]*)?$/.exec(after) ?? []
  const blank = /^\s*/.exec(after)?.[0].length ?? 0
  cursor.at = close + 1
  if (inside === undefined) {
    cursor.at += blank
    return stop(cursor, 1, 'Something stands after the closing quote.', 'Put it inside the quotes, or a comma between the two.')
  }
  const [word = ''] = inside.slice(blank).split('"', 1)
  say(cursor, close + 1 + blank, word.length, 'Double quotes stand inside the words.', `Write curly ones there: “${word}”.`)
  cursor.at += inside.length + 1
}

/** Reads words in straight double quotes and moves behind them. */
export const readString = (cursor: Cursor, role: Role): void => {
  const start = cursor.at
  const close = closingQuote(cursor)
  const words = cursor.text.slice(start + 1, close)
  if (close === -1) return readOpenEnd(cursor)
  cursor.last = cursor.text.slice(start, close + 1)
  const after = restOfLine(cursor, close + 1)
  const isCut = /^\s*[^\s,:=;}\]"/#]/.test(after)
  if (role === 'name' && /^[\w-]+\s*:\s*$/.test(words)) return closeAfter(cursor, /^[\w-]+/.exec(words)?.[0] ?? '')
  if (isCut && role === 'item' && /,\s*$/.test(words)) return closeAfter(cursor, words.replace(/,\s*$/, ''))
  cursor.at = close + 1
  if (isCut && role !== 'name') readInnerQuotes(cursor, close)
}

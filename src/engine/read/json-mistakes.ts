import { type Cursor, restOfLine, say, skipBlank, type Slip, stop } from './json-cursor.ts'
import { readString } from './json-string.ts'
import { strayMark } from './json-stray.ts'
import { readUnquoted, type Role } from './json-words.ts'

const wordAt = (cursor: Cursor, from = cursor.at): string => /^"(?:[^"\\]|\\.)*"?|^[\w.-]+|^./.exec(restOfLine(cursor, from))?.[0] ?? ''

const readWord = (cursor: Cursor, role: Role): void => (cursor.text[cursor.at] === '"' ? readString(cursor, role) : readUnquoted(cursor, role))

const readValue = (cursor: Cursor, role: Role): void => {
  const next = skipBlank(cursor)
  if (cursor.stopped) return
  if (next === '{') readGroup(cursor)
  else if (next === '[') readList(cursor)
  else if (next === undefined || ',}]:'.includes(next)) stop(cursor, 1, 'A value is missing here.', `Write one after ${cursor.last}, or take the field out.`)
  else readWord(cursor, role)
}

const bracket = (cursor: Cursor): void => {
  cursor.last = cursor.text[cursor.at] ?? ''
  cursor.at++
}

/** Reads what parts one field or item from the next. */
const readSeparator = (cursor: Cursor, what: 'field' | 'item'): void => {
  const next = skipBlank(cursor)
  const at = cursor.at
  if (cursor.stopped || next === undefined || next === '}' || next === ']') return
  if (next !== ',' && next !== ';') return say(cursor, at, wordAt(cursor).length, 'A comma is missing before this.', `Write ${cursor.last}, with a comma after it.`)
  if (next === ';') say(cursor, at, 1, 'A semicolon stands where a comma should.', `Write ${cursor.last}, with a comma after it.`)
  cursor.at++
  const then = skipBlank(cursor)
  if (then === '}' || then === ']') say(cursor, at, 1, `A comma stands after the last ${what}.`, `Write ${cursor.last} without a comma after it.`)
  else if (then === ',') {
    say(cursor, cursor.at, 1, 'Two commas stand here.', 'Delete one of them.')
    cursor.at++
  }
}

/** Reads the name of a field and the colon after it. */
const readName = (cursor: Cursor): void => {
  const known = cursor.slips.length
  readWord(cursor, 'name')
  const name = cursor.last
  const next = skipBlank(cursor)
  if (cursor.stopped) return
  const value = (from: number): string => wordAt(cursor, from)
  if (next === ':') cursor.at++
  else if (next === '=') {
    const [sign = '='] = /^=>?\s*/.exec(cursor.text.slice(cursor.at)) ?? []
    say(cursor, cursor.at, sign.trim().length, 'An equals sign stands where a colon should.', `Write ${name}: ${value(cursor.at + sign.length)}.`)
    cursor.at += sign.length
  } else if (next !== undefined && /["[{\w-]/.test(next) && cursor.slips.length === known) say(cursor, cursor.at, value(cursor.at).length, `A colon is missing between ${name} and this.`, `Write ${name}: ${value(cursor.at)}.`)
  else if (cursor.slips.length === known) stop(cursor, 1, `A colon and a value are missing after ${name}.`, `Write ${name}: "…".`)
  else cursor.stopped = true
}

const readGroup = (cursor: Cursor): void => {
  const open = cursor.at
  bracket(cursor)
  for (;;) {
    const next = skipBlank(cursor)
    if (cursor.stopped) return
    if (next === '}') return bracket(cursor)
    if (next === undefined) {
      say(cursor, open, 1, 'This { is never closed.', 'Write } where the group ends.')
      cursor.stopped = true
    } else if (next === ']') {
      say(cursor, cursor.at, 1, 'A ] stands where a } should.', 'Write } here.')
      return bracket(cursor)
    } else if (',:{['.includes(next)) stop(cursor, 1, 'A field starts with its name in double quotes.', 'Write "name": value, such as "label": "Fall".')
    else {
      readName(cursor)
      readValue(cursor, 'value')
      readSeparator(cursor, 'field')
    }
  }
}

/** Is this } meant for the list that is open? One on the line of the last item is; one that starts a line closes the group around it. */
const closesList = ({ text, at }: Cursor): boolean => /\S[ \t]*$/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at)) && /^\}\s*[,"]/.test(text.slice(at))

const readList = (cursor: Cursor): void => {
  const open = cursor.at
  const isOpen = (before: string): void => say(cursor, open, 1, 'This [ is never closed.', `Write ] where the list ends${before}.`)
  bracket(cursor)
  for (;;) {
    const next = skipBlank(cursor)
    if (cursor.stopped) return
    if (next === ']') return bracket(cursor)
    if (next === '}' && closesList(cursor)) {
      say(cursor, cursor.at, 1, 'A } stands where a ] should.', 'Write ] here.')
      return bracket(cursor)
    }
    if (next === undefined || next === '}') return isOpen('')
    const start = cursor.at
    readValue(cursor, 'item')
    if (skipBlank(cursor) === ':') {
      isOpen(`, before ${cursor.last}`)
      // The comma before the name was read as one of the list; it parts the list from the name.
      cursor.at = start - (/,\s*$/.exec(cursor.text.slice(open, start))?.[0].length ?? 0)
      return
    }
    readSeparator(cursor, 'item')
  }
}

/** What was typed wrongly in a JSON file: each slip at its own place, read on from as it was meant. */
export const jsonMistakes = (text: string): Slip[] => {
  const cursor: Cursor = { text, slips: [], at: 0, last: '', stopped: false }
  if (skipBlank(cursor) === undefined) return [{ at: 0, length: 1, message: 'This file is empty.', help: 'Delete it, or start it with: npm run new' }]
  readValue(cursor, 'value')
  const rest = skipBlank(cursor)
  if (rest !== undefined) {
    const isRecord = rest === '{' || rest === '['
    const message = isRecord ? 'A second record starts here.' : rest === '}' || rest === ']' ? `This ${rest} closes nothing.` : 'Something stands after the end of the record.'
    stop(cursor, 1, message, isRecord ? 'Give every record a file of its own.' : 'Delete it.')
  }
  return strayMark(text, cursor.slips) ?? cursor.slips
}

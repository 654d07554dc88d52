import { type Refused, refuse } from './table.ts'

/** The text of a file, and how it was written if that was not UTF-8. */
export interface Decoded {
  readonly text: string
  readonly notice?: string | undefined
}

const utf8 = 'In Excel choose “Save as” and then “CSV UTF-8 (comma delimited)”.'
const notText = refuse('This is not text: it holds codes that no spreadsheet writes.', `Open it in a spreadsheet program and save it again. ${utf8}`)

/** What Windows-1252 has where Latin-1 has control codes; five places are empty. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const strictly = (label: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const fromWindows = (bytes: Uint8Array): string | undefined => {
  const letters: string[] = []
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return undefined
    letters.push(byte >= 0x80 && byte < 0xa0 ? windows.charAt(byte - 0x80) : String.fromCharCode(byte))
  }
  const text = letters.join('')
  return /[\u0081\u008D\u008F\u0090\u009D]/.test(text) ? undefined : text
}

/** Which half of the pairs of bytes is mostly empty? Text in UTF-16 without its mark shows that way. */
const pairs = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const start = bytes.subarray(0, 2000)
  const empty = [0, 0]
  start.forEach((byte, index) => {
    if (byte === 0) empty[index % 2]!++
  })
  const [even = 0, odd = 0] = empty
  if (odd > start.length / 4 && even === 0) return 'utf-16le'
  return even > start.length / 4 && odd === 0 ? 'utf-16be' : undefined
}

const fromPairs = (label: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded | Refused => {
  const text = strictly(label, bytes)
  return text === undefined ? refuse('The file is half of a UTF-16 file: its letters do not come in pairs.', utf8) : { text, notice: 'The file is written in UTF-16; it was read as that.' }
}

/** The words of a CSV file, whether it was saved as UTF-8, UTF-16 or, as Excel on Windows does, Windows-1252. */
export const decode = (bytes: Uint8Array): Decoded | Refused => {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) return refuse('The file is written in UTF-32.', utf8)
  if (first === 0xff && second === 0xfe) return fromPairs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return fromPairs('utf-16be', bytes)
  if (bytes.includes(0)) {
    const label = pairs(bytes)
    return label ? fromPairs(label, bytes) : notText
  }
  const text = strictly('utf-8', bytes)
  if (text !== undefined) return { text }
  const converted = fromWindows(bytes)
  return converted === undefined ? notText : { text: converted, notice: 'The file is not UTF-8; it was read as Windows-1252, as Excel on Windows saves it. Check letters such as £ and é in the report.' }
}

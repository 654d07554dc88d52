import { hiddenCharacter } from '../schema/fields.ts'

const everyHidden = new RegExp(hiddenCharacter.source, 'g')
// Spaces of other widths, and marks of no width at all, that spreadsheets and web pages leave in cells.
const oddSpace = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g
const noWidth = /[\u00AD\u200B-\u200D\u2060]/g

/** Words without spaces at their ends, odd spaces and invisible characters. */
export const tidied = (words: string): string => words.replaceAll('\r\n', '\n').replace(oddSpace, ' ').replace(noWidth, '').replace(everyHidden, '').replace(/ +\n/g, '\n').trim()

/** Was there an invisible character that tidying takes out, so that the person should know? */
export const heldHidden = (words: string): boolean => hiddenCharacter.test(words.replaceAll('\r\n', '\n')) || words.search(noWidth) !== -1

/** Words for comparing: small letters, no accents, one space where signs and spaces stood; & is “and”. */
export const folded = (words: string): string =>
  tidied(words).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('&', ' and ').replace(/[’'`]/g, '').replace(/[^\p{L}\p{N}%£$€]+/gu, ' ').trim()

/** The same without any space: “e-obs”, “e obs” and “eObs” are one word. */
export const squashed = (words: string): string => folded(words).replaceAll(' ', '')

const notKnownWords = new Set(['', 'na', 'n a', 'not known', 'unknown', 'not available', 'not applicable', 'not recorded', 'not measured', 'no data', 'tbc', 'tbd', 'to be confirmed', 'to be determined', 'awaited', 'pending', 'not stated', 'nk', 'n k'])

/** Do these words only say that nobody knows: n/a, -, not known, tbc? */
export const isNotKnown = (words: string): boolean => notKnownWords.has(folded(words))

/** Letters that lost their meaning on the way here: � stands where a letter was, Â£ where only £ was. */
export const isGarbled = (words: string): boolean => /\uFFFD|Â[£€§°±·½]|â€[“”™˜œ¢\u0080-\u009F]?|Ã[\u0080-\u00BF]/.test(words)

/** Words from a file as they may be shown on a terminal: nothing that it would obey, and not too long. */
export const shownWords = (words: string, limit = 70): string => {
  const line = words.replace(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/g, ' ').trim()
  return line.length > limit ? `${line.slice(0, limit - 1).trimEnd()}…` : line
}

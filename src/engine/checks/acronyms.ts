/** Short forms that everybody reads without help; the rest are spelt out once. */
export const everydayAcronyms: ReadonlySet<string> = new Set(
  ('NHS UK US USA EU UN GP IT ID TV PDF AI PC HR OK QR CD DVD DNA HIV AIDS MRI CT BBC USB SMS VAT PIN URL CEO FAQ SIM AM PM COVID CSV JSON HTML XML WIFI ' +
    'GBP EUR USD AUD CAD NOK DKK SEK CHF BST GMT II III IV VI VII VIII IX XI XII').split(' '),
)

/** One short form where it is first used, and whether its words stand beside it. */
export interface AcronymUse {
  readonly short: string
  readonly expanded: boolean
}

const acronym = /(?<![\p{L}\d&/-])([A-Z]{2,6})s?(?![\p{L}\d&])(?!-\d)/gu

/** How far from a short form its words are looked for, in characters. */
const near = 200

const isExpanded = (before: string, after: string): boolean =>
  /[\p{Ll}\d’')]\s*\([^()]*$/u.test(before) || /\p{Ll}, or $/u.test(before) || /^s?\s\(\p{L}[\p{L}\s’'&-]+[),;]/u.test(after) || /^s?,? (?:short for|stands for|meaning)\b/.test(after)

/** Which short forms does a text use, each at its first use, in order? “Early warning score (EWS)” is expanded. */
export const acronymUses = (text: string): AcronymUse[] => {
  const uses = new Map<string, AcronymUse>()
  for (const { 1: short = '', index } of text.matchAll(acronym)) {
    if (everydayAcronyms.has(short) || uses.has(short)) continue
    uses.set(short, { short, expanded: isExpanded(text.slice(Math.max(0, index - near), index), text.slice(index + short.length, index + near)) })
  }
  return [...uses.values()]
}

const isWithin = (few: string, many: string): boolean => {
  let at = -1
  return [...few].every((letter) => (at = many.indexOf(letter, at + 1)) !== -1)
}

/** Could these words be what a short form stands for? Its letters run through them, and no word is skipped: BCMA, barcode medication administration. */
export const spells = (short: string, words: string): boolean => {
  const [letters, said] = [short.toLowerCase(), words.toLowerCase()]
  const initials = said.split(/[\s-]+/).map((word) => word.charAt(0)).join('')
  return letters[0] === said[0] && isWithin(letters, said) && isWithin(initials.replace(/[aiotf]/g, (letter) => (letters.includes(letter) ? letter : '')), letters)
}

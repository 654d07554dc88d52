/** Words whose number is a name: Level 7, stage 6, version 2. */
const labelWords = new Set(
  'level levels stage stages phase phases step steps version versions section sections type types tier tiers band bands wave waves class grade group table figure chapter part module rule question number no page appendix'.split(' '),
)
const withUnit = /^\d[\d,.]*(k|m|bn|h|hrs?|mins?|s|kg|x|pp|p)$/i
const isYear = (written: string): boolean => /^(19|20)\d{2}(s|[/–-]\d{2,4})?$/.test(written)
const isClock = (written: string): boolean => /^\d{1,2}[:.]\d{2}(am|pm)$|^\d{1,2}:\d{2}$|^\d{1,2}(am|pm)$|^24\/7$/i.test(written)
const isSentenceStart = (before: string, word: string): boolean => /(^|[.!?:]\s+)["“‘(]*$/.test(before.slice(0, before.length - word.length))

const followsName = (before: string): boolean => {
  const word = /([\p{L}\d.&-]+)[\s-]$/u.exec(before)?.[1] ?? ''
  if (labelWords.has(word.toLowerCase())) return true
  if (/^[A-Z][A-Z\d]+$/.test(word)) return true
  return /^\p{Lu}/u.test(word) && !isSentenceStart(before.trimEnd(), word)
}

const everydayPhrase = /^24(-hour| hours a day)|^7 days a week|^\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b/
const money = /^(US|A|C)?[£$€]/
const isName = (written: string, before: string, after: string): boolean => {
  if (money.test(written) || /^\s?(%|per cent)/.test(after)) return false
  if (everydayPhrase.test(written + after)) return true
  if (isYear(written) || isClock(written)) return true
  if (/\p{L}/u.test(written)) return !withUnit.test(written)
  return followsName(before) || /^\.\d/.test(after)
}

/**
 * The first number in a text that looks like data, as written: 12%, £3m, 450.
 * Names (NEWS2, DCB0129, Level 7, WCAG 2.2), years and times of day are not data.
 */
export const dataNumber = (text: string): string | undefined => {
  for (const found of text.matchAll(/(?:(?:US|A|C)?[£$€]\s?)?[\p{L}]*\d[\p{L}\d]*(?:[,.:/–-]\d[\p{L}\d]*)*/gu)) {
    const before = text.slice(0, found.index)
    const after = text.slice(found.index + found[0].length)
    if (/[\p{L}\d][-–/]$/u.test(before) && /\p{L}[-–/]$/u.test(before)) continue
    if (!isName(found[0], before, after)) return found[0] + (/^\s?%/.exec(after)?.[0] ?? '')
  }
  return undefined
}

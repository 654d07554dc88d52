import type { Found } from './problem.ts'

// What a reader cannot see and a reviewer would miss: controls, direction marks, joiners, private use, half characters.
// U+A840 is a letter of a dead script that `marks.ts` needs for itself, as it needs the private-use characters.
const hidden =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uA840\uE000-\uF8FF\uFEFF\uFFF9-\uFFFB]|\r(?!\n)|\p{Cs}|[\u{E0000}-\u{10FFFF}]/gu
const reference = /&(?:#x([0-9a-f]{1,7})|#(\d{1,8})|(zwj|zwnj|lrm|rlm|NoBreak|ZeroWidthSpace|NegativeMediumSpace));/gi

const controls = [
  [0x0000, 0x001f, 'a control character'],
  [0x007f, 0x009f, 'a control character'],
  [0x2028, 0x2029, 'a line separator'],
  [0x061c, 0x061c, 'an invisible character that changes the direction of text'],
  [0x200e, 0x200f, 'an invisible character that changes the direction of text'],
  [0x202a, 0x202e, 'an invisible character that changes the direction of text'],
  [0x2066, 0x2069, 'an invisible character that changes the direction of text'],
  [0xe000, 0xf8ff, 'a private-use character (often a bullet from a word processor) that other computers cannot show'],
  [0xd800, 0xdfff, 'half of a character'],
] as const

const describe = (code: number): string =>
  controls.find(([from, to]) => code >= from && code <= to)?.[2] ??
  (code === 0xa840 ? 'a character kept for this site’s own use' : 'an invisible character')

const problem = (code: number, at: number, length: number): Found => ({
  code: 'character',
  message: `There is ${describe(code)} here (U+${code.toString(16).toUpperCase().padStart(4, '0')}).`,
  help: 'Delete it, or type the words around it again; it usually arrives by copying from a document.',
  at,
  end: at + length,
})

const emojiBefore = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u
const emojiAfter = /^\p{Extended_Pictographic}/u

// A joiner inside an emoji (a family, a profession) and the tags of a flag (England, Scotland, Wales) are honest.
const isPartOfEmoji = (source: string, code: number, at: number): boolean => {
  if (code === 0x200d) return emojiBefore.test(source.slice(Math.max(0, at - 2), at)) && emojiAfter.test(source.slice(at + 1, at + 3))
  return code >= 0xe0020 && code <= 0xe007f && /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u.test(source.slice(Math.max(0, at - 16), at))
}

/** Does this value hold a character nobody can see? For values that were decoded after the source was searched. */
export const hasHiddenCharacter = (value: string): boolean => value.search(hidden) !== -1

/** Which hidden characters a body holds, written as themselves or as references such as &#x202E;. */
export const findHiddenCharacters = (source: string): Found[] => {
  const found: Found[] = []
  for (const match of source.matchAll(hidden)) {
    const code = match[0].codePointAt(0) ?? 0
    if (!isPartOfEmoji(source, code, match.index)) found.push(problem(code, match.index, match[0].length))
  }
  for (const match of source.includes('&') ? source.matchAll(reference) : []) {
    const code = match[3] ? 0x200b : match[1] ? Number.parseInt(match[1], 16) : Number(match[2])
    const hides = code > 0x10ffff || code === 0 || hasHiddenCharacter(String.fromCodePoint(code))
    if (hides) found.push(problem(code, match.index, match[0].length))
  }
  return found
}

/** The same body, the same length, with a plain mark in place of each hidden character, so that the rest can be read. */
export const coverHiddenCharacters = (source: string, found: readonly Found[]): string => {
  let covered = ''
  let from = 0
  for (const { at, end = at + 1 } of [...found].sort((a, b) => a.at - b.at)) {
    covered += source.slice(from, at) + '\uFFFD'.repeat(end - at)
    from = end
  }
  return covered + source.slice(from)
}

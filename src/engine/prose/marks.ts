/**
 * The stand-ins that hide from the MDX parser what is text to a reader. Each is a private-use character (bodies may not
 * hold any, see characters.ts) and covers as many characters as it replaces, so lines and columns never move.
 */
export const marks = {
  less: '\uE000',
  brokenTag: '\uE001',
  autolink: '\uE002',
  more: '\uE003',
  markup: '\uE004',
  scheme: '\uE005',
  brace: '\uE006',
  importWord: '\uE007',
  value: '\uE008',
  lineBreak: '\uE009',
  exportWord: '\uE00A',
  escapedBrace: '\uE00B',
  spread: '\uA840',
} as const

/** What a stand-in stands for. */
export type MarkKind = Exclude<keyof typeof marks, 'more'>

/** A stretch of words, or what one stand-in stood for, with its place in the body. */
export interface Piece {
  readonly kind: MarkKind | 'words'
  readonly value: string
  readonly at: number
}

const anyMark = /[\uE000-\uE00B\uA840]/
const marked = /[\uE002\uE009]\uE003*|"\uE008+"|\uA840+|\\\uE00B|[\uE000\uE001\uE004-\uE007\uE00A]/g
const kinds = new Map(Object.entries(marks).map(([kind, mark]) => [mark as string, kind as MarkKind]))
const kindOf = (text: string): MarkKind => kinds.get((text[0] === '"' || text[0] === '\\' ? text[1] : text[0]) ?? '') ?? 'less'

/**
 * Puts back what the stand-ins in a text stood for, in order; undefined when they cannot be matched one by one
 * with the last ones between `from` and `to` of the masked body (a code block's first line may hold more).
 */
export const unmask = (value: string, source: string, masked: string, from: number, to: number): Piece[] | undefined => {
  if (!anyMark.test(value)) return [{ kind: 'words', value, at: from }]
  const here = [...value.matchAll(marked)]
  const there = [...masked.slice(from, to).matchAll(marked)].slice(-here.length)
  if (here.length !== there.length || here.some(([text], i) => text !== there[i]?.[0])) return undefined
  const pieces: Piece[] = []
  let last = 0
  here.forEach((match, i) => {
    const at = from + (there[i]?.index ?? 0)
    if (match.index > last) pieces.push({ kind: 'words', value: value.slice(last, match.index), at: from })
    pieces.push({ kind: kindOf(match[0]), value: source.slice(at, at + match[0].length), at })
    last = match.index + match[0].length
  })
  if (last < value.length) pieces.push({ kind: 'words', value: value.slice(last), at: from })
  return pieces
}

const plain: Readonly<Record<string, string>> = {
  [marks.less]: '<',
  [marks.brokenTag]: '<',
  [marks.markup]: '<',
  [marks.scheme]: '<',
  [marks.brace]: '{',
  [marks.escapedBrace]: '{',
  [marks.importWord]: 'i',
  [marks.exportWord]: 'e',
}

/** The same for an address, a title or a description, where only single characters can be put back. */
export const unmaskValue = (value: string): string | undefined => {
  const decoded = value.replace(/(?:%EE%80%[89][0-9A-F])+|(?:%EA%A1%80)+/gi, (code) => decodeURIComponent(code))
  const restored = decoded.replace(/\\(?=\uE00B)/g, '').replace(/[\uE000-\uE00B\uA840]/g, (mark) => plain[mark] ?? mark)
  return anyMark.test(restored) ? undefined : restored
}

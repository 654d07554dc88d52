import { marks } from './marks.ts'
import { type Attribute, isTag, readTag, type Tag } from './tag.ts'

/** A body made safe to parse: same length, same lines, and every tag that may be one, by its offset. */
export interface Masked {
  readonly text: string
  readonly tags: ReadonlyMap<number, Tag>
}

type Cover = { readonly text: string; readonly tag?: Tag } | undefined

const autolink = /<(?:https?:\/\/[^\s<>]+|mailto:[^\s<>]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8})>/iy
const otherScheme = /<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>/iy
const lineBreak = /<br[ \t]*\/?>/iy
const closingTag = /<\/[A-Za-z][\w$.:-]*[ \t]*>/y
const address = /<[^<>{}!?\n][^<>{}\n]*>/y
const commentLimit = 5000
const comment = /\{\s*\/\*/y

const reads = (pattern: RegExp, source: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(source) ? pattern.lastIndex - at : 0
}

const isEscaped = (source: string, at: number): boolean => {
  let i = at
  while (source[i - 1] === '\\') i -= 1
  return (at - i) % 2 === 1
}

const within = (text: string): string => text.replaceAll('<', marks.less).replaceAll('{', marks.brace)

const coverAttribute = ({ kind, value, end, at }: Attribute, source: string, valueAt: number): string => {
  if (kind === 'spread') return marks.spread.repeat(end - at)
  if (kind === 'braces') return `${source.slice(at, valueAt)}"${marks.value.repeat(value.length)}"`
  return within(source.slice(at, end))
}

// The tag keeps its shape, but the parser sees no braces in it: it would read them as JavaScript, without a depth limit.
const coverTag = (tag: Tag, source: string): string => {
  let covered = ''
  let from = tag.at
  for (const attribute of tag.attributes) {
    covered += source.slice(from, attribute.at) + coverAttribute(attribute, source, attribute.valueAt)
    from = attribute.end
  }
  return covered + source.slice(from, tag.end)
}

const htmlNames = new Set([
  ...['a', 'b', 'i', 'u', 'p', 'q', 's', 'em', 'br', 'hr', 'li', 'ul', 'ol', 'td', 'th', 'tr', 'img', 'div', 'pre', 'svg', 'sub', 'sup', 'kbd'],
  ...['abbr', 'span', 'math', 'form', 'video', 'audio', 'table', 'style', 'input', 'iframe', 'script', 'object', 'strong', 'button', 'link'],
  ...['meta', 'base', 'embed', 'details', 'summary'],
])

// "p <alpha and on" is words: lower-case, no name of HTML, and no ">" before the next "<" or the paragraph's end.
const isWords = (source: string, at: number, name: string): boolean => {
  if (!/^[a-z]/.test(name) || (htmlNames.has(name.toLowerCase()) && !/\w/.test(source[at - 1] ?? ''))) return false
  const [rest = ''] = source.slice(at + 1, at + 2000).split('<', 1)
  const close = rest.indexOf('>')
  const paragraphEnd = rest.search(/\n[ \t]*\r?\n/)
  return close === -1 || (paragraphEnd !== -1 && paragraphEnd < close)
}

const coverName = (source: string, at: number): Cover => {
  const read = readTag(source, at)
  if (isTag(read)) return { text: coverTag(read, source), tag: read }
  if (reads(otherScheme, source, at) > 0) return { text: marks.scheme }
  return { text: isWords(source, at, read.name) ? marks.less : marks.brokenTag }
}

const coverAngle = (source: string, at: number): Cover => {
  const link = reads(autolink, source, at)
  if (/\]\([ \t]*$|\]:[ \t]*$/.test(source.slice(Math.max(0, at - 8), at)) && reads(address, source, at) > 0) return undefined
  if (link > 0) return { text: marks.autolink + marks.more.repeat(link - 1) }
  const pause = reads(lineBreak, source, at)
  if (pause > 0) return { text: marks.lineBreak + marks.more.repeat(pause - 1) }
  const next = source[at + 1] ?? ''
  if (/[A-Za-z]/.test(next)) return coverName(source, at)
  if (/[!?]/.test(next) && /[-a-z[]/i.test(source[at + 2] ?? '')) return { text: marks.markup }
  const closes = reads(closingTag, source, at)
  if (closes > 0) return { text: source.slice(at, at + closes) }
  return { text: source.startsWith('</>', at) ? marks.markup : marks.less }
}

// A comment whose end really ends it is left for the parser; every other brace is hidden from it.
const coverBrace = (source: string, at: number): Cover => {
  const opening = reads(comment, source, at)
  const rest = opening > 0 ? source.slice(at + opening, at + commentLimit) : ''
  const close = rest.indexOf('*/')
  return close !== -1 && /^\s*\}/.test(rest.slice(close + 2)) ? undefined : { text: marks.brace }
}

// The parser takes "\{" for an escape, except after a web address, where it would run on into the braces.
const coverEscaped = (character: string): Cover => (character === '{' ? { text: marks.escapedBrace } : undefined)

/** Hides from the MDX parser what people mean as text, and all that it would read as JavaScript. */
export const mask = (source: string): Masked => {
  const tags = new Map<number, Tag>()
  let text = ''
  let from = 0
  for (let at = source.search(/[<{]/); at !== -1 && at < source.length; at += 1) {
    const character = source[at]
    if (character !== '<' && character !== '{') continue
    const cover = isEscaped(source, at) ? coverEscaped(character) : character === '<' ? coverAngle(source, at) : coverBrace(source, at)
    if (cover === undefined) continue
    if (cover.tag) tags.set(at, cover.tag)
    text += source.slice(from, at) + cover.text
    from = at + cover.text.length
    at = from - 1
  }
  const whole = text + source.slice(from)
  const words = whole.replace(/^(?:import|export)(?![\w$])/gm, (word) => (word[0] === 'i' ? marks.importWord : marks.exportWord) + word.slice(1))
  return { text: words, tags }
}

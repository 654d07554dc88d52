/** One attribute of a tag as it is written. `value` is the raw text between the quotes or the braces. */
export interface Attribute {
  readonly kind: 'string' | 'braces' | 'bare' | 'spread'
  readonly name: string
  readonly value: string
  readonly at: number
  readonly end: number
  readonly valueAt: number
}

/** An opening tag as it is written: `<Note title="Why">` or `<Cite source="x" />`. */
export interface Tag {
  readonly name: string
  readonly at: number
  readonly end: number
  readonly attributes: readonly Attribute[]
}

/** Why the text after `<` cannot be read as a tag, and where the reading stopped. */
export interface Malformed {
  readonly name: string
  readonly at: number
  readonly reason: 'unquoted' | 'unfinished value' | 'unfinished tag' | 'braces'
}

const tagLimit = 4000
const tagName = /[A-Za-z][\w$-]*(?:[.:][A-Za-z][\w$-]*)*/y
const attributeName = /[A-Za-z_$][\w$-]*(?::[A-Za-z][\w$-]*)?/y
const space = /[ \t]*(?:\r?\n[ \t]*(?!\r?\n))?[ \t]*/y
const equals = /[ \t]*=[ \t]*/y
const blankLine = /\n[ \t]*\r?\n/

const matchAt = (pattern: RegExp, source: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0]
}

// Where a `{` on one line is closed, strings inside respected; -1 when it is not.
const braceEnd = (source: string, at: number): number => {
  let depth = 0
  for (let i = at; i < source.length && i - at < tagLimit; i += 1) {
    const character = source[i]
    if (character === '\n') return -1
    if (character === '"' || character === "'") {
      const close = source.indexOf(character, i + 1)
      if (close === -1 || close - at > tagLimit || source.slice(i, close).includes('\n')) return -1
      i = close
    } else if (character === '{') depth += 1
    else if (character === '}' && --depth === 0) return i + 1
  }
  return -1
}

const readValue = (source: string, name: string, at: number, valueAt: number): Attribute | Malformed['reason'] => {
  const opener = source[valueAt]
  if (opener === '"' || opener === "'") {
    const close = source.indexOf(opener, valueAt + 1)
    if (close === -1 || close - at > tagLimit) return 'unfinished value'
    const value = source.slice(valueAt + 1, close)
    return blankLine.test(value) ? 'unfinished value' : { kind: 'string', name, value, at, end: close + 1, valueAt }
  }
  if (opener !== '{') return 'unquoted'
  const end = braceEnd(source, valueAt)
  if (end === -1 || end === valueAt + 2) return 'braces'
  return { kind: 'braces', name, value: source.slice(valueAt + 1, end - 1), at, end, valueAt }
}

const readAttribute = (source: string, at: number): Attribute | Malformed['reason'] => {
  if (source[at] === '{') {
    const end = braceEnd(source, at)
    const value = source.slice(at + 1, end - 1)
    if (end === -1 || !value.trimStart().startsWith('...')) return 'braces'
    return { kind: 'spread', name: '', value, at, end, valueAt: at }
  }
  const name = matchAt(attributeName, source, at)
  if (name === undefined) return 'unfinished tag'
  const sign = matchAt(equals, source, at + name.length)
  if (sign !== undefined) return readValue(source, name, at, at + name.length + sign.length)
  return { kind: 'bare', name, value: '', at, end: at + name.length, valueAt: at }
}

/** Reads the opening tag that starts at `at`, without running anything; says why when it is not one. */
export const readTag = (source: string, at: number): Tag | Malformed => {
  const name = matchAt(tagName, source, at + 1) ?? ''
  const attributes: Attribute[] = []
  let i = at + 1 + name.length
  while (i - at < tagLimit) {
    const gap = matchAt(space, source, i) ?? ''
    i += gap.length
    const close = source[i] === '>' ? 1 : source.startsWith('/>', i) ? 2 : 0
    if (close > 0) return { name, at, end: i + close, attributes }
    if (gap === '') return { name, at: i, reason: 'unfinished tag' }
    const attribute = readAttribute(source, i)
    if (typeof attribute === 'string') return { name, at: i, reason: attribute }
    attributes.push(attribute)
    i = attribute.end
  }
  return { name, at: i, reason: 'unfinished tag' }
}

/** Was this read as a whole tag? */
export const isTag = (read: Tag | Malformed): read is Tag => 'attributes' in read

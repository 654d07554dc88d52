/** One element of a page as it stands in the file. */
export interface Element {
  readonly name: string
  /** Everything between the name and the end of the start tag, unread. */
  readonly raw: string
  readonly parent: Element | undefined
  readonly children: (Element | string)[]
}

/** A page read into elements, in the order of their start tags, with what is wrong with its nesting. */
export interface Tree {
  readonly elements: readonly Element[]
  readonly faults: readonly string[]
}

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** The characters that references such as &amp; and &#39; stand for. */
export const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, number: string | undefined, name: string | undefined) =>
        hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : number ? String.fromCodePoint(Number(number)) : (entities[name ?? ''] ?? whole),
      )
    : text

// A comment, a doctype or processing instruction, an end tag, or a start tag whose quoted values may hold “>”.
const tag = /<!--[\s\S]*?-->|<[!?][^>]*>|<\/([a-zA-Z][^\s>]*)\s*>|<([a-zA-Z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g

/** Reads HTML, or XML, into a tree. Strict: every element that is not empty by nature must be closed in order. */
export const readTree = (html: string): Tree => {
  const top: Element = { name: '', raw: '', parent: undefined, children: [] }
  const elements: Element[] = []
  const faults: string[] = []
  let at = top
  let end = 0
  const words = (text: string): void => {
    if (text) at.children.push(text)
    if (text.includes('<')) faults.push(`a stray < near “${text.slice(0, 60)}”`)
  }
  for (const found of html.matchAll(tag)) {
    if (found.index < end) continue
    words(html.slice(end, found.index))
    end = found.index + found[0].length
    const [, closing, opening, raw = ''] = found
    if (closing) {
      if (closing !== at.name) faults.push(`</${closing}> closes <${at.name}>`)
      at = at.parent ?? top
    } else if (opening) {
      const element: Element = { name: opening, raw, parent: at, children: [] }
      at.children.push(element)
      elements.push(element)
      if (opening === 'script' || opening === 'style') {
        const close = html.indexOf(`</${opening}>`, end)
        element.children.push(html.slice(end, close))
        end = close + opening.length + 3
      } else if (!empty.has(opening) && !raw.endsWith('/')) at = element
    }
  }
  words(html.slice(end))
  if (at !== top) faults.push(`<${at.name}> is never closed`)
  return { elements, faults }
}

const attributePattern = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const known = new WeakMap<Element, ReadonlyMap<string, string>>()

/** Every attribute of an element, decoded. */
export const attributes = (element: Element): ReadonlyMap<string, string> => {
  const before = known.get(element)
  if (before) return before
  const found = new Map([...element.raw.matchAll(attributePattern)].map(([, name = '', double, single, bare]) => [name, decode(double ?? single ?? bare ?? '')]))
  known.set(element, found)
  return found
}

/** One attribute of an element. */
export const attribute = (element: Element, name: string): string | undefined => (element.raw.includes(name) ? attributes(element).get(name) : undefined)

/** The words inside an element, as a reader sees them. */
export const textOf = (element: Element): string =>
  element.name === 'script' || element.name === 'style' ? '' : element.children.map((child) => (typeof child === 'string' ? decode(child) : textOf(child))).join('')

/** The words inside an element with runs of space made one. */
export const words = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim()

/** Every element an element stands in, nearest first. */
export const around = (element: Element): readonly Element[] => (element.parent ? [element.parent, ...around(element.parent)] : [])

/** Whether an element has a class. */
export const hasClass = (element: Element, name: string): boolean => (attribute(element, 'class') ?? '').split(/\s+/).includes(name)

/** Every element below another, in order. */
export const within = (element: Element): readonly Element[] => element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...within(child)]))

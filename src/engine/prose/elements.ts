import type { Element, ElementContent, Properties } from 'hast'
import { type Draft, isBlank, partAt, placeholder, type Situation } from './draft.ts'
import { imageProblem, linkProblem } from './links.ts'
import { unmaskValue } from './marks.ts'
import { type Parsed, spanOf } from './parsed.ts'
import type { Found } from './problem.ts'
import { linkElement } from './words.ts'

/** Makes the published form of one Markdown element from its cleaned children. */
type Reader = (node: Parsed, children: ElementContent[], draft: Draft, situation: Situation) => ElementContent[]

const element = (tagName: string, children: ElementContent[], properties: Properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

const plain: Reader = (node, children) => [element(node.tagName ?? 'span', children)]

const refuse = (draft: Draft, problem: Found): ElementContent[] => {
  draft.found.push(problem)
  return []
}

const written = (node: Parsed, property: string): string | undefined => {
  const value = node.properties?.[property]
  return typeof value === 'string' ? unmaskValue(value) : undefined
}

// The place of the address in [words](address), or of the whole link when it is written another way.
const addressSpan = (node: Parsed, draft: Draft): { at: number; end: number } => {
  const { at, end } = spanOf(node)
  const last = node.children?.at(-1)
  const from = Math.max(at, last ? spanOf(last).end : at)
  const opening = draft.source.slice(from, end).indexOf('](')
  return opening === -1 ? { at, end } : { at: from + opening + 2, end: end - 1 }
}

const link: Reader = (node, children, draft) => {
  const href = written(node, 'href') ?? ''
  const span = addressSpan(node, draft)
  if (node.properties?.['dataFootnoteRef']) return refuse(draft, footnote(spanOf(node)))
  if (href === '') return refuse(draft, { code: 'link-address', message: 'This link has no address.', help: 'Write [words](address).', ...span })
  if (children.every(isBlank))
    return refuse(draft, { code: 'link-empty', message: 'This link has no words.', help: 'Write [words that say where it goes](address).', ...span })
  const wrong = linkProblem(href)
  if (wrong) return refuse(draft, { ...wrong, ...span })
  return [linkElement(href.replace(/[<>{}"]/g, encodeURIComponent), written(node, 'title'), children)]
}

/** Footnotes are not published: a source is cited instead. */
export const footnote = (span: { at: number; end: number }): Found => ({
  code: 'footnote',
  message: 'Footnotes are not published.',
  help: 'Cite the source where you use it: <Cite source="id-of-the-source" />.',
  ...span,
})

const image: Reader = (node, _children, draft) => {
  const src = written(node, 'src') ?? ''
  const alt = written(node, 'alt')?.trim() ?? ''
  const wrong = imageProblem(src)
  if (wrong) return refuse(draft, { ...wrong, ...addressSpan(node, draft) })
  if (alt === '')
    return refuse(draft, {
      code: 'image-alt',
      message: 'This picture has no description for people who cannot see it.',
      help: `Write ![what the picture shows](${src}).`,
      ...spanOf(node),
    })
  const caption = written(node, 'title')
  draft.words.push(` ${alt} ${caption ?? ''} `)
  return [placeholder(draft, { name: 'Figure', props: { src, alt, ...(caption ? { caption } : {}) }, children: [], inline: true })]
}

// A picture alone in its paragraph is a figure of its own, and a figure cannot stand inside <p>.
const paragraph: Reader = (_node, children, draft) => {
  const shown = children.filter((child) => !isBlank(child))
  const part = shown.length === 1 ? partAt(draft, shown[0]) : undefined
  if (part?.name !== 'Figure') return shown.length === 0 ? [] : [element('p', children)]
  part.inline = false
  return shown
}

const wordsOf = (nodes: readonly ElementContent[], draft: Draft): string =>
  nodes
    .map((node) => (node.type === 'element' ? wordsOf(node.children, draft) : node.type === 'text' && !partAt(draft, node) ? node.value : ''))
    .join('')

const heading: Reader = (node, children, draft) => {
  const depth = Number(node.tagName?.slice(1))
  const text = wordsOf(children, draft).replace(/\s+/g, ' ').trim()
  const { at, end } = spanOf(node)
  if (depth === 1)
    return refuse(draft, {
      code: 'heading-level',
      message: 'The title of the record is the heading of the page.',
      help: 'Start this heading with ## instead of #, or delete it.',
      at,
      end,
    })
  if (text === '')
    return refuse(draft, { code: 'heading-empty', message: 'This heading has no words.', help: 'Write some, or delete the line.', at, end })
  if (depth > 4) return [element(node.tagName ?? 'h5', children)]
  const id = draft.nameHeading(text)
  draft.headings.push({ depth: depth as 2 | 3 | 4, id, text })
  return [element(node.tagName ?? 'h2', children, { id })]
}

// The parser aligns cells with style="", which a strict content policy forbids.
const cell: Reader = (node, children) => {
  const align = /right|center/.exec(String(node.properties?.['style'] ?? ''))?.[0]
  const scope: Properties = node.tagName === 'th' ? { scope: 'col' } : {}
  return [element(node.tagName ?? 'td', children, { ...scope, ...(align ? { className: [align === 'right' ? 'num' : 'centre'] } : {}) })]
}

const table: Reader = (node, children, draft, situation) => [
  element('div', plain(node, children, draft, situation), { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Table' }),
]

const orderedList: Reader = (node, children) => {
  const start = node.properties?.['start']
  return [element('ol', children, typeof start === 'number' ? { start } : {})]
}

const task: Reader = (node) => [{ type: 'text', value: node.properties?.['checked'] === true ? '☑' : '☐' }]

const nothing: Reader = () => []
const unwrapped: Reader = (_node, children) => children

/** How each element that Markdown makes is published. An element that is not here is refused. */
export const elementReaders: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(
    ['blockquote', 'ul', 'li', 'hr', 'pre', 'code', 'em', 'strong', 'del', 'br', 'thead', 'tbody', 'tr'].map((name) => [name, plain]),
  ),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
  p: paragraph,
  a: link,
  img: image,
  ol: orderedList,
  table,
  th: cell,
  td: cell,
  input: task,
  sup: unwrapped,
  section: nothing,
}

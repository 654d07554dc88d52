import type { Element, ElementContent } from 'hast'
import type { Draft, Situation } from './draft.ts'
import { isExternal, linkProblem } from './links.ts'
import { type Piece, unmask } from './marks.ts'
import { type Parsed, spanOf } from './parsed.ts'
import { refusalOf } from './refusals.ts'

const text = (value: string): ElementContent => ({ type: 'text', value })

/** A link that has passed the rules, as HTML. */
export const linkElement = (href: string, title: string | undefined, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { href, ...(title ? { title } : {}), ...(isExternal(href) ? { rel: ['noopener'] } : {}) },
  children,
})

// <https://example.org> and <someone@example.org>
const autolink = ({ value, at }: Piece, draft: Draft, situation: Situation): ElementContent => {
  const inside = value.slice(1, -1)
  if (situation.link) return text(inside)
  const address = /^(?:https?|mailto):/i.test(inside) ? inside : `mailto:${inside}`
  const wrong = linkProblem(address)
  if (wrong) draft.found.push({ ...wrong, at: at + 1, end: at + value.length - 1 })
  return linkElement(address, undefined, [text(inside.replace(/^mailto:/i, ''))])
}

const spoken = ({ kind, value }: Piece): string =>
  kind === 'lineBreak' ? ' ' : kind === 'autolink' ? value.slice(1, -1) : kind === 'escapedBrace' ? '{' : value

const readPiece = (piece: Piece, draft: Draft, situation: Situation): ElementContent => {
  if (piece.kind === 'words' || situation.code) return text(piece.value)
  if (piece.kind === 'lineBreak') return { type: 'element', tagName: 'br', properties: {}, children: [] }
  if (piece.kind === 'escapedBrace') return text('{')
  if (piece.kind === 'autolink') return autolink(piece, draft, situation)
  const refusal = refusalOf(piece.kind, draft.source, piece.at)
  if (refusal) draft.found.push(refusal)
  return text(piece.value)
}

const joinText = (nodes: readonly ElementContent[]): ElementContent[] => {
  const joined: ElementContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else joined.push(node)
  }
  return joined
}

/** Reads the words of one text node: puts back what was masked, makes links of addresses, refuses what is not text. */
export const readWords = (node: Parsed, draft: Draft, situation: Situation): ElementContent[] => {
  const { at, end } = node.position ? spanOf(node) : situation.span
  const pieces = unmask(node.value ?? '', draft.source, draft.masked.text, at, end)
  if (!pieces) {
    draft.found.push({ code: 'syntax', message: 'These words cannot be read safely.', help: 'Write \\< and \\{ for the characters themselves.', at })
    return []
  }
  draft.words.push(pieces.map((piece) => (situation.code ? piece.value : spoken(piece))).join(''))
  return pieces.length === 1 && pieces[0]?.kind === 'words'
    ? [text(pieces[0].value)]
    : joinText(pieces.map((piece) => readPiece(piece, draft, situation)))
}

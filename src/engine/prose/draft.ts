import type { ElementContent } from 'hast'
import type { ComponentName } from './components.ts'
import type { Masked } from './mask.ts'
import type { Found } from './problem.ts'
import type { Heading } from './prose.ts'

/** A component met in a body, before the body is cut at it. */
export interface Part {
  readonly name: ComponentName
  readonly props: Readonly<Record<string, unknown>>
  readonly children: readonly ElementContent[]
  inline: boolean
}

/** Everything that reading one body gathers. */
export interface Draft {
  readonly source: string
  readonly masked: Masked
  readonly found: Found[]
  readonly parts: Part[]
  readonly headings: Heading[]
  readonly references: { readonly collection: string; readonly id: string; readonly at: number; readonly end: number }[]
  readonly words: string[]
  readonly nameHeading: (text: string) => string
}

/** Where in a body something stands: among words, in code, in a link, how deep, and inside what. */
export interface Situation {
  readonly phrasing: boolean
  readonly code: boolean
  readonly link: boolean
  readonly depth: number
  /** Where the element it stands in starts and ends: the parser gives the text of a code block no place. */
  readonly span: { readonly at: number; readonly end: number }
}

// Bodies cannot hold private-use characters, so this pair can only be ours.
const edge = '\uF8FF'

/** Where the top of every body stands. */
export const topLevel: Situation = { phrasing: false, code: false, link: false, depth: 0, span: { at: 0, end: 0 } }

/** Keeps a component's place in the tree with a piece of text that no body can hold. */
export const placeholder = (draft: Draft, part: Part): ElementContent => ({ type: 'text', value: `${edge}${draft.parts.push(part) - 1}${edge}` })

/** Which component does this node keep the place of, if any? */
export const partAt = (draft: Draft, node: ElementContent | undefined): Part | undefined =>
  node?.type === 'text' && node.value.startsWith(edge) ? draft.parts[Number(node.value.slice(1, -1))] : undefined

/** Splits HTML at the places kept for components: html, number, html, number ... html. */
export const splitAtPlaceholders = (html: string): string[] => html.split(new RegExp(`${edge}(\\d+)${edge}`))

/** Is this node nothing but white space? */
export const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === ''

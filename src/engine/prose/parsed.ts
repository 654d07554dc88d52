import { mdxToHast } from 'satteri'

/** A node of the parser's tree, as far as this room reads it. */
export interface Parsed {
  readonly type: string
  readonly tagName?: string
  readonly name?: string | null
  readonly value?: string
  readonly properties?: Readonly<Record<string, unknown>>
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[]
  readonly children?: readonly Parsed[]
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } }
}

/** Where a node starts and ends in the body. */
export const spanOf = (node: Parsed): { at: number; end: number } => {
  const at = node.position?.start.offset ?? 0
  return { at, end: node.position?.end.offset ?? at }
}

/** Parses a masked body into a tree, running nothing. Throws the parser's own error, which `syntax.ts` puts in plain words. */
export const parseMasked = (text: string): Parsed => mdxToHast(text, { features: { frontmatter: false, gfm: true } }) as unknown as Parsed

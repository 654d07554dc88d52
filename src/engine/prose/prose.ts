import type { CollectionName } from '../schema/collections.ts'
import type { ComponentName } from './components.ts'

/** One thing to put right in a body, where it stands (lines and columns count from 1) and what to do about it. */
export interface ProseProblem {
  readonly code: string
  readonly message: string
  readonly help?: string
  readonly line: number
  readonly column: number
  readonly endColumn?: number
}

/** A piece of a body, to be written out in order: finished HTML, or a named component for the page to draw. */
export type Segment =
  | { readonly kind: 'html'; readonly html: string }
  | {
      readonly kind: 'component'
      readonly name: ComponentName
      readonly props: Readonly<Record<string, unknown>>
      readonly children: readonly Segment[]
      /** true inside a sentence, a heading or a table cell, where only inline HTML is valid. */
      readonly inline: boolean
    }

/** A heading of a body, for a table of contents. The id stands on the heading in the HTML. */
export interface Heading {
  readonly depth: 2 | 3 | 4
  readonly id: string
  readonly text: string
}

/** A record that a body names, and where it names it. */
export interface ProseReference {
  readonly collection: CollectionName
  readonly id: string
  readonly line: number
  readonly column: number
  readonly endColumn?: number
}

/** A body read as data. `text` is its plain words, for search and word counts. */
export interface Prose {
  readonly segments: readonly Segment[]
  readonly headings: readonly Heading[]
  readonly text: string
  readonly references: readonly ProseReference[]
}

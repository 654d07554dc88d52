import type { Placeholder } from '../draft/placeholder.ts'
import type { NewFile } from './check-rows.ts'
import type { FreshFile } from './fresh-records.ts'
import type { Headings } from './headings.ts'
import type { Candidate } from './likeness-of-names.ts'
import type { Said } from './row-state.ts'

/** What became of one row. */
export interface RowOutcome {
  readonly row: number
  /** taken: as it stands. changed: with what was understood. refused: nothing of it. aside: no benefit, such as the heading of a section. */
  readonly state: 'taken' | 'changed' | 'refused' | 'aside'
  readonly file?: string | undefined
  readonly draft: boolean
  readonly toFill: readonly Placeholder[]
  readonly changes: readonly Said[]
  readonly refusals: readonly Said[]
  /** What the rules ask about the record, to be answered before it is published. */
  readonly questions: readonly Said[]
  /** New drafts that the row needs, by file. */
  readonly brings: readonly string[]
}

/** What an import would do, nothing of it done yet. */
export interface Imported {
  readonly headings?: Headings | undefined
  readonly notices: readonly string[]
  readonly rows: readonly RowOutcome[]
  /** Files of the rows that are not refused: new drafts first, then the benefits. */
  readonly files: readonly NewFile[]
  readonly fresh: readonly FreshFile[]
  /** Words that named no record, with the nearest. */
  readonly unknown: ReadonlyMap<string, readonly Candidate[]>
}

import type { Library } from '../library/library.ts'
import type { Entry } from '../read/entry.ts'
import type { CollectionName, DataOf } from '../schema/collections.ts'

/** An entry whose data is known to be of one collection. */
export type EntryOf<C extends CollectionName> = Omit<Entry, 'collection' | 'data'> & { readonly collection: C; readonly data: DataOf<C> }

/** What a rule may look at: every record as written, and the library they make. */
export interface Given {
  readonly entries: readonly Entry[]
  /** Entries of one collection, typed. */
  readonly entriesOf: <C extends CollectionName>(collection: C) => readonly EntryOf<C>[]
  readonly library: Library
  /** Such as 2026-11-22. */
  readonly today: string
  /** Files under content/public, as readers address them: /logo.svg. */
  readonly publicFiles: ReadonlySet<string>
  /** Every file as written, by path: prose has no field paths, so a place in it is found in its file. */
  readonly texts: ReadonlyMap<string, string>
  /** Files that could not be read, without their extension: sources/poon-2010-bcma. What names them is not to blame. */
  readonly unreadable: ReadonlySet<string>
}

/** One breach of a rule: which record, where in it, what is wrong and what would be right. */
export interface Finding {
  readonly entry: Pick<Entry, 'collection' | 'id' | 'file' | 'locate'>
  readonly path: readonly (string | number)[]
  readonly at?: 'key' | 'value'
  /** Words inside the value at `path`: the place is narrowed to them where they can be found. */
  readonly within?: string | undefined
  /** For prose: the exact place, which wins over `path`. */
  readonly place?: { readonly line: number; readonly column: number; readonly endColumn?: number | undefined }
  readonly message: string
  readonly help?: string | undefined
  /** Reports do not print what stands at this place. */
  readonly covered?: boolean
}

/** One thing the library insists on. Its name is permanent; its page under /contribute/rules/ is made from these words. */
export interface Rule {
  readonly name: string
  readonly severity: 'error' | 'warning'
  /** The rule in one line. */
  readonly title: string
  /** Why it matters to a reader, in two or three sentences. */
  readonly why: string
  readonly wrong: string
  readonly right: string
  readonly check: (given: Given) => Iterable<Finding>
}

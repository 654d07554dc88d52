import type { AnyRecord, Library } from '../library/library.ts'
import { publishedLibrary } from '../library/published.ts'
import { titleOf } from '../library/titles.ts'
import type { Content } from '../read/content.ts'
import type { Entry } from '../read/entry.ts'
import { type CollectionName, collections } from '../schema/collections.ts'
import type { Programme } from '../schema/programme.ts'

/** The library before or after a change: every record as written, and the sound ones linked. */
export interface Side {
  readonly content: Content
  readonly library: Library
  /** By collection/id. */
  readonly entries: ReadonlyMap<string, Entry>
  /** What the record is called; its id where it has no name of its own. */
  readonly nameOf: (collection: string, id: string) => string
}

/** A record’s address inside the library. */
export const keyOf = ({ collection, id }: Pick<Entry, 'collection' | 'id'>): string => `${collection}/${id}`

/** Whether the record is kept off the site. */
export const isDraft = ({ data }: Pick<Entry, 'data'>): boolean => data['draft'] === true

/** What one record of a collection is called; a result is not always a benefit. */
export const oneOf = (collection: CollectionName): string => (collection === 'benefits' ? 'result' : collections[collection].one)

const naming = ['title', 'label', 'name', 'statement', 'benefit'] as const

const ownName = ({ data, id }: Entry): string => {
  const csl = data['csl'] as { title?: unknown } | undefined
  const words = naming.map((field) => data[field]).find((value) => typeof value === 'string') ?? csl?.title
  return typeof words === 'string' ? words : id
}

/** One side of a comparison. */
export const sideOf = (content: Content, programme: Programme, today: string): Side => {
  const { library } = publishedLibrary({ programme, vocabulary: content.vocabulary, entries: content.entries, today })
  const entries = new Map(content.entries.map((entry) => [keyOf(entry), entry]))
  const nameOf: Side['nameOf'] = (collection, id) => {
    const entry = entries.get(`${collection}/${id}`)
    if (!entry) return id
    const record = library.find(entry.collection, id) as AnyRecord | undefined
    return record ? titleOf(library, record) : ownName(entry)
  }
  return { content, library, entries, nameOf }
}

import type { Content } from '../read/content.ts'
import type { ReferenceField } from '../schema/references.ts'

/** What already stands in the library, so far as a draft may name it. */
export interface Shelf {
  /** The first record of a collection, or the first word of a list, that a draft can name for the time being. */
  readonly first: (to: ReferenceField['to']) => string | undefined
  /** What a measure is counted in. */
  readonly unitOf: (measure: string) => string | undefined
}

/** The shelf of a content folder; published records are named before drafts. */
export const shelfOf = ({ entries, vocabulary }: Pick<Content, 'entries' | 'vocabulary'>): Shelf => {
  const records = (collection: string) => entries.filter((entry) => entry.collection === collection)
  const firstRecord = (collection: string): string | undefined => {
    const all = records(collection)
    return (all.find(({ data }) => data['draft'] !== true) ?? all[0])?.id
  }
  return {
    first: (to) => ('collection' in to ? firstRecord(to.collection) : vocabulary[to.vocabulary]?.terms[0]?.id),
    unitOf: (measure) => records('measures').find(({ id }) => id === measure)?.data['unit'] as string | undefined,
  }
}

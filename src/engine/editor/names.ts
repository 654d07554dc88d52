import { namingField } from '../draft/name.ts'
import { type CollectionName, collectionNames } from '../schema/collections.ts'
import type { ReferenceField } from '../schema/references.ts'
import type { Vocabulary } from '../schema/vocabulary.ts'

/** One id that a field may hold, and what readers call it. */
export interface Named {
  readonly id: string
  readonly label: string
}

/** Everything that a record can name in one content folder. */
export type NamesFor = (to: ReferenceField['to']) => readonly Named[]

/** What a content folder holds, so far as names go. */
export interface Holding {
  readonly entries: readonly { readonly collection: CollectionName; readonly id: string; readonly data: Readonly<Record<string, unknown>> }[]
  readonly vocabulary: Readonly<Record<string, Vocabulary>>
  /** Every file by its path: a record that cannot be read just now can be named all the same. */
  readonly texts: ReadonlyMap<string, unknown>
}

const at = (data: unknown, path: readonly string[]): unknown => path.reduce<unknown>((node, key) => (typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined), data)

const labelOf = ({ collection, data }: Holding['entries'][number]): string => {
  const named = at(data, (namingField(collection) ?? '').split('.'))
  const words = typeof named === 'string' ? named : Object.values(data).filter((value) => typeof value === 'string').slice(0, 3).join(', ')
  return data['draft'] === true ? `${words} (draft)` : words
}

const recordsIn = ({ entries, texts }: Holding, collection: CollectionName): readonly Named[] => {
  const unread = [...texts.keys()].flatMap((file) => (file.startsWith(`${collection}/`) ? [file.slice(collection.length + 1).replace(/\.[^.]*$/, '')] : []))
  const labels = new Map([...unread.map((id) => [id, ''] as const), ...entries.filter((entry) => entry.collection === collection).map((entry) => [entry.id, labelOf(entry)] as const)])
  return [...labels].map(([id, label]) => ({ id, label })).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Which ids may a field name? Records by id, words of a list in the order of the list. */
export const namesIn = (holding: Holding): NamesFor => {
  const records = new Map(collectionNames.map((name) => [name, recordsIn(holding, name)]))
  return (to) => ('collection' in to ? records.get(to.collection) : holding.vocabulary[to.vocabulary]?.terms) ?? []
}

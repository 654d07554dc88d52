import { compareText } from '../problem.ts'
import type { Prose } from '../prose/index.ts'
import { type CollectionName, collectionNames, type DataOf } from '../schema/collections.ts'
import type { Programme } from '../schema/programme.ts'
import { findReferences } from '../schema/references.ts'
import type { Vocabulary } from '../schema/vocabulary.ts'

type Deep<T> = T extends (infer U)[] ? readonly Deep<U>[] : T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T

/** A record as the rest of the engine sees it: its fields, who it is, and its prose if it has any. */
export type RecordOf<C extends CollectionName> = Deep<DataOf<C>> & {
  readonly collection: C
  readonly id: string
  readonly prose?: Prose | undefined
}
export type AnyRecord = { [C in CollectionName]: RecordOf<C> }[CollectionName]

/** Address of a record inside the library. */
export interface Target {
  readonly collection: CollectionName
  readonly id: string
}

/** What the library is built from. */
export interface LibraryInput {
  readonly programme: Programme
  readonly vocabulary: Readonly<Record<string, Vocabulary>>
  readonly entries: readonly { readonly collection: CollectionName; readonly id: string; readonly data: Readonly<Record<string, unknown>>; readonly prose?: Prose | undefined }[]
  /** The day the library is read as of, such as 2026-11-22: decides what is overdue or stale. */
  readonly today: string
}

/** All published records together: typed, frozen, sorted by id, linked both ways. */
export interface Library {
  readonly programme: Programme
  readonly vocabulary: Readonly<Record<string, Vocabulary>>
  readonly today: string
  /** Every record of a collection, by id. */
  readonly all: <C extends CollectionName>(collection: C) => readonly RecordOf<C>[]
  readonly find: <C extends CollectionName>(collection: C, id: string) => RecordOf<C> | undefined
  /** The record; throws if it is not there, which the checks have ruled out for ids found in records. */
  readonly get: <C extends CollectionName>(collection: C, id: string) => RecordOf<C>
  /** Records of one collection that name the given record, by id. */
  readonly naming: <C extends CollectionName>(collection: C, target: Target) => readonly RecordOf<C>[]
  /** The label of a vocabulary word; the id itself if the list does not hold it. */
  readonly label: (list: string, id: string) => string
}

const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const inner of Object.values(value)) freeze(inner)
}

type Shelves = Map<CollectionName, Map<string, AnyRecord>>

const shelve = (entries: LibraryInput['entries']): Shelves => {
  const shelves: Shelves = new Map(collectionNames.map((name) => [name, new Map()]))
  for (const { collection, id, data, prose } of [...entries].sort((a, b) => compareText(a.id, b.id))) {
    if (data['draft'] === true) continue
    const record = { ...data, collection, id, prose } as unknown as AnyRecord
    freeze(record)
    shelves.get(collection)?.set(id, record)
  }
  return shelves
}

const linkBack = (shelves: Shelves): Map<string, AnyRecord[]> => {
  const back = new Map<string, AnyRecord[]>()
  for (const [collection, records] of shelves) {
    for (const record of records.values()) {
      const named = new Set<string>()
      // A review names places that saw the same; the record is not about them.
      for (const { to, id, path } of findReferences(collection, record)) if ('collection' in to && path[0] !== 'review') named.add(`${to.collection}/${id}`)
      for (const { collection: to, id } of record.prose?.references ?? []) named.add(`${to}/${id}`)
      for (const key of named) {
        const list = back.get(`${key}<${collection}`)
        if (list) list.push(record)
        else back.set(`${key}<${collection}`, [record])
      }
    }
  }
  return back
}

/** Builds the one library that every page, check, chart and download is computed from. */
export const buildLibrary = ({ programme, vocabulary, entries, today }: LibraryInput): Library => {
  const shelves = shelve(entries)
  const back = linkBack(shelves)
  const lists = new Map([...shelves].map(([name, records]) => [name, Object.freeze([...records.values()])]))
  const labels = new Map(Object.entries(vocabulary).flatMap(([list, { terms }]) => terms.map((word) => [`${list}/${word.id}`, word.label] as const)))
  const find: Library['find'] = (collection, id) => shelves.get(collection)?.get(id) as never
  return Object.freeze({
    programme,
    vocabulary,
    today,
    all: ((collection: CollectionName) => lists.get(collection) ?? []) as unknown as Library['all'],
    find,
    get: ((collection: CollectionName, id: string) => {
      const record = find(collection, id)
      if (!record) throw new Error(`There is no record ${collection}/${id}.`)
      return record
    }) as unknown as Library['get'],
    naming: ((collection: CollectionName, target: Target) => back.get(`${target.collection}/${target.id}<${collection}`) ?? []) as unknown as Library['naming'],
    label: (list: string, id: string) => labels.get(`${list}/${id}`) ?? id,
  })
}

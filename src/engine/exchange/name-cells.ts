import type { Candidate } from './likeness-of-names.ts'
import { idFrom } from '../draft/id.ts'
import type { FoundName, NameBook, NamedCollection } from './names.ts'
import { shownWords } from './plain-words.ts'
import { change, type Filled, type Fresh, type MeasureFacts, put, refuseCell, type RowState } from './row-state.ts'

/** The collections in which an import may make new records, if it is told to. */
export const newable = ['organisations', 'measures'] as const
/** One of these collections. */
export type Newable = (typeof newable)[number]

/** What cells that name records are read against, and what the rows so far have brought. */
export interface Ground {
  readonly names: NameBook
  readonly measures: ReadonlyMap<string, MeasureFacts>
  /** Words to ids that a person settled in the mapping. */
  readonly settled: ReadonlyMap<string, string>
  readonly allowed: ReadonlySet<Newable>
  /** New records by collection and words, so that two rows that name one share it. */
  readonly fresh: Map<string, Fresh>
  /** An id that nothing in this collection has yet. */
  readonly freeId: (collection: string, wanted: string) => string
  /** Words that named nothing, with the nearest records; for the mapping file. */
  readonly unknown: Map<string, readonly Candidate[]>
}

const fields: Readonly<Record<string, { collection: NamedCollection; one: string }>> = {
  capability: { collection: 'capabilities', one: 'capability' },
  organisation: { collection: 'organisations', one: 'organisation' },
  measure: { collection: 'measures', one: 'measure' },
}

const listed = (candidates: readonly Candidate[]): string => candidates.map(({ id, name }) => `${id} (${shownWords(name, 60)})`).join(', ')

const notFound = (collection: NamedCollection, one: string, near: readonly Candidate[], allowed: boolean): { message: string; help: string } => {
  const message = `The library has no ${one} of this name.`
  const more = newable.some((name) => name === collection) && !allowed ? ` If it is new, add --new ${collection}.` : ''
  return { message, help: near.length > 0 ? `Nearest: ${listed(near)}. Write one of these.${more}` : `Nothing in ${collection}/ is near it; write an id from there.${more}` }
}

/** A new record named by these words: one for all rows that use the same. */
const freshFor = (ground: Ground, collection: Newable, filled: Filled): Fresh | undefined => {
  const key = `${collection} ${filled.text.toLowerCase()}`
  const known = ground.fresh.get(key)
  if (known) return known
  const id = idFrom(filled.text)
  if (id === undefined || filled.text.length > (collection === 'measures' ? 90 : 160)) return undefined
  const made: Fresh = { collection, id: ground.freeId(collection, id), given: { name: filled.text }, cell: filled.cell }
  ground.fresh.set(key, made)
  return made
}

const factsOf = (fresh: Fresh): MeasureFacts => ({ name: String(fresh.given['name']), unit: fresh.given['unit'] as string | undefined, direction: 'depends', fresh })

const takeFresh = (state: RowState, filled: Filled, ground: Ground, field: string, collection: Newable): boolean => {
  const fresh = freshFor(ground, collection, filled)
  if (!fresh) return false
  state.fresh.add(fresh)
  put(state, field, fresh.id, filled)
  if (collection === 'measures') state.measure = factsOf(fresh)
  change(state, filled, `a new draft, ${collection}/${fresh.id}, is made for it`)
  return true
}

const asSettled = (filled: Filled, ground: Ground, collection: NamedCollection): FoundName | undefined => {
  const id = ground.settled.get(filled.text) ?? ground.settled.get(filled.stood)
  const name = id === undefined ? undefined : ground.names.nameOf(collection, id)
  return id === undefined || name === undefined ? undefined : { id, name, by: 'another name' }
}

/** A cell that names a capability, a place or a measure. */
export const recordCell = (state: RowState, filled: Filled, ground: Ground): void => {
  const field = filled.heading.target?.column.field ?? ''
  const { collection, one } = fields[field] ?? { collection: 'capabilities', one: field }
  const found = asSettled(filled, ground, collection) ?? ground.names.find(collection, filled.text)
  if ('id' in found) {
    put(state, field, found.id, filled)
    if (field === 'measure') state.measure = ground.measures.get(found.id)
    if (found.by !== 'id' && found.by !== 'name') change(state, filled, `${one} ${found.id}, “${shownWords(found.name, 60)}”, by ${found.by === 'name spelt otherwise' ? 'its name spelt otherwise' : found.by === 'another name' ? 'another of its names' : `its ${found.by}`}`)
    return
  }
  if ('several' in found) return refuseCell(state, filled, `This could be more than one ${one}.`, `Write one of: ${listed(found.several)}.`)
  const allowed = newable.find((name) => name === collection && ground.allowed.has(name))
  if (allowed && takeFresh(state, filled, ground, field, allowed)) return
  ground.unknown.set(filled.text, found.nearest)
  const { message, help } = notFound(collection, one, found.nearest, allowed !== undefined)
  refuseCell(state, filled, message, help)
}

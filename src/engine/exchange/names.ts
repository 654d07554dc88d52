import type { Entry } from '../read/entry.ts'
import type { DataOf } from '../schema/collections.ts'
import { type Candidate, lazily, nearestNames } from './likeness-of-names.ts'
import { folded, squashed } from './plain-words.ts'

/** Collections whose records a cell may name. */
export type NamedCollection = 'capabilities' | 'organisations' | 'measures'

/** By what a record was found. */
export type Way = 'id' | 'name' | 'name spelt otherwise' | 'another name' | 'abbreviation' | 'code'

/** What a cell that names a record turned out to mean. */
export type FoundName =
  | { readonly id: string; readonly name: string; readonly by: Way }
  | { readonly several: readonly Candidate[] }
  | { readonly nearest: readonly Candidate[] }

/** Finds the record some words name. */
export interface NameBook {
  readonly find: (collection: NamedCollection, words: string) => FoundName
  readonly nameOf: (collection: NamedCollection, id: string) => string | undefined
}

type Spoken = readonly (readonly [Way, string])[]
interface Spelt extends Candidate {
  readonly spoken: Spoken
}

const of = (way: Way, words: readonly string[] = []): Spoken => words.map((one) => [way, one] as const)

const spelt = (id: string, name: string, others: Spoken): Spelt => ({ id, name, names: [name, id.replaceAll('-', ' '), ...others.map(([, words]) => words)], spoken: [['id', id], ['name', name], ...others] })

const capability = (id: string, { label, aliases, abbreviations }: DataOf<'capabilities'>, terms: readonly DataOf<'terms'>[]): Spelt =>
  spelt(id, label, [
    ...of('abbreviation', [...abbreviations, ...terms.flatMap((term) => term.abbreviations)]),
    ...of('another name', [...aliases, ...terms.flatMap((term) => [term.label, ...term.synonyms, ...term.us])]),
  ])

/** The first letters of a place’s name: BTHFT. Several places share some, so they only help to suggest. */
const initials = (name: string): string => folded(name).split(' ').filter((word) => !/^(nhs|and|of|the|for)$/.test(word)).map((word) => word[0]).join('')

const organisation = (id: string, { name, formerNames, currentName, odsCode }: DataOf<'organisations'>): Spelt => {
  const place = spelt(id, name, [...of('code', odsCode ? [odsCode] : []), ...of('another name', [...(currentName ? [currentName.name] : []), ...formerNames.map((former) => former.name)])])
  return { ...place, names: [...place.names, initials(name)] }
}

const dataOf = (entries: readonly Entry[], collection: string) => entries.filter((entry) => entry.collection === collection)

const speltOf = (entries: readonly Entry[]): Readonly<Record<NamedCollection, readonly Spelt[]>> => {
  const terms = dataOf(entries, 'terms').map(({ data }) => data as unknown as DataOf<'terms'>)
  return {
    capabilities: dataOf(entries, 'capabilities').map(({ id, data }) => capability(id, data as unknown as DataOf<'capabilities'>, terms.filter((term) => term.capability === id))),
    organisations: dataOf(entries, 'organisations').map(({ id, data }) => organisation(id, data as unknown as DataOf<'organisations'>)),
    measures: dataOf(entries, 'measures').map(({ id, data }) => {
      const { name, aliases } = data as unknown as DataOf<'measures'>
      return spelt(id, name, of('another name', aliases))
    }),
  }
}

/** A place’s name without the words that all of them share: “Airedale NHS FT” is “Airedale NHS Foundation Trust”. */
const core = (name: string): string => folded(name).replace(/\bfoundation trust\b|\bft\b/g, 'trust').replace(/\b(nhs|trust|the)\b/g, ' ').replace(/\s+/g, ' ').trim()

/** The ways to spell a name that are tried in turn, surest first. */
const spellings = [
  { ways: ['id'], key: (words: string) => words.trim().toLowerCase() },
  { ways: ['name'], key: folded },
  { ways: ['another name', 'abbreviation', 'code'], key: folded },
  { ways: ['name', 'another name', 'abbreviation'], key: squashed },
] as const satisfies readonly { ways: readonly Way[]; key: (words: string) => string }[]

type Step = { readonly loose: boolean; readonly key: (words: string) => string; readonly book: ReadonlyMap<string, readonly { spelt: Spelt; way: Way }[]> }

const stepsFor = (all: readonly Spelt[], collection: NamedCollection): Step[] => {
  const more = collection === 'organisations' ? [{ ways: ['name', 'another name'] as readonly Way[], key: core }] : []
  return [...spellings, ...more].map(({ ways, key }, index) => {
    const pairs = all.flatMap((one) => one.spoken.filter(([way]) => ways.some((known) => known === way)).map(([way, words]) => ({ key: key(words), spelt: one, way })))
    return { loose: index > 2, key, book: Map.groupBy(pairs.filter((pair) => pair.key !== ''), (pair) => pair.key) }
  })
}

const through = (steps: readonly Step[], words: string): FoundName | undefined => {
  for (const { loose, key, book } of steps) {
    const hits = book.get(key(words)) ?? []
    const different = new Map(hits.map((hit) => [hit.spelt.id, hit]))
    if (different.size > 1) return { several: [...different.values()].map((hit) => hit.spelt) }
    for (const { spelt: { id, name }, way } of different.values()) return { id, name, by: loose && way === 'name' ? 'name spelt otherwise' : way }
  }
  return undefined
}

/** “Electronic prescribing (ePMA)”: the words outside and inside the brackets, if both or either lead to one record. */
const inBrackets = (steps: readonly Step[], words: string): FoundName | undefined => {
  const [, outside, inside] = /^([^()]+)\(([^()]+)\)\s*$/.exec(words) ?? []
  if (outside === undefined || inside === undefined) return undefined
  const [one, other] = [through(steps, outside), through(steps, inside)]
  if (one && other && 'id' in one && 'id' in other && one.id !== other.id) return undefined
  const found = [one, other].find((each) => each && 'id' in each)
  return found && 'by' in found && (found.by === 'id' || found.by === 'name') ? { ...found, by: 'name spelt otherwise' } : found
}

/** A book of every name of every capability, place and measure. */
export const nameBook = (entries: readonly Entry[]): NameBook => {
  const all = speltOf(entries)
  const made = (collection: NamedCollection) => ({ steps: stepsFor(all[collection], collection), near: lazily(() => nearestNames(all[collection])), names: new Map(all[collection].map(({ id, name }) => [id, name])) })
  const books = { capabilities: made('capabilities'), organisations: made('organisations'), measures: made('measures') }
  const found = new Map<string, FoundName>()
  return {
    nameOf: (collection, id) => books[collection].names.get(id),
    find: (collection, words) => {
      const key = `${collection} ${words}`
      const { steps, near } = books[collection]
      const known = found.get(key) ?? through(steps, words) ?? inBrackets(steps, words) ?? { nearest: near(words) }
      found.set(key, known)
      return known
    },
  }
}

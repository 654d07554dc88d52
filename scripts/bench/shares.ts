import { type CollectionName, collectionNames } from '#engine/schema/collections.ts'

/** How many records of each kind a library has. */
export type Counts = Readonly<Record<CollectionName, number>>

/** Records of each kind in the published library, capabilities apart: those are copied. */
const weights: Readonly<Record<Exclude<CollectionName, 'capabilities'>, number>> = {
  blueprints: 22, lessons: 168, benefits: 237, measures: 199, plans: 48, costs: 144, timings: 55, practice: 163,
  adoptions: 44, relationships: 116, organisations: 274, 'known-blueprints': 41, sources: 560, terms: 371,
}
const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)

/** A library of this size, spread as the published one is; sources take up what rounding leaves. */
export const spread = (records: number, capabilities: number): Counts => {
  const free = records - capabilities
  const rounded = Object.entries(weights).map(([name, weight]) => [name, Math.max(1, Math.round((free * weight) / total))] as const)
  const rest = free - rounded.reduce((sum, [, count]) => sum + count, 0)
  const counts = Object.fromEntries(rounded.map(([name, count]) => [name, name === 'sources' ? count + rest : count]))
  return { ...(counts as Record<keyof typeof weights, number>), capabilities }
}

const few = 20

/** This many lessons, and the few records of other kinds that their words name. */
export const allLessons = (lessons: number, capabilities: number): Counts => {
  const named: readonly CollectionName[] = ['benefits', 'measures', 'costs', 'timings', 'practice', 'organisations', 'sources', 'terms']
  const counts = Object.fromEntries(collectionNames.map((name) => [name, named.includes(name) ? few : 0])) as Record<CollectionName, number>
  return { ...counts, capabilities, lessons }
}

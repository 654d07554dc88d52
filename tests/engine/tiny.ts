import type { Library, RecordOf } from '#engine/library/library.ts'
import type { CollectionName } from '#engine/schema/collections.ts'
import { type Literals, type Options, given } from './checks/given.ts'

/** What most records name: one capability, two places, one measure, one source. */
const world: Literals = {
  capabilities: { scanning: {} },
  organisations: { 'a-hospital': {}, 'another-hospital': { name: 'Another hospital' } },
  measures: { errors: {} },
  sources: { 'a-source': { csl: { type: 'report', title: 'A report', author: [{ family: 'Poon' }], issued: { year: 2024 } } } },
}

const lists = {
  'outcome-domains': ['safety-quality', 'staff-experience'],
  phases: ['planning', 'go-live'],
  themes: ['training'],
  'capability-groups': ['medicines'],
  'care-settings': ['acute'],
  countries: ['england'],
  'organisation-kinds': ['provider', 'programme'],
  'cost-kinds': ['licences'],
  'cost-bases': ['spent'],
  'practice-kinds': ['training'],
  'relationship-kinds': ['shared-system'],
  'source-kinds': ['audit-report'],
}

/** A whole library made of the few records a test is about; whatever they name is filled in. */
export const tinyLibrary = (literals: Literals = {}, options: Options = {}): Library => {
  const names = new Set([...Object.keys(world), ...Object.keys(literals)]) as Set<CollectionName>
  const all = Object.fromEntries([...names].map((name) => [name, { ...world[name], ...literals[name] }]))
  return given(all, { ...options, vocabulary: { ...lists, ...options.vocabulary } }).library
}

/** One record of a tiny library, the fields that do not matter filled in. */
export const tinyRecord = <C extends CollectionName>(collection: C, fields: Record<string, unknown> = {}): RecordOf<C> =>
  tinyLibrary({ [collection]: { it: fields } }).get(collection, 'it')

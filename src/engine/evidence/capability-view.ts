import type { Library, RecordOf } from '../library/library.ts'
import { byStrength } from './certainty.ts'
import { cellOf, domainsOf, type Cell } from './cells.ts'
import { inCostOrder } from './costs.ts'

/** Everything the library holds about one capability, in reading order. */
export interface CapabilityView {
  readonly capability: RecordOf<'capabilities'>
  readonly benefits: readonly RecordOf<'benefits'>[]
  readonly cells: readonly (Cell & { readonly label: string })[]
  readonly lessons: readonly RecordOf<'lessons'>[]
  readonly lessonsByPhase: readonly { readonly id: string; readonly label: string; readonly lessons: readonly RecordOf<'lessons'>[] }[]
  readonly costs: readonly RecordOf<'costs'>[]
  readonly timings: readonly RecordOf<'timings'>[]
  readonly plans: readonly RecordOf<'plans'>[]
  readonly practice: readonly RecordOf<'practice'>[]
  readonly adoptions: readonly RecordOf<'adoptions'>[]
  readonly blueprints: readonly RecordOf<'blueprints'>[]
  readonly elsewhere: readonly RecordOf<'known-blueprints'>[]
  readonly measures: readonly RecordOf<'measures'>[]
  readonly organisations: readonly RecordOf<'organisations'>[]
}

const placesOf = (library: Library, ids: readonly string[]): RecordOf<'organisations'>[] =>
  [...new Set(ids)].map((id) => library.get('organisations', id)).filter(({ kind }) => kind !== 'programme')

const measuresOf = (library: Library, benefits: readonly RecordOf<'benefits'>[]): RecordOf<'measures'>[] => {
  const counts = new Map<string, number>()
  for (const { measure } of benefits) counts.set(measure, (counts.get(measure) ?? 0) + 1)
  return [...counts.keys()]
    .map((id) => library.get('measures', id))
    .sort((a, b) => Number(b.core) - Number(a.core) || (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
}

/** Gathers what the library holds about one capability. */
export const viewCapability = (library: Library, capability: RecordOf<'capabilities'>): CapabilityView => {
  const here = { collection: 'capabilities', id: capability.id } as const
  const own = <C extends 'costs' | 'timings' | 'plans' | 'practice' | 'adoptions' | 'blueprints' | 'known-blueprints' | 'benefits'>(collection: C) =>
    library.naming(collection, here).filter((record) => record.capability === capability.id) as unknown as readonly RecordOf<C>[]
  const benefits = [...own('benefits')].sort(byStrength)
  const lessons = library.naming('lessons', here)
  const phases = library.vocabulary['phases']?.terms ?? []
  return {
    capability,
    benefits,
    cells: domainsOf(library).map(({ id, label }) => ({ ...cellOf(library, capability, id), label })),
    lessons,
    lessonsByPhase: phases.map(({ id, label }) => ({ id, label, lessons: lessons.filter(({ phases: [first] }) => first === id) })).filter((phase) => phase.lessons.length > 0),
    costs: inCostOrder(library, own('costs')),
    timings: own('timings'),
    plans: own('plans'),
    practice: own('practice'),
    adoptions: own('adoptions'),
    blueprints: own('blueprints'),
    elsewhere: own('known-blueprints'),
    measures: measuresOf(library, benefits),
    organisations: placesOf(library, [...benefits.map(({ organisation }) => organisation), ...own('adoptions').flatMap(({ adopter, from }) => (from ? [adopter, from] : [adopter]))]),
  }
}

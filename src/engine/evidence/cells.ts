import type { Library, RecordOf } from '../library/library.ts'
import { type Certainty, certaintyOf, countByEffect } from './certainty.ts'

type Benefit = RecordOf<'benefits'>

/** Why a cell of the evidence map is worth less than it looks, or is empty. */
export const gapWords = {
  none: { label: 'No evidence found', meaning: 'Nobody’s result was found.' },
  'not-applicable': { label: 'Not applicable', meaning: 'Nobody would expect an effect here.' },
  'self-reported': { label: 'Only self-reported', meaning: 'Every figure is the provider’s own or second-hand.' },
  contradictory: { label: 'Contradictory', meaning: 'Results point both ways.' },
  stale: { label: 'Old', meaning: 'The newest source is older than the programme’s limit.' },
} as const
export type Gap = keyof typeof gapWords

/** One capability in one outcome domain: how much, how sure, which way, and what is missing. */
export interface Cell {
  readonly capability: string
  readonly domain: string
  readonly benefits: readonly Benefit[]
  readonly certainty: Certainty
  readonly effects: ReturnType<typeof countByEffect>
  readonly gaps: readonly Gap[]
}

const newestYear = (library: Library, benefits: readonly Benefit[]): number | undefined => {
  const years = benefits.flatMap(({ sources }) => sources.map((id) => library.get('sources', id).csl.issued?.year ?? 0))
  const newest = Math.max(0, ...years)
  return newest === 0 ? undefined : newest
}

const gapsOf = (library: Library, capability: RecordOf<'capabilities'>, domain: string, benefits: readonly Benefit[]): Gap[] => {
  if (benefits.length === 0) return [capability.notApplicable.some((given) => given.domain === domain) ? 'not-applicable' : 'none']
  const own = benefits.every(({ study }) => study.level === 'self-reported' || study.level === 'secondary-report')
  const ways = new Set(benefits.map(({ effect }) => effect))
  const newest = newestYear(library, benefits)
  const limit = Number(library.today.slice(0, 4)) - library.programme.staleAfterYears
  return [
    ...(own ? (['self-reported'] as const) : []),
    ...(ways.has('benefit') && ways.has('disbenefit') ? (['contradictory'] as const) : []),
    ...(newest !== undefined && newest < limit ? (['stale'] as const) : []),
  ]
}

/** Results of a capability that count a measure of the given outcome domain. */
export const benefitsIn = (library: Library, capability: string, domain: string): readonly Benefit[] =>
  library.naming('benefits', { collection: 'capabilities', id: capability }).filter((benefit) => benefit.capability === capability && library.get('measures', benefit.measure).domain === domain)

/** The cell of the evidence map where a capability meets an outcome domain. */
export const cellOf = (library: Library, capability: RecordOf<'capabilities'>, domain: string): Cell => {
  const benefits = benefitsIn(library, capability.id, domain)
  return { capability: capability.id, domain, benefits, certainty: certaintyOf(benefits), effects: countByEffect(benefits), gaps: gapsOf(library, capability, domain, benefits) }
}

/** Ids and labels of the outcome domains, in the programme’s order. */
export const domainsOf = (library: Library) => library.vocabulary['outcome-domains']?.terms ?? []

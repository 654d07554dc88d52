import type { Library, RecordOf } from '../library/library.ts'
import { type Certainty, certaintyOf, countByEffect } from './certainty.ts'

type Benefit = RecordOf<'benefits'>

/** Why a cell of the evidence map is worth less than it looks, or is empty. */
export const gapWords = {
  none: { label: 'No evidence found', meaning: 'Nobody’s result was found.' },
  'none-of-kind': { label: 'None of this kind', meaning: 'On a map of one kind of result: there is none of that kind here, though there may be others.' },
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

/** Sources of an earlier year than this are old, by the programme’s own limit. */
export const oldBefore = ({ today, programme }: Library): number => Number(today.slice(0, 4)) - programme.staleAfterYears

const newestYear = (library: Library, benefits: readonly Benefit[]): number | undefined => {
  const years = benefits.flatMap(({ sources }) => sources.map((id) => library.get('sources', id).csl.issued?.year ?? 0))
  const newest = Math.max(0, ...years)
  return newest === 0 ? undefined : newest
}

const emptyGap = (capability: RecordOf<'capabilities'>, domain: string, narrowed: boolean): Gap =>
  capability.notApplicable.some((given) => given.domain === domain) ? 'not-applicable' : narrowed ? 'none-of-kind' : 'none'

const gapsIn = (library: Library, benefits: readonly Benefit[]): Gap[] => {
  const own = benefits.every(({ study }) => study.level === 'self-reported' || study.level === 'secondary-report')
  const ways = new Set(benefits.map(({ effect }) => effect))
  const newest = newestYear(library, benefits)
  return [
    ...(own ? (['self-reported'] as const) : []),
    ...(ways.has('benefit') && ways.has('disbenefit') ? (['contradictory'] as const) : []),
    ...(newest !== undefined && newest < oldBefore(library) ? (['stale'] as const) : []),
  ]
}

/** Results of a capability that count a measure of the given outcome domain. */
export const benefitsIn = (library: Library, capability: string, domain: string): readonly Benefit[] =>
  library.naming('benefits', { collection: 'capabilities', id: capability }).filter((benefit) => benefit.capability === capability && library.get('measures', benefit.measure).domain === domain)

/** The cell of the evidence map where a capability meets an outcome domain; of some results alone where the map is narrowed. */
export const cellOf = (library: Library, capability: RecordOf<'capabilities'>, domain: string, shows?: (benefit: Benefit) => boolean): Cell => {
  const all = benefitsIn(library, capability.id, domain)
  const benefits = shows ? all.filter(shows) : all
  const empty = all.length > 0 ? 'none-of-kind' : emptyGap(capability, domain, shows !== undefined)
  return { capability: capability.id, domain, benefits, certainty: certaintyOf(benefits), effects: countByEffect(benefits), gaps: benefits.length === 0 ? [empty] : gapsIn(library, benefits) }
}

/** Ids and labels of the outcome domains, in the programme’s order. */
export const domainsOf = (library: Library) => library.vocabulary['outcome-domains']?.terms ?? []

/** How large the round mark of a count is drawn: four steps, so that one result can be seen and twelve do not shout. */
export const countStep = (count: number): 1 | 2 | 3 | 4 => (count < 2 ? 1 : count < 4 ? 2 : count < 8 ? 3 : 4)

/** A cell’s gaps in words: “only self-reported, old”. */
export const gapsInWords = ({ gaps }: Pick<Cell, 'gaps'>): string => gaps.map((gap) => gapWords[gap].label.toLowerCase()).join(', ')

import { viewCapability } from '../evidence/capability-view.ts'
import { countByEffect } from '../evidence/certainty.ts'
import { priceShown } from '../evidence/costs.ts'
import { type Dial, dialsOf } from '../evidence/dials.ts'
import { lowestShown, type PriceWords, priceWords } from '../evidence/price-words.ts'
import { saidMonths } from '../evidence/said-months.ts'
import { midpoint } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { addressOf } from '../library/titles.ts'
import { blueprintKinds, type TimingKind } from '../schema/words.ts'

/** What somebody choosing between capabilities or blueprints compares: one row. Blanks are said in words. */
export interface DecisionRow {
  readonly collection: 'capabilities' | 'blueprints'
  readonly id: string
  readonly href: string
  readonly title: string
  /** What kind of blueprint it is, where it is no full one. */
  readonly tag: string | undefined
  readonly question: string
  readonly caveat: string | undefined
  readonly capability: string
  readonly effects: ReturnType<typeof countByEffect>
  readonly results: number
  readonly dials: readonly Dial[]
  /** The price shown and where it stands when prices are put in order; nothing where no record is a price. */
  readonly price: (PriceWords & { readonly order: readonly [number, number] }) | undefined
  /** How many cost records there are, prices or not. */
  readonly costs: number
  readonly firstBenefit: string
  readonly fullBenefit: string
  /** Fewest months to a first benefit at any place that says; Infinity where none does. */
  readonly soonest: number
  readonly places: number
  /** How many took it over from another place; undefined for a blueprint, of which no adoption is recorded. */
  readonly adoptions: number | undefined
  readonly lessons: number
  readonly blueprints: readonly { readonly id: string; readonly title: string }[]
  readonly reviewed: string
}

interface Held {
  readonly benefits: readonly RecordOf<'benefits'>[]
  readonly costs: readonly RecordOf<'costs'>[]
  readonly timings: readonly RecordOf<'timings'>[]
}

// Whole programmes in the programme’s own currency, then what is smaller, then other currencies; each by the lowest number shown.
const priceOf = (library: Library, costs: Held['costs']): DecisionRow['price'] => {
  const shown = priceShown(library, costs)
  if (!shown) return undefined
  const { currency, kind } = shown.example
  const group = currency !== library.programme.currency ? 2 : kind === 'whole-programme' ? 0 : 1
  return { ...priceWords(library, shown), order: [group, lowestShown(shown)] }
}

const months = (timings: Held['timings'], what: TimingKind): string => saidMonths(timings, what) ?? 'Not known'

const measured = (library: Library, { benefits, costs, timings }: Held) => ({
  effects: countByEffect(benefits),
  results: benefits.length,
  dials: dialsOf(library, benefits),
  price: priceOf(library, costs),
  costs: costs.length,
  firstBenefit: months(timings, 'first-benefit'),
  fullBenefit: months(timings, 'full-benefit'),
  soonest: Math.min(...timings.filter(({ what, planned }) => what === 'first-benefit' && !planned).map((timing) => midpoint(timing.months))),
})

const ofCapability = (library: Library, capability: RecordOf<'capabilities'>): DecisionRow => {
  const view = viewCapability(library, capability)
  return {
    collection: 'capabilities',
    id: capability.id,
    href: addressOf(capability),
    title: capability.label,
    tag: undefined,
    question: capability.question,
    caveat: capability.caveat,
    capability: capability.id,
    ...measured(library, view),
    places: view.organisations.length,
    adoptions: view.adoptions.length,
    lessons: view.lessons.length,
    blueprints: view.blueprints.map(({ id, title }) => ({ id, title })),
    reviewed: capability.reviewed,
  }
}

/** What a blueprint names of its own capability: a result, cost or timing of another one tells nothing of this. */
export const ofItsOwn = (library: Library, blueprint: RecordOf<'blueprints'>): Held => {
  const named = <C extends 'benefits' | 'costs' | 'timings'>(collection: C) => blueprint[collection].map((id) => library.get(collection, id)).filter(({ capability }) => capability === blueprint.capability)
  return { benefits: named('benefits'), costs: named('costs'), timings: named('timings') }
}

const ofBlueprint = (library: Library, blueprint: RecordOf<'blueprints'>): DecisionRow => {
  return {
    collection: 'blueprints',
    id: blueprint.id,
    href: addressOf(blueprint),
    title: blueprint.title,
    tag: blueprint.kind === 'full' ? undefined : blueprintKinds[blueprint.kind].label,
    question: blueprint.question,
    caveat: undefined,
    capability: blueprint.capability,
    ...measured(library, ofItsOwn(library, blueprint)),
    places: blueprint.doneBy.length,
    adoptions: undefined,
    lessons: blueprint.lessons.length,
    blueprints: [],
    reviewed: blueprint.reviewed,
  }
}

/** One row for each capability or each blueprint, by id. */
export const decisionRows = (library: Library, collection: DecisionRow['collection']): readonly DecisionRow[] =>
  collection === 'capabilities' ? library.all('capabilities').map((capability) => ofCapability(library, capability)) : library.all('blueprints').map((blueprint) => ofBlueprint(library, blueprint))

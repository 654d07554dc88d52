import { saidMonths } from '../evidence/answers.ts'
import { viewCapability } from '../evidence/capability-view.ts'
import { countByEffect } from '../evidence/certainty.ts'
import { type CostBand, costBand, exampleCost } from '../evidence/costs.ts'
import { type Dial, dialsOf } from '../evidence/dials.ts'
import { midpoint } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { addressOf, costFigure } from '../library/titles.ts'
import { blueprintKinds, type TimingKind } from '../schema/words.ts'

/** What somebody choosing between capabilities or blueprints compares: one row. Blanks are said in words. */
export interface DecisionRow {
  readonly collection: 'capabilities' | 'blueprints'
  readonly id: string
  readonly href: string
  readonly title: string
  readonly tag: string | undefined
  readonly question: string
  readonly caveat: string | undefined
  readonly capability: string
  readonly effects: ReturnType<typeof countByEffect>
  readonly results: number
  readonly dials: readonly Dial[]
  /** One real figure with what it is the cost of, and the span of like prices; nothing where no source gives a price. */
  readonly cost: { readonly figure: string; readonly per: string; readonly basis: string; readonly others: number; readonly band: CostBand | undefined; readonly order: readonly [number, number] } | undefined
  readonly firstBenefit: string
  readonly fullBenefit: string
  /** Fewest months to a first benefit at any place that says; Infinity where none does. */
  readonly soonest: number
  readonly places: number
  readonly adoptions: number
  readonly lessons: number
  readonly blueprints: readonly { readonly id: string; readonly title: string }[]
  readonly reviewed: string
}

interface Held {
  readonly benefits: readonly RecordOf<'benefits'>[]
  readonly costs: readonly RecordOf<'costs'>[]
  readonly timings: readonly RecordOf<'timings'>[]
}

const costOf = (library: Library, costs: readonly RecordOf<'costs'>[]): DecisionRow['cost'] => {
  const example = exampleCost(library, costs)
  const whole = example?.kind === 'whole-programme' && example.currency === library.programme.currency
  return example && { figure: costFigure(example), per: example.per, basis: library.label('cost-bases', example.basis).toLowerCase(), others: costs.length - 1, band: costBand(library, costs), order: [whole ? 0 : example.currency === library.programme.currency ? 1 : 2, midpoint(example.amount)] }
}

const months = (timings: Held['timings'], what: TimingKind): string => saidMonths(timings, what) ?? 'Not known'

const measured = (library: Library, { benefits, costs, timings }: Held) => ({
  effects: countByEffect(benefits),
  results: benefits.length,
  dials: dialsOf(library, benefits),
  cost: costOf(library, costs),
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

const ofBlueprint = (library: Library, blueprint: RecordOf<'blueprints'>): DecisionRow => {
  const named = <C extends 'benefits' | 'costs' | 'timings'>(collection: C): readonly RecordOf<C>[] => blueprint[collection].map((id) => library.get(collection, id))
  return {
    collection: 'blueprints',
    id: blueprint.id,
    href: addressOf(blueprint),
    title: blueprint.title,
    tag: blueprintKinds[blueprint.kind].label,
    question: blueprint.question,
    caveat: undefined,
    capability: blueprint.capability,
    ...measured(library, { benefits: named('benefits'), costs: named('costs'), timings: named('timings') }),
    places: blueprint.doneBy.length,
    adoptions: library.naming('adoptions', { collection: 'capabilities', id: blueprint.capability }).length,
    lessons: blueprint.lessons.length,
    blueprints: [],
    reviewed: blueprint.reviewed,
  }
}

/** One row for each capability or each blueprint, by id. */
export const decisionRows = (library: Library, collection: DecisionRow['collection']): readonly DecisionRow[] =>
  collection === 'capabilities' ? library.all('capabilities').map((capability) => ofCapability(library, capability)) : library.all('blueprints').map((blueprint) => ofBlueprint(library, blueprint))

import { saidMonths } from '../evidence/answers.ts'
import { viewCapability } from '../evidence/capability-view.ts'
import { certaintyOf, certaintyWords, countByEffect } from '../evidence/certainty.ts'
import { exampleCost } from '../evidence/costs.ts'
import { familiesOf } from '../evidence/families.ts'
import { formatShortDate } from '../format/date.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { costFigure } from '../library/titles.ts'

/** One row of the decision table: what somebody choosing between capabilities compares. Blanks are said in words. */
export interface DecisionRow {
  readonly capability: RecordOf<'capabilities'>
  readonly effects: ReturnType<typeof countByEffect>
  readonly results: number
  readonly sure: string
  /** One real figure with what it is the cost of; nothing where no source gives a price. */
  readonly cost: { readonly figure: string; readonly per: string; readonly basis: string; readonly others: number } | undefined
  readonly firstBenefit: string
  readonly places: number
  readonly lessons: number
  readonly blueprints: number
  readonly reviewed: string
}

const costOf = (library: Library, costs: readonly RecordOf<'costs'>[]): DecisionRow['cost'] => {
  const example = exampleCost(library, costs)
  return example && { figure: costFigure(example), per: example.per, basis: library.label('cost-bases', example.basis).toLowerCase(), others: costs.length - 1 }
}

/** The decision table over every capability, by family and then by label. */
export const decisionTable = (library: Library): readonly { readonly id: string; readonly label: string; readonly rows: readonly DecisionRow[] }[] =>
  familiesOf(library).map(({ id, label, capabilities }) => ({
    id,
    label,
    rows: capabilities.map((capability) => {
      const view = viewCapability(library, capability)
      return {
        capability,
        effects: countByEffect(view.benefits),
        results: view.benefits.length,
        sure: certaintyWords[certaintyOf(view.benefits)].label,
        cost: costOf(library, view.costs),
        firstBenefit: saidMonths(view.timings, 'first-benefit') ?? 'Not known',
        places: view.organisations.length,
        lessons: view.lessons.length,
        blueprints: view.blueprints.length,
        reviewed: formatShortDate(capability.reviewed),
      }
    }),
  }))

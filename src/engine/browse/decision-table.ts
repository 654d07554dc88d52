import { comparableCosts } from '../evidence/answers.ts'
import { viewCapability } from '../evidence/capability-view.ts'
import { certaintyOf, certaintyWords, countByEffect } from '../evidence/certainty.ts'
import { formatShortDate } from '../format/date.ts'
import { formatMoney, formatValue, midpoint } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'

/** One row of the decision table: what somebody choosing between capabilities compares. Blanks are said in words. */
export interface DecisionRow {
  readonly capability: RecordOf<'capabilities'>
  readonly effects: ReturnType<typeof countByEffect>
  readonly results: number
  readonly sure: string
  readonly cost: string
  readonly firstBenefit: string
  readonly places: number
  readonly lessons: number
  readonly blueprints: number
  readonly reviewed: string
}

const rangeOf = (costs: readonly RecordOf<'costs'>[]): string => {
  const counts = new Map<string, number[]>()
  for (const { currency, amount } of costs) if (currency) counts.set(currency, [...(counts.get(currency) ?? []), midpoint(amount)])
  const [first] = [...counts].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  if (!first) return 'Not known'
  const [currency, amounts] = first
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)]
  return low === high ? formatMoney(low, currency) : `${formatMoney(low, currency)} to ${formatMoney(high, currency)}`
}

const firstBenefitOf = (timings: readonly RecordOf<'timings'>[]): string => {
  const [first] = timings.filter(({ what }) => what === 'first-benefit')
  return first ? formatValue(first.months, 'months') : 'Not known'
}

/** The decision table over every capability, by family and then by label. */
export const decisionTable = (library: Library): readonly { readonly id: string; readonly label: string; readonly rows: readonly DecisionRow[] }[] =>
  (library.vocabulary['capability-groups']?.terms ?? []).map(({ id, label }) => ({
    id,
    label,
    rows: library
      .all('capabilities')
      .filter(({ group }) => group === id)
      .map((capability) => {
        const view = viewCapability(library, capability)
        return {
          capability,
          effects: countByEffect(view.benefits),
          results: view.benefits.length,
          sure: certaintyWords[certaintyOf(view.benefits)].label,
          cost: rangeOf(comparableCosts(view.costs)),
          firstBenefit: firstBenefitOf(view.timings),
          places: view.organisations.length,
          lessons: view.lessons.length,
          blueprints: view.blueprints.length,
          reviewed: formatShortDate(capability.reviewed),
        }
      }),
  }))

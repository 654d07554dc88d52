import { formatNumber } from '../format/value.ts'
import { bounds, halfUnit, singleFollowUp } from './figures.ts'
import type { EntryOf, Finding, Given, Rule } from './rule.ts'

type Realised = NonNullable<EntryOf<'benefits'>['data']['realised']>
const path = ['realised', 'interval'] as const

/** The figure an interval belongs to, where it is one number. */
const figureOf = (realised: Realised, of: 'change' | 'estimate' | 'follow-up' | 'baseline'): number | undefined => {
  const value = { change: realised.change?.value, estimate: realised.estimate?.value, 'follow-up': singleFollowUp(realised), baseline: realised.baseline?.value }[of]
  if (value === undefined) return undefined
  const [low, high] = bounds(value)
  return low === high ? low : undefined
}

function* check({ entriesOf }: Given): Iterable<Finding> {
  for (const entry of entriesOf('benefits')) {
    const { realised } = entry.data
    if (!realised?.interval) continue
    const { low, high, of } = realised.interval
    const figure = figureOf(realised, of)
    if (low > high) {
      yield { entry, path, message: `This interval runs from ${formatNumber(low)} down to ${formatNumber(high)}.`, help: `Write "low": ${high}, "high": ${low}.` }
    } else if (figure !== undefined) {
      const slack = halfUnit(figure) + Math.max(halfUnit(low), halfUnit(high)) + 1e-9
      if (figure >= low - slack && figure <= high + slack) continue
      const turned = -figure >= low && -figure <= high
      const help = turned ? `The ${of} is negative and the interval is not: write "low": ${-high}, "high": ${-low}.` : `Look for a lost minus or digit; if the interval belongs to another figure, name that, such as "of": "${of === 'estimate' ? 'change' : 'estimate'}".`
      yield { entry, path, message: `The ${of} is ${formatNumber(figure)}, outside its own interval of ${formatNumber(low)} to ${formatNumber(high)}.`, help }
    }
  }
}

/** Does every confidence interval hold the figure it belongs to? */
export const intervalExcludesEstimate: Rule = {
  name: 'interval-excludes-estimate',
  severity: 'error',
  title: 'An interval must hold the figure it belongs to',
  why: 'A confidence interval says how far the true figure may lie from the printed one, so the printed one is always inside. If it is not, a sign or a digit was lost on the way.',
  wrong: '"estimate": { "value": 0.5, "kind": "odds ratio" }, "interval": { "low": 0.6, "high": 0.9, "of": "estimate" }',
  right: '"estimate": { "value": 0.75, "kind": "odds ratio" }, "interval": { "low": 0.6, "high": 0.9, "of": "estimate" }',
  check,
}

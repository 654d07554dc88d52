import { formatNumber, formatP } from '../format/value.ts'
import type { Value } from '../schema/fields.ts'
import { bounds, isDifferenceKind, isRatioKind } from './figures.ts'
import type { EntryOf, Finding, Given, Rule } from './rule.ts'

type Realised = NonNullable<EntryOf<'benefits'>['data']['realised']>

/** The number that stands for no effect, where the interval’s figure has one. */
const noEffect = ({ interval, estimate }: Realised): 0 | 1 | undefined => {
  if (interval?.of === 'change') return 0
  if (interval?.of !== 'estimate' || !estimate) return undefined
  if (isRatioKind(estimate.kind)) return 1
  return isDifferenceKind(estimate.kind) ? 0 : undefined
}

const isSignificant = (p: Value): boolean => {
  const high = bounds(p)[1]
  return typeof p === 'object' && 'lessThan' in p ? high <= 0.05 : high < 0.05
}

const help = 'Write "effect": "benefit", "disbenefit" or "mixed"; if the study itself calls it no difference, say why in the notes and add an exception.'

function* check({ entriesOf }: Given): Iterable<Finding> {
  for (const entry of entriesOf('benefits')) {
    const { effect, realised } = entry.data
    if (effect !== 'null' || !realised) continue
    const { interval, p } = realised
    const none = noEffect(realised)
    if (interval && none !== undefined && (interval.low > none || interval.high < none)) {
      const message = `The effect is "null", but the interval of ${formatNumber(interval.low)} to ${formatNumber(interval.high)} leaves out ${none}, which would be no difference.`
      yield { entry, path: ['realised', 'interval'], message, help }
    } else if (p !== undefined && isSignificant(p)) {
      yield { entry, path: ['realised', 'p'], message: `The effect is "null", but ${formatP(p)} is below 0.05.`, help }
    }
  }
}

/** Is a result called “no difference” although its own figures show one? */
export const nullWithDifference: Rule = {
  name: 'null-with-difference',
  severity: 'warning',
  title: '“No difference” must fit the interval and the p value',
  why: 'A result whose interval leaves out “no effect” did find a difference, for better or worse. Calling it null hides either a benefit or a harm.',
  wrong: '"effect": "null", "estimate": { "value": 1.4, "kind": "odds ratio" }, "interval": { "low": 1.1, "high": 1.8, "of": "estimate" }',
  right: '"effect": "null", "estimate": { "value": 1.1, "kind": "odds ratio" }, "interval": { "low": 0.8, "high": 1.5, "of": "estimate" }',
  check,
}

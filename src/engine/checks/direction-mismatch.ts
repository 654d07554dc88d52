import { formatNumber, formatValue } from '../format/value.ts'
import type { Value } from '../schema/fields.ts'
import { bounds, isRatioKind, movement, type Movement, singleFollowUp } from './figures.ts'
import type { EntryOf, Finding, Given, Rule } from './rule.ts'

type Benefit = EntryOf<'benefits'>['data']
type Measure = EntryOf<'measures'>['data']
/** One way in which a record shows that its figure moved. */
type Moved = { readonly way: Movement; readonly path: readonly (string | number)[]; readonly said: string }

const followUp = ({ realised, unit }: Benefit): Moved | undefined => {
  const [before, after] = [realised?.baseline?.value, singleFollowUp(realised)]
  const way = before !== undefined && after !== undefined ? movement(before, after) : undefined
  if (!way || before === undefined || after === undefined) return undefined
  return { way, path: ['realised', 'observations', 0, 'value'], said: `the figure ${way} from ${formatValue(before, unit)} to ${formatValue(after, unit)}` }
}

const printedChange = ({ realised, unit }: Benefit): Moved | undefined => {
  if (!realised?.change) return undefined
  const { value, kind } = realised.change
  const way = movement(0, value)
  return way && { way, path: ['realised', 'change', 'value'], said: `the figure ${way} (a change of ${formatValue(value, kind === 'absolute' ? unit : '%')})` }
}

/** A change with the wrong sign beside a baseline and a follow-up is a wrong sum, which another rule says. */
const isWrongSum = ({ realised }: Benefit, seen: Moved | undefined): boolean =>
  seen !== undefined && [realised?.baseline?.value, singleFollowUp(realised), realised?.change?.value].every((value) => typeof value === 'number')

const ratio = ({ realised }: Benefit): Moved | undefined => {
  const { estimate } = realised ?? {}
  if (!estimate || !isRatioKind(estimate.kind)) return undefined
  const way = movement(1, estimate.value as Value)
  const side = way === 'rose' ? 'above' : 'below'
  const size = bounds(estimate.value).find(Number.isFinite) ?? 1
  return way && { way, path: ['realised', 'estimate', 'value'], said: `the ${estimate.kind} of ${formatNumber(size)} is ${side} 1` }
}

const complaint = ({ effect }: Benefit, { name, direction }: Measure, { said }: Moved) => ({
  message: `The effect is "${effect}", but ${said}, and ${direction} is better for “${name}”.`,
  help: `Write "effect": "${effect === 'benefit' ? 'disbenefit' : 'benefit'}", or check the figures and the measure’s direction.`,
})

function* check({ entriesOf }: Given): Iterable<Finding> {
  const measures = new Map(entriesOf('measures').map(({ id, data }) => [id, data]))
  for (const entry of entriesOf('benefits')) {
    const { data } = entry
    const measure = measures.get(data.measure)
    if (!measure || measure.direction === 'depends' || (data.effect !== 'benefit' && data.effect !== 'disbenefit')) continue
    const better: Movement = measure.direction === 'higher' ? 'rose' : 'fell'
    const seen = followUp(data)
    const wrong = [seen, isWrongSum(data, seen) ? undefined : printedChange(data), ratio(data)].find((moved) => moved && (moved.way === better) !== (data.effect === 'benefit'))
    if (wrong) yield { entry, path: wrong.path, ...complaint(data, measure, wrong) }
  }
}

/** Did the figure move the way the record’s effect says? */
export const directionMismatch: Rule = {
  name: 'direction-mismatch',
  severity: 'error',
  title: 'A benefit must move the way that is better',
  why: 'If fewer falls are better and falls went up, the record is about a harm, whatever it is called. Readers sort by effect, so a wrong one hides a harm among the benefits.',
  wrong: '"effect": "benefit", with falls up from 3 to 5 per 1,000 patient-days',
  right: '"effect": "disbenefit", with falls up from 3 to 5 per 1,000 patient-days',
  check,
}

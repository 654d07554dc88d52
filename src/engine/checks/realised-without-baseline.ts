import type { Finding, Given, Rule } from './rule.ts'

function* check({ entriesOf }: Given): Iterable<Finding> {
  for (const entry of entriesOf('benefits')) {
    const { realised } = entry.data
    if (!realised || realised.observations.length > 0 || realised.change || realised.estimate) continue
    const given = realised.baseline ? 'only a baseline' : 'no figure'
    yield {
      entry,
      path: ['realised'],
      at: 'key',
      message: `"realised" holds ${given}: no observation, no change and no estimate.`,
      help: 'Add what was measured afterwards, such as "observations": [{ "value": 6.8 }], or leave "realised" out until there is something.',
    }
  }
}

/** Does every result that is called realised say what was measured? */
export const realisedWithoutBaseline: Rule = {
  name: 'realised-without-baseline',
  severity: 'error',
  title: 'A realised result needs a figure from after the change',
  why: 'A baseline alone shows where a place started, not what it got. A result that nobody measured is still a plan.',
  wrong: '"realised": { "baseline": { "value": 11.5 } }',
  right: '"realised": { "baseline": { "value": 11.5 }, "observations": [{ "value": 6.8 }] }',
  check,
}

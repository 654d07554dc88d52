import { formatValue } from '../format/value.ts'
import { singleFollowUp } from './figures.ts'
import type { EntryOf, Finding, Given, Rule } from './rule.ts'

/** Kinds of study that claim to have compared something. */
const comparing = new Set(['quasi-experimental', 'randomised', 'self-reported'])
const measuredOnce = /cross[- ]section|survey|questionnaire|audit|snapshot|single point|one point in time|post[- ]?(only|implementation)|after only|descriptive|prevalence/i
const snapshotTitle = /^(some|one in|half|most|many|few|nearly|about|a (third|quarter|fifth))\b|^[£$€]?\d/i

/** A measure that counts what was saved or avoided is a comparison by itself. */
const countsDifference = /\b(saved|savings?|saves|released?|freed|free|avoided|prevented|reduction|reduced|difference|blocked|net|fewer|less|lower)\b/i

const claims = ({ effect, study, title }: EntryOf<'benefits'>['data']): boolean =>
  (effect === 'benefit' || effect === 'disbenefit') && comparing.has(study.level) && !measuredOnce.test(study.design) && !snapshotTitle.test(title)

function* check({ entriesOf }: Given): Iterable<Finding> {
  const differences = new Set(entriesOf('measures').flatMap(({ id, data }) => (countsDifference.test(`${data.name} ${data.definition}`) ? [id] : [])))
  for (const entry of entriesOf('benefits')) {
    const { realised, unit, effect } = entry.data
    const seen = singleFollowUp(realised)
    if (seen === undefined || realised?.baseline || realised?.change || realised?.estimate) continue
    if (differences.has(entry.data.measure) || !claims(entry.data)) continue
    yield {
      entry,
      path: ['realised', 'observations', 0],
      message: `The effect is "${effect}", but ${formatValue(seen, unit)} is compared with nothing.`,
      help: 'Add the figure from before, such as "baseline": { "value": 11.5 }, or the change; if it was measured once only, say so in the study’s design.',
    }
  }
}

/** Does every claimed effect say what the figure was compared with? */
export const resultWithoutComparison: Rule = {
  name: 'result-without-comparison',
  severity: 'warning',
  title: 'A claimed effect needs something to compare with',
  why: 'A figure alone does not show that anything changed. The reader needs the figure from before, or from a place without the change, to judge it.',
  wrong: '"effect": "benefit", "realised": { "observations": [{ "value": 6.8 }] }',
  right: '"effect": "benefit", "realised": { "baseline": { "value": 11.5 }, "observations": [{ "value": 6.8 }] }',
  check,
}

import { formatDate } from '../format/date.ts'
import { formatValue } from '../format/value.ts'
import { bounds } from './figures.ts'
import type { Finding, Given, Rule } from './rule.ts'

/** Whether one date is certainly earlier; 2019 and 2019-04 cannot be told apart. */
const isEarlier = (a: string, b: string): boolean => {
  const known = Math.min(a.length, b.length)
  return a.slice(0, known) < b.slice(0, known)
}

function* check({ entriesOf }: Given): Iterable<Finding> {
  for (const entry of entriesOf('benefits')) {
    const { baseline, observations = [] } = entry.data.realised ?? {}
    for (const [index, { date, monthsSinceGoLive: months }] of observations.entries()) {
      const path = ['realised', 'observations', index]
      if (date && baseline?.date && baseline.comparator === 'before' && isEarlier(date, baseline.date)) {
        const message = `This was measured in ${formatDate(date)}, before its baseline of ${formatDate(baseline.date)}.`
        yield { entry, path: [...path, 'date'], message, help: `Check the two dates: this one should be "${baseline.date}" or later. If the two figures were mixed up, swap them.` }
      }
      if (months === undefined || bounds(months)[1] >= 0) continue
      const message = `${formatValue(months, 'months')} since go-live means that this was measured before go-live.`
      yield { entry, path: [...path, 'monthsSinceGoLive'], message, help: 'A figure from before go-live is the baseline: move it there.' }
    }
  }
}

/** Was every follow-up measured after its baseline and after go-live? */
export const observationBeforeBaseline: Rule = {
  name: 'observation-before-baseline',
  severity: 'error',
  title: 'A follow-up comes after its baseline',
  why: 'A result that was measured before the baseline cannot be the result of the change. Mostly a year was mistyped or two figures were swapped.',
  wrong: '"baseline": { "value": 11.5, "date": "2019" }, "observations": [{ "value": 6.8, "date": "2018" }]',
  right: '"baseline": { "value": 11.5, "date": "2018" }, "observations": [{ "value": 6.8, "date": "2019" }]',
  check,
}

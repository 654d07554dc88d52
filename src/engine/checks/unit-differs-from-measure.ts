import type { Finding, Given, Rule } from './rule.ts'

const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit)

function* check({ entriesOf }: Given): Iterable<Finding> {
  const measures = new Map(entriesOf('measures').map(({ id, data }) => [id, data]))
  for (const entry of entriesOf('benefits')) {
    const { unit, measure: id } = entry.data
    const measure = measures.get(id)
    if (!measure || (unit === measure.unit && unit !== 'money')) continue
    if (measure.unit === 'money') {
      if (!isCurrency(unit)) yield { entry, path: ['unit'], message: `“${measure.name}” is counted in money, and "${unit}" is not a currency.`, help: 'Write the currency’s three capitals, such as "GBP".' }
      continue
    }
    yield { entry, path: ['unit'], message: `The unit is "${unit}", but “${measure.name}” is counted in "${measure.unit}".`, help: `Convert the figures and write "${measure.unit}", or name a measure that is counted in "${unit}".` }
  }
}

/** Are a benefit’s figures in the unit of the measure it names? */
export const unitDiffersFromMeasure: Rule = {
  name: 'unit-differs-from-measure',
  severity: 'error',
  title: 'A benefit is counted in its measure’s unit',
  why: 'Charts and tables put all results of one measure on one axis. Minutes beside hours would make one place look sixty times slower.',
  wrong: '"measure": "time-to-antibiotics" (minutes), "unit": "hours"',
  right: '"measure": "time-to-antibiotics" (minutes), "unit": "minutes"',
  check,
}

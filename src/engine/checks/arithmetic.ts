import { formatNumber, formatValue, formatWithUnit } from '../format/value.ts'
import { bounds, halfUnit, rounded, singleFollowUp } from './figures.ts'
import type { EntryOf, Finding, Given, Rule } from './rule.ts'
import { walk } from './walk.ts'

type Benefit = EntryOf<'benefits'>
const change = ['realised', 'change', 'value'] as const

function* absoluteChange(entry: Benefit, before: number, after: number, printed: number): Iterable<Finding> {
  const { unit } = entry.data
  const real = after - before
  if (Math.abs(real - printed) <= halfUnit(before) + halfUnit(after) + halfUnit(printed) + 1e-9) return
  const sum = `${formatWithUnit(before, unit)} to ${formatWithUnit(after, unit)} is a change of ${formatNumber(real)}, not ${formatNumber(printed)}.`
  yield { entry, path: change, message: sum, help: `Write ${rounded(real)}, or look the three figures up in the source again.` }
}

function* relativeChange(entry: Benefit, before: number, after: number, printed: number): Iterable<Finding> {
  const [loose, tight] = [halfUnit(before), halfUnit(after)]
  if (Math.abs(before) <= loose) return
  const real = ((after - before) / before) * 100
  const corners = [-1, 1].flatMap((a) => [-1, 1].map((b) => ((after + a * tight) / (before + b * loose) - 1) * 100))
  const slack = halfUnit(printed) + 1e-9
  const fits = printed >= Math.min(...corners) - slack && printed <= Math.max(...corners) + slack
  if (fits || Math.abs(real - printed) <= 1) return
  const { unit } = entry.data
  const sum = `${formatWithUnit(before, unit)} to ${formatWithUnit(after, unit)} is a relative change of ${formatNumber(real, 1)}%, not ${formatNumber(printed)}%.`
  yield { entry, path: change, message: sum, help: `Write ${rounded(real, 1)}; if the source prints another figure, say in the notes what it is of.` }
}

function* changes(entry: Benefit): Iterable<Finding> {
  const { realised } = entry.data
  const [before, after, printed] = [realised?.baseline?.value, singleFollowUp(realised), realised?.change?.value]
  if (typeof before !== 'number' || typeof after !== 'number' || typeof printed !== 'number') return
  yield* (realised?.change?.kind === 'absolute' ? absoluteChange : relativeChange)(entry, before, after, printed)
}

/** Does the measure count growth, or a share of something that may be passed, such as a plan? */
const mayPassHundred = ({ name, definition }: EntryOf<'measures'>['data']): boolean =>
  /\b(growth|change|increase|rise|reduction|relative|index|occupancy|compared)\b/i.test(name) || /\bgrowth\b|\bof (the )?(baseline|plan|target|budget|expected)/i.test(`${name} ${definition}`)

function* shares(entry: Benefit, measure: EntryOf<'measures'>['data'] | undefined): Iterable<Finding> {
  const { unit, realised } = entry.data
  if (unit !== '%' || (measure && mayPassHundred(measure))) return
  const figures = [
    ...(realised?.baseline ? [{ value: realised.baseline.value, path: ['realised', 'baseline', 'value'] }] : []),
    ...(realised?.observations ?? []).map(({ value }, index) => ({ value, path: ['realised', 'observations', index, 'value'] })),
  ]
  for (const { value, path } of figures) {
    if (bounds(value).every((figure) => Math.abs(figure) === Infinity || (figure >= 0 && figure <= 100))) continue
    yield { entry, path, message: `A share cannot be ${formatValue(value, '%')}: it lies between 0% and 100%.`, help: 'If this is a change, write it as "change": { "value": 15, "kind": "relative-percent" }.' }
  }
}

function* ranges(entry: Given['entries'][number]): Iterable<Finding> {
  for (const { node, path } of walk(entry.data)) {
    if (typeof node !== 'object' || node === null || path.at(-1) === 'interval') continue
    const { low, high } = node as { low?: unknown; high?: unknown }
    if (typeof low !== 'number' || typeof high !== 'number' || low <= high) continue
    yield { entry, path, message: `This range runs from ${formatNumber(low)} down to ${formatNumber(high)}.`, help: `Write { "low": ${high}, "high": ${low} }.` }
  }
}

function* probability(entry: Benefit): Iterable<Finding> {
  const p = entry.data.realised?.p
  if (p === undefined || bounds(p).every((end) => Math.abs(end) === Infinity || (end >= 0 && end <= 1))) return
  yield { entry, path: ['realised', 'p'], message: `A p value lies between 0 and 1; this one is ${formatValue(p, '')}.`, help: 'Write it as the source prints it, such as 0.03 or { "lessThan": 0.001 }.' }
}

function* check({ entries, entriesOf }: Given): Iterable<Finding> {
  const measures = new Map(entriesOf('measures').map(({ id, data }) => [id, data]))
  for (const entry of entries) yield* ranges(entry)
  for (const entry of entriesOf('benefits')) {
    yield* changes(entry)
    yield* shares(entry, measures.get(entry.data.measure))
    yield* probability(entry)
  }
}

/** Do a record’s figures agree with one another, and are they possible at all? */
export const arithmetic: Rule = {
  name: 'arithmetic',
  severity: 'error',
  title: 'Figures must agree with one another',
  why: 'A change that is not the follow-up less the baseline means that one of the three was copied wrongly. A reader who finds one wrong sum stops trusting the rest.',
  wrong: '"baseline": { "value": 11.5 }, "observations": [{ "value": 6.8 }], "change": { "value": -6.7, "kind": "absolute" }',
  right: '"baseline": { "value": 11.5 }, "observations": [{ "value": 6.8 }], "change": { "value": -4.7, "kind": "absolute" }',
  check,
}

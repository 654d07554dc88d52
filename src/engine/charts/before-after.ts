import { byStrength, effectSentence, levelLabel } from '../evidence/certainty.ts'
import { figureWords, intervalWords } from '../evidence/figures.ts'
import { formatDate } from '../format/date.ts'
import { formatValue } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { addressOf } from '../library/titles.ts'
import { effects } from '../schema/words.ts'
import { drawPairs } from './before-after-drawing.ts'
import { comparable, comparatorWords, type Pair, pairOf, whyNot } from './before-after-pairs.ts'
import { type Cell, type Chart, type ChartTable, sound } from './drawing.ts'

type Benefit = RecordOf<'benefits'>

const columns = [{ label: 'Result' }, { label: 'Effect' }, { label: 'Compared with' }, { label: 'That figure', numeric: true }, { label: 'After', numeric: true }, { label: 'Interval' }, { label: 'Target' }, { label: 'Kind of study' }, { label: 'Where' }, { label: 'Drawn' }] as const

const followUp = ({ realised, unit }: Benefit): string => (realised?.observations ?? []).map(({ value, label }) => `${formatValue(value, unit)}${label ? ` (${label})` : ''}`).join('; ')

const targetsOf = ({ targets, unit }: Benefit): string => targets.map(({ value, dueBy }) => `${formatValue(value, unit)}${dueBy ? `, due ${formatDate(dueBy)}` : ''}`).join('; ')

const cellsOf = (library: Library, benefit: Benefit, why: string | undefined): readonly Cell[] => {
  const { baseline, interval } = benefit.realised ?? {}
  return [
    { text: benefit.title, href: addressOf(benefit) },
    effects[benefit.effect].label,
    baseline ? comparatorWords[baseline.comparator] : 'not given',
    baseline ? formatValue(baseline.value, benefit.unit) : 'not given',
    followUp(benefit) || (figureWords(benefit) ?? 'not given'),
    interval ? `${intervalWords(interval)} (of the ${interval.of})` : 'not given',
    targetsOf(benefit) || 'none recorded',
    levelLabel(benefit.study.level),
    library.get('organisations', benefit.organisation).name,
    why === undefined ? 'yes' : `no: ${why}`,
  ]
}

const tableOf = (library: Library, benefits: readonly Benefit[], pairs: readonly Pair[]): ChartTable => ({
  columns,
  rows: benefits.map((benefit) => {
    const why = whyNot(benefit, pairs)
    return { id: benefit.id, drawn: why === undefined, cells: cellsOf(library, benefit, why) }
  }),
})

/** What was a measure before and after, place by place? Undefined where fewer than two results can share an axis. */
export const beforeAfter = (library: Library, { id, name }: RecordOf<'measures'>): Chart | undefined => {
  const benefits = library.naming('benefits', { collection: 'measures', id }).filter(({ measure }) => measure === id).sort(byStrength)
  const pairs = comparable(benefits.map(pairOf).filter((pair) => pair !== undefined))
  if (pairs.length < 2) return undefined
  const rest = benefits.length - pairs.length
  return sound({
    id: `before-after-${id}`,
    title: `${name}: before and after`,
    reading: `${pairs.length} results give one figure to compare with and one after, in the same unit: ${effectSentence(pairs.map(({ benefit }) => benefit))}.${rest === 0 ? '' : ` ${rest} more ${rest === 1 ? 'is' : 'are'} only in the table, which says why.`}`,
    note: 'The axis starts at nought. The places differ in who was counted and when, so compare each line with itself and do not average them. Intervals are drawn where they belong to one of the two figures, and always printed in the table. Source: the studies named on each result’s page.',
    drawing: drawPairs(pairs),
    table: tableOf(library, benefits, pairs),
  })
}

/** One chart for every measure of which two or more results can share an axis. */
export const beforeAfters = (library: Library): readonly Chart[] => library.all('measures').flatMap((measure) => beforeAfter(library, measure) ?? [])

import { scaleLinear } from 'd3'
import { formatValue } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import type { Value } from '../schema/fields.ts'
import type { TimingKind } from '../schema/words.ts'
import { type Chart, type ChartTable, type Drawing, round, type Shape, sound } from './drawing.ts'
import { arrow, effectKey, lettering, sizedMark, spanOf, whisker } from './plot-marks.ts'
import { type TimeGroup, timeGroups, type TimeRow } from './time-rows.ts'
import { widthOf, wrapWords } from './wrap.ts'

const left = 12
const evenEnd = 462
const right = 532
const narrowest = 760
const labelWidth = 288 // as wide as a phone shows without scrolling
const even = 60
const headEnd = 84

type Scale = (months: number) => number
const looks: Record<string, string> = { 'dip-length': 'disbenefit', recovery: 'null', 'first-benefit': 'benefit', 'full-benefit': 'benefit' } satisfies Partial<Record<TimingKind, string>>

const highest = (groups: readonly TimeGroup[]): number => Math.max(0, ...groups.flatMap(({ rows }) => rows.flatMap(({ months }) => months.map((value) => spanOf(value).high))))

/** The same axis on every page: even to 60 months, so that charts can be laid side by side; longer ones drawn closer together beyond a marked break. */
const scaleOf = (top: number): Scale => scaleLinear([0, even, Math.max(top, even * 2)], [left, evenEnd, right])

const axis = (x: Scale, top: number, bottom: number): readonly Shape[] => {
  const tick = (months: number): readonly Shape[] => [
    { shape: 'path', d: `M${round(x(months))} ${headEnd}V${bottom}`, kind: months === 0 ? 'axis' : 'grid' },
    ...lettering([String(months)], { x: x(months), y: headEnd - 8, kind: 'small soft', anchor: 'middle' }),
  ]
  const beyond: readonly Shape[] = [{ shape: 'path', d: `M${evenEnd} ${headEnd}V${bottom}`, kind: 'axis edge-assumed' }, ...tick(top), ...lettering(['break: closer together'], { x: right, y: headEnd - 26, kind: 'small soft', anchor: 'end' })]
  return [...lettering(['Months since go-live'], { x: left, y: headEnd - 26, kind: 'strong' }), ...[0, 6, 12, 24, 36, 48, 60].flatMap(tick), ...(top > even ? beyond : [])]
}

/** An arrow that begins beside a mark and, pointing down, never passes go-live. */
const beside = (x: number, y: number, way: 'down' | 'up', gap: number): Shape => {
  const start = way === 'up' ? x + gap : Math.max(left + 6, x - gap)
  return arrow(start, y, way, way === 'up' ? 16 : Math.min(16, Math.max(6, start - left)))
}

const span = (value: Value, y: number, x: Scale): readonly Shape[] => {
  const { low, high, open } = spanOf(value)
  return [...(open ? [beside(x(low), y, open, 8)] : []), ...(high > low ? [whisker(x(low), x(high), y)] : [])]
}

/** A length of time as a bar from go-live: full where it was seen, hollow where it is at most so long, dashed where it is a plan. */
const bar = ({ id, timing, months }: TimeRow, y: number, x: Scale): readonly Shape[] => {
  const look = looks[timing?.kind ?? ''] ?? 'null'
  return months.flatMap((value): readonly Shape[] => {
    const { low, high, open } = spanOf(value)
    const hollow = `s-${look} thick${timing?.planned ? ' edge-assumed' : ''}`
    const kind = timing?.planned || open === 'down' ? hollow : `f-${look}`
    const rect: Shape = { shape: 'rect', x: left, y: round(y - 6), width: Math.max(2, round(x(low) - left)), height: 12, kind, mark: id }
    return [rect, ...(high > low ? [whisker(x(low), x(high), y)] : []), ...(open ? [beside(x(low), y, open, open === 'up' ? 0 : 3)] : [])]
  })
}

const wordsOf = ({ what, months }: TimeRow): string => `${what}, ${months.map((value) => formatValue(value, 'months')).join(' and ')}`

interface Laid { readonly y: number; readonly width: number; readonly shapes: readonly Shape[] }

const marksOf = (row: TimeRow, y: number, x: Scale): readonly Shape[] => {
  const { effect, months, id } = row
  if (!effect) return bar(row, y, x)
  return months.flatMap((value) => [...span(value, y, x), sizedMark(effect, { x: (x(spanOf(value).low) + x(spanOf(value).high)) / 2, y, mark: id })])
}

/** Its label above, its mark on the axis, and beside the mark what it is and how many months. */
const rowOf = (row: TimeRow, x: Scale, { y, width, shapes }: Laid): Laid => {
  const label = wrapWords(row.label, labelWidth, 12)
  const line = y + label.length * 15 + 15
  const end = Math.max(...row.months.map((value) => x(spanOf(value).high) + (spanOf(value).open === 'up' ? 32 : 14)))
  const words = wordsOf(row)
  return {
    y: line + 15,
    width: Math.max(width, Math.ceil(end + widthOf(words, 12))),
    shapes: [...shapes, ...lettering(label, { x: left + 6, y: y + 14, step: 15, kind: 'small halo' }), ...marksOf(row, line, x), ...lettering([words], { x: end, y: line + 4, kind: 'small soft halo' })],
  }
}

const headOf = ({ label, all, silent, rows }: TimeGroup, { y, width, shapes }: Laid): Laid => {
  const said = silent === 0 ? [] : [`${silent} of ${all} ${all === 1 ? 'result does' : 'results do'} not say when`]
  const words = [...lettering([label], { x: left + 6, y: y + 26, kind: 'strong halo' }), ...lettering(said, { x: left + 6, y: y + 43, kind: 'small soft halo' })]
  return { y: y + 34 + said.length * 17 + (rows.length === 0 ? 6 : 0), width, shapes: [...shapes, ...words] }
}

const draw = (groups: readonly TimeGroup[]): Drawing => {
  const top = highest(groups)
  const x = scaleOf(top)
  const start: Laid = { y: headEnd, width: narrowest, shapes: [] }
  const { y, width, shapes } = groups.reduce<Laid>((laid, group) => group.rows.reduce<Laid>((below, row) => rowOf(row, x, below), headOf(group, laid)), start)
  return { width, height: y + 6, shapes: [...effectKey({ y: 12 }), ...axis(x, top, y), ...shapes] }
}

const tableOf = (groups: readonly TimeGroup[]): ChartTable => ({
  columns: [{ label: 'Result or timing' }, { label: 'Group' }, { label: 'What it is' }, { label: 'Months since go-live', numeric: true }, { label: 'Capability' }, { label: 'Where' }],
  rows: groups.flatMap(({ id, label, rows, silent, all }) => [
    ...rows.map((row) => ({ id: row.id, drawn: true, cells: [{ text: row.label, href: row.href }, label, row.what, row.months.map((value) => formatValue(value, '')).join(' and '), row.capability, row.organisation] })),
    ...(silent === 0 ? [] : [{ id: `silent/${id}`, drawn: false, cells: [`${silent} of ${all} ${all === 1 ? 'result' : 'results'}`, label, 'Not drawn', 'does not say', '', ''] }]),
  ]),
})

const chartOf = (id: string, title: string, groups: readonly TimeGroup[]): Chart | undefined => {
  const rows = groups.flatMap((group) => group.rows)
  if (rows.length === 0) return undefined
  const results = groups.filter((group) => group.id !== 'timings')
  const [all, silent] = [results.reduce((sum, group) => sum + group.all, 0), results.reduce((sum, group) => sum + group.silent, 0)]
  const timings = rows.filter(({ timing }) => timing).length
  const said = all === 0 ? '' : ` ${silent} of ${all} results do not say when.`
  return sound({
    id,
    title,
    reading: `${all - silent} ${all - silent === 1 ? 'result says' : 'results say'} how long after go-live it was seen, and ${timings} ${timings === 1 ? 'record gives' : 'records give'} the length of a dip, a recovery or the wait for a benefit.${said}`,
    note: 'A mark is when somebody measured, which may be later than when the effect began. Bars run from go-live: a dashed outline is a plan, not a fact; orange is a dip, grey a recovery, green a benefit, and the words beside it say so. An arrowhead means the source gives only a bound; the true figure lies that way. Source: the studies and reports named on each record’s page.',
    drawing: draw(groups),
    table: tableOf(groups),
  })
}

/** How long until a benefit, in the whole library? Undefined where no record says. */
export const timeToBenefit = (library: Library): Chart | undefined => chartOf('time-to-benefit', 'Time to benefit', timeGroups(library))

/** How long until a benefit of one capability? Undefined where no record says. */
export const timeToBenefitOf = (library: Library, { id, label }: RecordOf<'capabilities'>): Chart | undefined => chartOf(`time-to-benefit-${id}`, `${label}: time to benefit`, timeGroups(library, id))

/** The chart of the library, then one for every capability of which a record says when. */
export const timesToBenefit = (library: Library): readonly Chart[] => [timeToBenefit(library), ...library.all('capabilities').map((capability) => timeToBenefitOf(library, capability))].filter((chart) => chart !== undefined)

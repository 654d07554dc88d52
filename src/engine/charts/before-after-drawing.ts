import { scaleLinear } from 'd3'
import { formatDate } from '../format/date.ts'
import { formatValue } from '../format/value.ts'
import { addressOf } from '../library/titles.ts'
import type { Value } from '../schema/fields.ts'
import { effects } from '../schema/words.ts'
import type { Pair } from './before-after-pairs.ts'
import { type Drawing, round, type Shape } from './drawing.ts'
import { arrow, effectKey, lettering, sizedMark, spanOf, whisker } from './plot-marks.ts'
import { wrapWords } from './wrap.ts'

const left = 70
const right = 590
const width = 690
const labelWidth = 288 // as wide as a phone shows without scrolling
const headEnd = 88

const figuresOf = ({ benefit, before, after, interval }: Pair): readonly number[] => [
  ...[before, after, ...benefit.targets.map(({ value }) => value)].map(spanOf).flatMap(({ low, high }) => [low, high]),
  ...(interval?.of === 'follow-up' || interval?.of === 'baseline' ? [interval.low, interval.high] : []),
]

const scaleOf = (pairs: readonly Pair[]) => {
  const all = pairs.flatMap(figuresOf)
  return scaleLinear([Math.min(0, ...all), Math.max(0, ...all) || 1], [left, right]).nice(6)
}
type Scale = ReturnType<typeof scaleOf>

const axis = (x: Scale, unit: string): readonly Shape[] => [
  ...lettering([`Unit: ${unit}`], { x: 0, y: headEnd - 28, kind: 'strong' }),
  ...x.ticks(6).flatMap((value) => lettering([formatValue(value, unit === '%' ? '%' : '')], { x: x(value), y: headEnd - 8, kind: 'small soft', anchor: 'middle' })),
]

/** The ticks of the axis again behind one line, clear of the words above it. */
const ticks = (x: Scale, y: number): readonly Shape[] => [
  { shape: 'path', d: x.ticks(6).map((value) => `M${round(x(value))} ${y - 24}v36`).join(''), kind: 'grid' },
  { shape: 'path', d: `M${round(x(0))} ${y - 24}v36`, kind: 'axis' },
]

const targetMarks = ({ benefit }: Pair, y: number, x: Scale): readonly Shape[] =>
  benefit.targets.flatMap(({ value, dueBy }, index) => {
    const at = x(spanOf(value).low)
    return [{ shape: 'path', d: `M${round(at)} ${round(y - 11)}v22`, kind: 'axis thick edge-assumed' }, ...lettering([`target ${formatValue(value, benefit.unit)}${dueBy ? `, due ${formatDate(dueBy)}` : ''}`], { x: at, y: y + 24 + index * 14, kind: 'small', anchor: 'middle' })]
  })

const extent = (value: Value, y: number, x: Scale): readonly Shape[] => {
  const { low, high, open } = spanOf(value)
  return [...(high > low ? [whisker(x(low), x(high), y)] : []), ...(open ? [arrow(x(low), y, open)] : [])]
}

interface Laid { readonly y: number; readonly shapes: readonly Shape[] }

/** The two figures on their line, each printed outside its mark. */
const lineOf = ({ benefit, before, after, interval }: Pair, y: number, x: Scale): readonly Shape[] => {
  const middle = (value: Value) => (x(spanOf(value).low) + x(spanOf(value).high)) / 2
  const [from, to] = [middle(before), middle(after)]
  const outward = to >= from ? 1 : -1
  const beside = (value: Value, at: number, way: number): readonly Shape[] => lettering([formatValue(value, benefit.unit)], { x: at + way * 12, y: y - 9, kind: 'small', ...(way < 0 ? { anchor: 'end' as const } : {}) })
  return [
    ...extent(before, y, x),
    ...extent(after, y, x),
    { shape: 'path', d: `M${round(from)} ${round(y)}H${round(to)}`, kind: `s-${benefit.effect} thick` },
    ...(interval?.of === 'follow-up' || interval?.of === 'baseline' ? [whisker(x(interval.low), x(interval.high), y)] : []),
    { shape: 'rect', x: round(from - 5), y: round(y - 5), width: 10, height: 10, kind: 'box' },
    sizedMark(benefit.effect, { x: to, y, mark: benefit.id }),
    ...beside(before, from, -outward),
    ...beside(after, to, outward),
  ]
}

const rowOf = (pair: Pair, x: Scale, { y, shapes }: Laid): Laid => {
  const { benefit, comparator } = pair
  const titles = wrapWords(benefit.title, labelWidth)
  const line = y + titles.length * 17 + 58
  const link: Shape = { shape: 'link', href: addressOf(benefit), label: `${benefit.title}: ${effects[benefit.effect].label.toLowerCase()}`, inside: lettering(titles.map((words, index) => (index < titles.length - 1 ? `${words} ` : words)), { x: 0, y: y + 20 }) }
  const compared = lettering([`Compared with ${comparator}`], { x: 0, y: y + 20 + titles.length * 17, kind: 'small soft' })
  return { y: line + 18 + benefit.targets.length * 14, shapes: [...shapes, link, ...compared, ...ticks(x, line), ...lineOf(pair, line, x), ...targetMarks(pair, line, x)] }
}

/** Draws pairs of figures on one axis from nought, each with its comparator, intervals and targets in words. */
export const drawPairs = (pairs: readonly Pair[]): Drawing => {
  const x = scaleOf(pairs)
  const { y, shapes } = pairs.reduce<Laid>((laid, pair) => rowOf(pair, x, laid), { y: headEnd, shapes: [] })
  const key: readonly Shape[] = [{ shape: 'rect', x: 0, y: 7, width: 10, height: 10, kind: 'box' }, ...lettering(['Compared with'], { x: 18, y: 17 }), ...lettering(['After:'], { x: 146, y: 17 }), ...effectKey({ x: 196, y: 12 })]
  return { width, height: y + 6, shapes: [...key, ...axis(x, pairs[0]?.benefit.unit ?? ''), ...shapes] }
}

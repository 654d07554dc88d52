import type { Value } from '../schema/fields.ts'
import { type Effect, effectIds, effects } from '../schema/words.ts'
import { round, type Shape } from './drawing.ts'

/** Where a mark stands and how large it is, in drawing units. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Filled or in outline; left out, as the key of the site shows the effect. */
  readonly solid?: boolean
  /** Id of the row it stands for. */
  readonly mark?: string | undefined
}

/** The mark of an effect in any size, centred where it stands: ▲ benefit, ○ no difference, ▼ disbenefit, ◆ mixed. */
export const sizedMark = (effect: Effect, { x, y, size = 14, solid = effect === 'benefit' || effect === 'disbenefit', mark }: Place): Shape => {
  const kind = solid ? `f-${effect}` : `s-${effect} thick`
  const half = round(size / 2)
  const [left, top, bottom] = [round(x - half), round(y - half), round(y + half)]
  if (effect === 'null') return { shape: 'circle', x: round(x), y: round(y), r: round(half * 0.9), kind, mark }
  const paths = {
    benefit: `M${round(x)} ${top}l${half} ${2 * half}H${left}z`,
    disbenefit: `M${round(x)} ${bottom}L${left} ${top}h${2 * half}z`,
    mixed: `M${round(x)} ${top}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`,
  }
  return { shape: 'path', d: paths[effect], kind, mark }
}

/** An arrowhead on a line: the true figure lies this way, beyond the mark. */
export const arrow = (x: number, y: number, way: 'down' | 'up', length = 22): Shape => {
  const sign = way === 'up' ? 1 : -1
  return { shape: 'path', d: `M${round(x)} ${round(y)}h${sign * length}m${-sign * 5} -4l${sign * 5} 4l${-sign * 5} 4`, kind: 'axis thick' }
}

/** A line with an end stop at each figure: a range, or an interval. */
export const whisker = (from: number, to: number, y: number): Shape => ({ shape: 'path', d: `M${round(from)} ${round(y - 5)}v10m0 -5H${round(to)}m0 -5v10`, kind: 'axis thick' })

/** Where a figure stands on an axis: its two ends, and which way it is open where its source gives only a bound. */
export const spanOf = (value: Value): { readonly low: number; readonly high: number; readonly open?: 'down' | 'up' } => {
  if (typeof value === 'number') return { low: value, high: value }
  if ('low' in value) return value
  if ('about' in value) return { low: value.about, high: value.about }
  if ('atMost' in value) return { low: value.atMost, high: value.atMost, open: 'down' }
  if ('lessThan' in value) return { low: value.lessThan, high: value.lessThan, open: 'down' }
  const bound = 'atLeast' in value ? value.atLeast : value.moreThan
  return { low: bound, high: bound, open: 'up' }
}

/** Lines of words beneath one another, from the base line of the first. */
export const lettering = (lines: readonly string[], { x, y, step = 17, kind, anchor }: { readonly x: number; readonly y: number; readonly step?: number; readonly kind?: string; readonly anchor?: 'middle' | 'end' }): readonly Shape[] =>
  lines.map((text, index) => ({ shape: 'text', x: round(x), y: round(y + index * step), text, kind, anchor }))

/** The key of the four effects on one line: each mark with its word. */
export const effectKey = ({ x = 0, y, solid }: { readonly x?: number; readonly y: number; readonly solid?: boolean }): readonly Shape[] =>
  effectIds.flatMap((effect, index) => {
    const start = x + ([0, 92, 228, 344][index] ?? 0)
    return [sizedMark(effect, { x: start + 8, y, ...(solid === undefined ? {} : { solid }) }), ...lettering([effects[effect].label], { x: start + 22, y: y + 5 })]
  })

import { formatNumber } from '../format/value.ts'
import { sign } from './amounts.ts'
import { applied, badBaseline, type Ends, type Own, type PlannedValues } from './own-baseline.ts'
import { type Direction, isHelpful, percentSize, plainPercent, spanWords } from './percent.ts'
import { tooFewWords } from './reader-words.ts'
import type { Change } from './relative-change.ts'

/** One result that the reader chose. */
export interface Chosen {
  readonly measure: string
  readonly unit: string
  readonly change: Change
}

/** What the reader enters for one measure. */
export interface Asked {
  readonly results: readonly Chosen[]
  readonly direction: Direction
  readonly baseline?: number | undefined
  /** By how many per cent the helpful end is moved towards no change, and why. */
  readonly optimism?: { readonly percent: number; readonly reason: string } | undefined
}

/** A planned range, always with two ends, or the reason in words why there is none. */
export type Planned =
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly words: string; readonly notes: readonly string[]; readonly arithmetic: readonly string[]; readonly values?: PlannedValues | undefined }

export const largestOptimism = 95

const unlike = (results: readonly Chosen[]): string | undefined => {
  const several = (list: readonly string[]) => new Set(list).size > 1
  if (several(results.map(({ measure }) => measure))) return 'These results count different things, so they make no range together.'
  const units = [...new Set(results.map(({ unit }) => unit))]
  return units.length > 1 ? `These results are counted in different units (${units.join(', ')}), so they make no range together. Choose those of one unit.` : undefined
}

type Pure = Ends & { readonly notes: readonly string[] }

/** How far the range reaches, and why: from no change wherever the results give one number alone. */
const reaching = (low: number, high: number, scaled: number, still: number): Pure => {
  const fromStill = { low: Math.min(0, low), high: Math.max(0, high) }
  if (still > 0) return { ...fromStill, notes: [`${still === 1 ? 'One result' : `${still} results`} showed no difference and ${still === 1 ? 'counts' : 'count'} as no change.`] }
  if (scaled === 1 && low < 0 && high > 0) return { low, high, notes: ['Only one result gives a number; the range is its own confidence interval.'] }
  if (scaled === 1) return { ...fromStill, notes: ['Only one result gives a number, so the range runs from no change: one place cannot say how much others differ.'] }
  if (low === high) return { ...fromStill, notes: ['The results give the same number, so the range runs from no change: a range of one number would be a promise.'] }
  return { low, high, notes: [`The range is what ${scaled} results showed; yours may fall outside it.`] }
}

/** Lowest and highest change over the results; never one number alone. */
const span = (results: readonly Chosen[]): Pure | string => {
  const scaled = results.flatMap(({ change }) => (change.kind === 'scaled' ? [change] : []))
  const still = results.filter(({ change }) => change.kind === 'no-change').length
  if (scaled.length === 0) return still > 0 ? 'No difference was shown, so there is no improvement to plan for.' : [...new Set(results.map(({ change }) => (change.kind === 'refused' ? change.why : '')))].join(' ')
  const [low, high] = [Math.min(...scaled.map((one) => one.low)), Math.max(...scaled.map((one) => one.high))]
  const left = results.length - scaled.length - still
  const notes = left > 0 ? [`${left} of the results ${left === 1 ? 'gives' : 'give'} no number and ${left === 1 ? 'stands' : 'stand'} outside the range.`] : []
  const reach = reaching(low, high, scaled.length, still)
  return { ...reach, notes: [...notes, ...reach.notes] }
}

type Adjusted = Ends & { readonly notes: readonly string[]; readonly arithmetic: readonly string[] }

const refusedOptimism = ({ percent, reason }: NonNullable<Asked['optimism']>, helpful: number, direction: Direction): string | undefined => {
  if (!(percent >= 0 && percent <= largestOptimism)) return `The optimism adjustment must be between 0 and ${largestOptimism} per cent; it was not applied.`
  if (percent === 0) return undefined
  const short = tooFewWords('reason', reason)
  if (short !== undefined) return short
  if (direction === 'depends') return 'Neither way is better by itself here, so there is no hopeful end to adjust.'
  return helpful === 0 ? 'Nothing in this range is for the better, so there is nothing to adjust. A harm is never made smaller.' : undefined
}

/** Moves the helpful end towards no change; an end that is a harm stays where it is. */
const adjusted = (ends: Ends, optimism: Asked['optimism'], direction: Direction): Adjusted => {
  const best = direction === 'higher' ? ends.high : ends.low
  const helpful = isHelpful(best, direction) ? best : 0
  const plain = { ...ends, notes: [], arithmetic: [] }
  if (!optimism) return plain
  const no = refusedOptimism(optimism, helpful, direction)
  if (no !== undefined || optimism.percent === 0) return { ...plain, notes: no === undefined ? [] : [no] }
  const moved = plainPercent(helpful * (1 - optimism.percent / 100))
  const other = direction === 'higher' ? ends.low : ends.high
  const passed = isHelpful(other, direction) === true && Math.abs(moved) <= Math.abs(other)
  const rest = passed ? 0 : other
  return {
    low: Math.min(moved, rest),
    high: Math.max(moved, rest),
    notes: [`Optimism: the helpful end was moved ${formatNumber(optimism.percent)}% of the way to no change, because: ${optimism.reason.trim()}`, ...(passed ? ['It passed the other end, so the range now runs from no change.'] : [])],
    arithmetic: [`${percentSize(helpful)} × (1 − ${formatNumber(optimism.percent)}%) ${sign(helpful * (1 - optimism.percent / 100), moved)} ${percentSize(moved)}`],
  }
}

/** The range that the chosen results give on the reader’s baseline, with its arithmetic. Never a single number. */
export const plannedRange = ({ results, direction, baseline, optimism }: Asked): Planned => {
  const [first] = results
  if (!first) return { kind: 'refused', why: 'No result is chosen.' }
  const ends = unlike(results) ?? span(results)
  if (typeof ends === 'string') return { kind: 'refused', why: ends }
  const moved = adjusted(ends, optimism, direction)
  const wrong = baseline === undefined ? undefined : badBaseline(baseline, first.unit)
  const own: Own = baseline === undefined || wrong !== undefined ? { arithmetic: [], notes: wrong === undefined ? [] : [wrong] } : applied(moved, baseline, first.unit)
  return {
    kind: 'range',
    low: moved.low,
    high: moved.high,
    words: spanWords(moved.low, moved.high, direction),
    notes: [...ends.notes, ...moved.notes, ...own.notes],
    arithmetic: [...moved.arithmetic, ...own.arithmetic],
    values: own.values,
  }
}

import { formatNumber, formatValue } from '../format/value.ts'
import type { RecordOf } from '../library/library.ts'
import type { Value } from '../schema/fields.ts'
import { plainPercent } from './percent.ts'

/** What of a result its relative change is worked out from. */
export type Measured = Pick<RecordOf<'benefits'>, 'effect' | 'unit' | 'realised'>
type Realised = NonNullable<Measured['realised']>

/** What a result says about another place’s baseline: a change in per cent of it, no change, or nothing, each with the reason in words. */
export type Change =
  | { readonly kind: 'scaled'; readonly low: number; readonly high: number; readonly from: string }
  | { readonly kind: 'no-change'; readonly why: string }
  | { readonly kind: 'refused'; readonly why: string }

/** Why a result cannot be put on somebody else’s baseline. */
export const refusals = {
  'no-figure': 'No figure was printed.',
  'no-unit': 'The source does not state the unit, so nobody can say what your baseline should count.',
  odds: 'The figure is an odds ratio. Odds are neither a share nor a count, so they cannot be put on your baseline.',
  'printed-odds': 'The printed change is the odds ratio told as per cent. Odds are neither a share nor a count, so they cannot be put on your baseline.',
  hazard: 'The figure is a hazard ratio: how fast something happens, not how much of it. It cannot be put on your baseline.',
  estimate: 'The study’s own estimate is not a change from a starting figure.',
  points: 'The change is in percentage points, and the source does not say what it started from.',
  change: 'The source prints the change, not what it started from.',
  figure: 'There is a figure, but not what it started from.',
  several: 'There are several follow-up figures, of different groups or moments, and no one of them is the result.',
  bound: 'The source prints only “less than”, “at most” or the like, so one end is not known.',
  'start-range': 'The start is a range over several places; which end goes with which change is not printed.',
  'start-zero': 'It started from 0 or below, and a share of that means nothing.',
} as const
export type Refusal = keyof typeof refusals

interface Ends {
  readonly low: number
  readonly high: number
}
interface Found extends Ends {
  readonly from: string
  /** Whether an interval of the source’s own stands in it. */
  readonly wide: boolean
}

const endsOf = (value: Value): Ends | undefined => {
  if (typeof value === 'number') return { low: value, high: value }
  if ('low' in value) return value
  return 'about' in value ? { low: value.about, high: value.about } : undefined
}
const through = ({ low, high }: Ends, change: (end: number) => number): Ends => {
  const [a, b] = [change(low), change(high)]
  return { low: Math.min(a, b), high: Math.max(a, b) }
}

const isOdds = (kind: string): boolean => /\bodds\b/.test(kind)
// What turns a study’s own estimate into a change in per cent; every other kind is refused.
const estimateKinds: readonly (readonly [RegExp, (end: number) => number, string])[] = [
  [/^(adjusted |pooled )?(relative risk|risk ratio|rate ratio|incidence rate ratio)$/, (ratio) => (ratio - 1) * 100, '(ratio − 1) × 100'],
  [/^per cent difference from the control group$/, (percent) => percent, 'as printed'],
]

const estimated = ({ estimate, interval }: Realised): (Ends & { readonly words: string; readonly interval: Ends | undefined }) | undefined => {
  const kind = estimate && estimateKinds.find(([pattern]) => pattern.test(estimate.kind))
  const ends = kind && endsOf(estimate.value)
  if (!ends) return undefined
  return { ...through(ends, kind[1]), words: `The ${estimate.kind} ${formatValue(estimate.value, '')}: ${kind[2]}`, interval: interval?.of === 'estimate' ? through(interval, kind[1]) : undefined }
}

/** The source’s own interval in per cent of the start, where there is one that says so. */
const intervalOf = (realised: Realised, start?: number): Ends | undefined => {
  const { change, interval } = realised
  if (interval?.of !== 'change') return estimated(realised)?.interval
  if (change?.kind === 'relative-percent') return interval
  return start === undefined ? undefined : through(interval, (end) => (end / start) * 100)
}

const widened = (ends: Ends, interval: Ends | undefined, level: number | undefined, from: string): Found => ({
  low: Math.min(ends.low, interval?.low ?? ends.low),
  high: Math.max(ends.high, interval?.high ?? ends.high),
  from: interval ? `${from}. Widened by its ${level}% confidence interval.` : `${from}.`,
  wide: interval !== undefined,
})

const fromStart = (realised: Realised, unit: string): Found | Refusal | undefined => {
  const { baseline, observations, change } = realised
  if (!baseline) return undefined
  const start = endsOf(baseline.value)
  if (!start) return 'bound'
  if (start.low !== start.high) return 'start-range'
  if (start.low <= 0) return 'start-zero'
  if (observations.length > 1) return 'several'
  const [seen] = observations
  const added = change?.kind === 'absolute' ? endsOf(change.value) : undefined
  const after = seen ? endsOf(seen.value) : added && through(added, (end) => start.low + end)
  if (!after) return seen ? 'bound' : undefined
  const from = `From ${formatValue(baseline.value, unit)} to ${seen ? formatValue(seen.value, unit) : `${formatNumber(after.low)}${after.low === after.high ? '' : ` to ${formatNumber(after.high)}`}`}`
  return widened(through(after, (end) => ((end - start.low) / start.low) * 100), intervalOf(realised, start.low), realised.interval?.level, from)
}

// A printed “66% fewer” beside an odds ratio of 0.34 is that ratio again: (0.34 − 1) × 100, as far as two decimals can tell.
const isOddsAgain = ({ estimate }: Realised, { low, high }: Ends): boolean =>
  estimate !== undefined && isOdds(estimate.kind) && typeof estimate.value === 'number' && low === high && Math.abs((estimate.value - 1) * 100 - low) <= 0.5

const asPrinted = (realised: Realised): Found | Refusal | undefined => {
  const { change, interval } = realised
  if (change?.kind !== 'relative-percent') return undefined
  const ends = endsOf(change.value)
  if (!ends) return 'bound'
  return isOddsAgain(realised, ends) ? 'printed-odds' : widened(ends, intervalOf(realised), interval?.level, 'The change in per cent as the source prints it')
}

const fromEstimate = (realised: Realised): Found | undefined => {
  const found = estimated(realised)
  return found && widened(found, found.interval, realised.interval?.level, found.words)
}

const whyNot = ({ change, estimate, observations }: Realised, unit: string): Refusal => {
  if (change) return endsOf(change.value) === undefined ? 'bound' : unit.startsWith('%') ? 'points' : 'change'
  if (estimate) return isOdds(estimate.kind) ? 'odds' : /hazard/.test(estimate.kind) ? 'hazard' : 'estimate'
  return observations.length > 0 ? 'figure' : 'no-figure'
}

const found = ({ realised, unit }: Measured): Found | Refusal => {
  if (!realised) return 'no-figure'
  if (unit === 'not stated') return 'no-unit'
  const routes = [fromStart(realised, unit), asPrinted(realised), fromEstimate(realised)].filter((route) => route !== undefined)
  return routes.find((route) => typeof route !== 'string') ?? routes[0] ?? whyNot(realised, unit)
}

/**
 * The change that a result shows, in per cent of what it started from. A result that showed no difference counts as no change,
 * unless its own interval says how far chance may reach: its bare figure is never offered as a gain.
 */
export const relativeChange = (result: Measured): Change => {
  const way = found(result)
  const number = typeof way === 'string' ? undefined : { low: plainPercent(way.low), high: plainPercent(way.high), from: way.from }
  if (result.effect === 'null' && !(typeof way !== 'string' && way.wide)) {
    const figure = result.realised?.observations.length || result.realised?.change || result.realised?.estimate
    return { kind: 'no-change', why: `No difference was shown, so it counts as no change.${figure ? ' Its own figures may be chance.' : ' No figure was printed.'}` }
  }
  return number ? { kind: 'scaled', ...number } : { kind: 'refused', why: refusals[way as Refusal] }
}

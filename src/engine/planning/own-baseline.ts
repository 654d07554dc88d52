import { formatWithUnit } from '../format/value.ts'
import { amount, decimalsOf, differenceUnit, digitsApart, equals, isShare, rounded } from './amounts.ts'
import { percentSize } from './percent.ts'

/** Two ends of a range. */
export interface Ends {
  readonly low: number
  readonly high: number
}

/** The range put on the reader’s own baseline: where it would end, and how far that is from the start. Every number is as it is printed, so that whoever redoes the sums gets the same. */
export interface PlannedValues {
  readonly baseline: number
  readonly unit: string
  readonly after: Ends
  readonly difference: Ends
}

/** What a range comes to on the reader’s own baseline, sum by sum. */
export interface Own {
  readonly values?: PlannedValues
  readonly arithmetic: readonly string[]
  readonly notes: readonly string[]
}

const clip = (value: number, unit: string): number => Math.max(0, isShare(unit) ? Math.min(100, value) : value)

const oneSum = (baseline: number, unit: string, percent: number, digits: number): string => {
  if (percent === 0) return `No change: ${formatWithUnit(baseline, unit)} stays ${formatWithUnit(baseline, unit)}`
  const raw = baseline * (1 + percent / 100)
  const cut = clip(raw, unit)
  const sum = `${formatWithUnit(baseline, unit)} × (1 ${percent < 0 ? '−' : '+'} ${percentSize(percent)}) ${equals(raw, unit, digits)}`
  return cut === raw ? sum : `${sum}, cut to ${amount(cut, unit, digits)}: ${cut === 0 ? 'nothing falls below 0' : 'a share cannot pass 100%'}`
}

/** A change in per cent put on the reader’s own baseline. Both ends are rounded once, and everything after goes on with the rounded ones. */
export const applied = ({ low, high }: Ends, baseline: number, unit: string): Own => {
  const raw = { low: clip(baseline * (1 + low / 100), unit), high: clip(baseline * (1 + high / 100), unit) }
  const digits = Math.max(digitsApart(raw.low, raw.high), decimalsOf(baseline))
  const after = { low: rounded(raw.low, digits), high: rounded(raw.high, digits) }
  const sums = [low, high].map((percent) => oneSum(baseline, unit, percent, digits))
  if (after.low === after.high) return { arithmetic: sums, notes: [`Both ends come to ${amount(after.low, unit, digits)} on this baseline, so no range can be told.`] }
  const difference = { low: rounded(after.low - baseline, digits), high: rounded(after.high - baseline, digits) }
  const differences = [[after.low, difference.low], [after.high, difference.high]].flatMap(([end = 0, by = 0]) => (by === 0 ? [] : [`${amount(end, unit, digits)} − ${formatWithUnit(baseline, unit)} = ${amount(by, differenceUnit(unit), digits)}`]))
  const cut = sums.some((sum) => sum.includes(', cut to ')) ? [isShare(unit) ? 'An end was cut: a share stays between 0 and 100%.' : 'An end was cut: nothing falls below 0.'] : []
  return { values: { baseline, unit, after, difference }, arithmetic: [...sums, ...differences], notes: cut }
}

/** Why a number cannot be a baseline; undefined where it can. */
export const badBaseline = (baseline: number, unit: string): string | undefined => {
  if (!Number.isFinite(baseline) || baseline < 0) return 'A baseline is a number of 0 or more.'
  if (baseline === 0) return 'A share of 0 is 0: there is nothing to scale from.'
  return isShare(unit) && baseline > 100 ? 'A share cannot be over 100%.' : undefined
}

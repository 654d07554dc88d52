import { formatNumber } from '../format/value.ts'
import { amount, differenceUnit, rounded, sign } from './amounts.ts'
import type { PlannedValues } from './own-baseline.ts'
import type { Direction } from './percent.ts'
import { tooFewWords } from './reader-words.ts'

export const notValued = 'Not valued: needs your own unit cost and the agreement of whoever would pay'

/** What one unit is worth to the reader over a full year, and who says so. */
export interface UnitValue {
  readonly pounds: number
  readonly source: string
}

/** A value in millions of pounds, always a range; or why there is none. */
export interface FullYearValue {
  /** For the register: “0 to 0.034, not cash”. */
  readonly words: string
  readonly notes: readonly string[]
  readonly arithmetic: readonly string[]
  readonly millions?: { readonly low: number; readonly high: number } | undefined
}

const none = (...notes: readonly string[]): FullYearValue => ({ words: notValued, notes, arithmetic: [] })

const millionWords = (millions: number): string => `${millions < 0 ? '−' : ''}£${formatNumber(Math.abs(millions))}m`

const cashTail = (classes: readonly string[]): string => (classes.length > 0 && classes.every((id) => id === 'cash-releasing') ? 'cash-releasing' : 'not cash')

/** What a planned range would be worth over a full year. Time and capacity are never called cash: only results that all are cash-releasing say so. */
export const fullYearValue = (values: PlannedValues | undefined, direction: Direction, classes: readonly string[], unitValue: UnitValue | undefined): FullYearValue => {
  if (!unitValue) return none()
  const short = tooFewWords('source', unitValue.source)
  if (short !== undefined) return none(short)
  if (direction === 'depends') return none('Neither way is better by itself here, so no worth can be put on it.')
  if (!values) return none('A value in money needs your baseline first.')
  const gain = (difference: number): number => (direction === 'lower' ? -difference : difference)
  const ends = [values.difference.low, values.difference.high].map((difference) => ({ units: gain(difference), millions: (gain(difference) * unitValue.pounds) / 1_000_000 || 0 })).sort((a, b) => a.units - b.units)
  const [low, high] = [ends[0]?.millions ?? 0, ends[1]?.millions ?? 0]
  if (low === high) return none('A value of nothing makes no range.')
  const sum = ({ units, millions }: { units: number; millions: number }) => `${amount(units, differenceUnit(values.unit), 6)} × £${formatNumber(unitValue.pounds, 2)} ÷ 1,000,000 ${sign(millions, rounded(millions, 3))} ${millionWords(millions)}`
  return {
    words: `${formatNumber(low)} to ${formatNumber(high)}, ${cashTail(classes)}`,
    notes: [`£${formatNumber(unitValue.pounds, 2)} for each unit over a full year is the reader’s own figure. Source: ${unitValue.source.trim()}`, ...(low < 0 ? ['A minus sign is money lost.'] : [])],
    arithmetic: ends.map(sum),
    millions: { low, high },
  }
}

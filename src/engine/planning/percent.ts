import { formatNumber } from '../format/value.ts'
import { rounded } from './amounts.ts'

/** A percentage as precise as it is used everywhere here: one decimal, or two figures below 1, so that a reader who redoes the sum gets the same. */
export const plainPercent = (percent: number): number => {
  const plain = Math.abs(percent) < 1 ? Number(percent.toPrecision(2)) : rounded(percent, 1)
  return plain === 0 ? 0 : plain
}

/** Its size in words, the sign left out: 40.9%. */
export const percentSize = (percent: number): string => `${formatNumber(Math.abs(percent))}%`

/** Which way is better for what is counted. */
export type Direction = 'lower' | 'higher' | 'depends'

/** Whether a change in per cent is for the better; undefined where neither way is, or nothing changes. */
export const isHelpful = (percent: number, direction: Direction): boolean | undefined =>
  direction === 'depends' || percent === 0 ? undefined : percent < 0 === (direction === 'lower')

/** A range of change in words, the worse end first: “from 5% worse to 20% better”, “from no change to 40.9% lower (better)”. */
export const spanWords = (low: number, high: number, direction: Direction): string => {
  if (low < 0 && high > 0) {
    if (direction === 'depends') return `from ${percentSize(low)} lower to ${percentSize(high)} higher`
    const [worse, better] = direction === 'lower' ? [high, low] : [low, high]
    return `from ${percentSize(worse)} worse to ${percentSize(better)} better`
  }
  const [near, far] = Math.abs(low) < Math.abs(high) ? [low, high] : [high, low]
  const helpful = isHelpful(far, direction)
  return `from ${near === 0 ? 'no change' : percentSize(near)} to ${percentSize(far)} ${far < 0 ? 'lower' : 'higher'}${helpful === undefined ? '' : helpful ? ' (better)' : ' (worse)'}`
}

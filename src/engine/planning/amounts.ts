import { formatNumber, formatWithUnit } from '../format/value.ts'

/** A unit that counts a share of something, so that nothing passes 0 or 100. */
export const isShare = (unit: string): boolean => unit.startsWith('%')

const hasSymbol = (unit: string): boolean => isShare(unit) || /^[A-Z]{3}$/.test(unit)

// Enough to redo a sum by: 120 less 33% is 80.4.
const digitsFor = (size: number): number => (size >= 10_000 ? 0 : size >= 10 ? 1 : 2)

/** How many decimals a number is written with, at most six. */
export const decimalsOf = (value: number): number => Math.min(6, /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0)

/** A number with at most so many decimals, a half rounded away from 0 as by hand. */
export const rounded = (value: number, digits: number): number => {
  const shifted = Number((Math.abs(value) * 10 ** digits).toPrecision(12)) // 29.55 is held as 29.549999…
  return (Math.sign(value) * Math.round(shifted)) / 10 ** digits || 0
}

/** Two ends printed with as few decimals as still tell them apart. */
export const digitsApart = (low: number, high: number): number => {
  const enough = [0, 1, 2, 3, 4, 5].find((digits) => digits >= digitsFor(Math.max(Math.abs(low), Math.abs(high))) && (low === high || rounded(low, digits) !== rounded(high, digits)))
  return enough ?? 6
}

/** An amount with its unit, at most so many decimals: 708 doses, 6.8%, £12,400. */
export const amount = (value: number, unit: string, digits: number): string => formatWithUnit(rounded(value, digits), unit)

/** “=” where the number shown is the number meant, “≈” where decimals were left off. */
export const sign = (meant: number, shown: number): string => (Math.abs(meant - shown) <= 1e-9 * Math.max(1, Math.abs(meant)) ? '=' : '≈')

/** The right side of a sum: “= 708”, or “≈ 709” where decimals were left off. A symbol stays with its number, a word is not said twice. */
export const equals = (value: number, unit: string, digits: number): string =>
  `${sign(value, rounded(value, digits))} ${hasSymbol(unit) ? amount(value, unit, digits) : formatNumber(rounded(value, digits), digits)}`

/** What a difference is counted in: percentage points for a share, else the unit itself. */
export const differenceUnit = (unit: string): string => (isShare(unit) ? 'percentage points' : unit)

const named: Readonly<Record<string, string>> = { '%': 'per cent', count: 'number', score: 'points of the score', ratio: 'ratio', GBP: 'pounds (£)', EUR: 'euros (€)', USD: 'US dollars', CAD: 'Canadian dollars', percentile: 'percentile' }

/** A unit as it is said beside a field: “per cent”, “number”, “pounds (£)”. */
export const unitWords = (unit: string): string => (Object.hasOwn(named, unit) ? (named[unit] ?? unit) : unit)

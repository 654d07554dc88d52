import type { Value } from '../schema/fields.ts'

const symbols: Record<string, string> = { GBP: '£', EUR: '€', USD: 'US$', AUD: 'A$', CAD: 'C$', NOK: 'NOK ', DKK: 'DKK ' }
const scales = [
  [1e9, 'bn'],
  [1e6, 'm'],
] as const

const twoFigures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 })
const formats = new Map<number, Intl.NumberFormat>()
const decimals = (digits: number): Intl.NumberFormat => {
  const format = formats.get(digits) ?? new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits })
  formats.set(digits, format)
  return format
}

/** A number in British style: thousands separated, at most `digits` decimals, a true minus sign. Never shown as 0 unless it is 0. */
export const formatNumber = (value: number, digits = 3): string => {
  const wouldVanish = value !== 0 && Math.abs(value) < 0.5 * 10 ** -digits
  return (wouldVanish ? twoFigures : decimals(digits)).format(value).replace(/^-/, '−')
}

const pence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** An amount of money, short from a million up: £1.3m, US$16.1bn, £715,884, £527.50. */
export const formatMoney = (amount: number, currency: string): string => {
  const sign = amount < 0 ? '−' : ''
  const size = Math.abs(amount)
  const symbol = symbols[currency] ?? `${currency} `
  const scale = scales.find(([limit]) => size >= limit)
  if (scale) return `${sign}${symbol}${formatNumber(size / scale[0], 2)}${scale[1]}`
  return `${sign}${symbol}${Number.isInteger(size) || size < 0.01 ? formatNumber(size) : pence.format(size)}`
}

// Units that say nothing beside a number; the measure says what is counted.
const bare: ReadonlySet<string> = new Set(['count', 'ratio', 'score', 'not stated', ''])

/** A unit that is money: GBP, GBP million, EUR million per year. */
const moneyUnit = (unit: string): { currency: string; scale: number; rest: string } | undefined => {
  const [whole, currency = '', million, rest = ''] = /^([A-Z]{3})( million)?( .*)?$/.exec(unit) ?? []
  return whole === undefined ? undefined : { currency, scale: million ? 1e6 : 1, rest }
}

// Less than a month is said in days: nobody counts in tenths of a month.
const daysIn = (months: number): string => {
  const days = Math.max(1, Math.round(months * 30.4))
  return `${days} ${days === 1 ? 'day' : 'days'}`
}

/** One number with its unit, as a reader says it: 11.5%, 90% of referrals, 39 seconds, £1.3m, €43m per year. */
export const formatWithUnit = (value: number, unit: string): string => {
  const money = moneyUnit(unit)
  if (money) return `${formatMoney(value * money.scale, money.currency)}${money.rest}`
  if (unit.startsWith('%')) return `${formatNumber(value)}${unit}`
  if (bare.has(unit)) return formatNumber(value)
  if (unit === 'months' && value > 0 && value < 1) return daysIn(value)
  const singular = Math.abs(value) === 1 ? unit.replace(/^(second|minute|hour|day|week|month|year|percentage point|point)s\b/, '$1') : unit
  return `${formatNumber(value)} ${singular}`
}

/** A value of any shape with its unit: “12 to 84 days”, “less than 2%”, “about 75%”. */
export const formatValue = (value: Value, unit: string): string => {
  if (typeof value === 'number') return formatWithUnit(value, unit)
  if ('low' in value) {
    const [low, high] = [value.low, value.high]
    const money = moneyUnit(unit)
    if (money) return `${formatMoney(low * money.scale, money.currency)} to ${formatWithUnit(high, unit)}`
    return `${formatNumber(low)}${unit.startsWith('%') ? '%' : ''} to ${formatWithUnit(high, unit)}`
  }
  if ('about' in value) return `about ${formatWithUnit(value.about, unit)}`
  if ('lessThan' in value) return `less than ${formatWithUnit(value.lessThan, unit)}`
  if ('atMost' in value) return `at most ${formatWithUnit(value.atMost, unit)}`
  if ('moreThan' in value) return `more than ${formatWithUnit(value.moreThan, unit)}`
  return `at least ${formatWithUnit(value.atLeast, unit)}`
}

/** The number a value stands for on an axis: the middle of a range, the bound of an inequality. For drawing, never for printing. */
export const midpoint = (value: Value): number => {
  if (typeof value === 'number') return value
  if ('low' in value) return (value.low + value.high) / 2
  return Object.values(value)[0] as number
}

const pSigns = { about: '≈', lessThan: '<', atMost: '≤', moreThan: '>', atLeast: '≥' } as const

/** A p value as journals print it: p < 0.001, p = 0.03, p > 0.05; a range where the source gives several. */
export const formatP = (value: Value): string => {
  if (typeof value === 'number') return `p = ${value}`
  if ('low' in value) return `p = ${value.low} to ${value.high}`
  const [bound] = Object.keys(value) as [keyof typeof pSigns]
  return `p ${pSigns[bound]} ${midpoint(value)}`
}

import { unitWords, isShare } from './amounts.ts'

/** What the reader typed, as a number or refused in words. */
export type ReaderNumber = { readonly value: number } | { readonly refused: string }

/** The largest number that a reader can enter anywhere. */
export const largestNumber = 1e12
const symbols: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$', CAD: '$' }
const spellings: Readonly<Record<string, readonly string[]>> = {
  '%': ['%', 'per cent', 'percent'],
  seconds: ['s', 'sec', 'secs', 'second', 'seconds'],
  minutes: ['min', 'mins', 'minute', 'minutes'],
  hours: ['h', 'hr', 'hrs', 'hour', 'hours'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
  GBP: ['pound', 'pounds', 'gbp'],
}
const spelt = (unit: string): readonly string[] => (Object.hasOwn(spellings, unit) ? (spellings[unit] ?? []) : [])
const named = ['GBP', 'EUR', 'USD'] as const
const number = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/

/** Reads “1,200”, “12.5”, “£1,200” or “12 minutes” as an amount in the given unit. Anything else is refused with its reason. */
export const readAmount = (typed: string, unit: string): ReaderNumber => {
  const text = typed.trim().slice(0, 60)
  const [, minus = '', symbol = '', digits = '', rest = ''] = /^([-−–]?)\s*([£€$]?)\s*([\d.,]*)\s*(.*)$/s.exec(text) ?? []
  const beside = rest.trim().toLowerCase()
  if (digits === '') return { refused: 'This is not a number. Write it in figures, such as 1,200 or 12.5.' }
  if (minus !== '') return { refused: 'A negative number makes no sense here.' }
  if (symbol !== '' && symbols[unit] !== symbol) return { refused: `This is counted in ${unitWords(unit)}, not in ${unitWords(named.find((code) => symbols[code] === symbol) ?? symbol)}.` }
  if (beside !== '' && !spelt(unit).includes(beside) && beside !== unit.toLowerCase()) return { refused: `This is counted in ${unitWords(unit)}, not in “${rest.trim().slice(0, 20)}”. Write the number alone.` }
  if (!number.test(digits)) return { refused: 'This is not a number. Write thousands as 1,200 and decimals as 12.5.' }
  const value = Number(digits.replaceAll(',', ''))
  if (!(value <= largestNumber)) return { refused: 'This number is too large.' }
  return isShare(unit) && value > 100 ? { refused: 'A share cannot be over 100%.' } : { value }
}

/** A baseline: an amount above 0. */
export const readBaseline = (typed: string, unit: string): ReaderNumber => {
  const read = readAmount(typed, unit)
  return 'value' in read && read.value === 0 ? { refused: 'A share of 0 is 0: there is nothing to scale from.' } : read
}

/** A whole or decimal number between two ends, such as beds, years or per cent. */
export const readWithin = (typed: string, low: number, high: number, unit = ''): ReaderNumber => {
  const read = readAmount(typed, unit)
  return 'value' in read && (read.value < low || read.value > high) ? { refused: `Write a number between ${low} and ${high.toLocaleString('en-GB')}.` } : read
}

import { describe, expect, it } from 'vitest'
import { addMonths, formatDate, formatShortDate } from '#engine/format/date.ts'
import { formatMoney, formatNumber, formatP, formatValue, formatWithUnit, midpoint } from '#engine/format/value.ts'

describe('a figure in words', () => {
  it('separates thousands and has a true minus sign', () => {
    expect([1234567, -4.7, 12.3456, 0].map((number) => formatNumber(number))).toEqual(['1,234,567', '−4.7', '12.346', '0'])
  })

  it('is never shown as nought unless it is nought', () => {
    expect([formatNumber(0.00042), formatNumber(-0.0001), formatWithUnit(0.0004, '%'), formatMoney(0.004, 'GBP')]).toEqual(['0.00042', '−0.0001', '0.0004%', '£0.004'])
  })

  it('stands with its unit as people say it', () => {
    expect([[11.5, '%'], [39, 'seconds'], [1, 'days'], [-1, 'points'], [5, 'count'], [0.78, 'ratio'], [3, 'per 1,000 patient-days'], [2, '']].map(([number, unit]) => formatWithUnit(number as number, unit as string))).toEqual(['11.5%', '39 seconds', '1 day', '−1 point', '5', '0.78', '3 per 1,000 patient-days', '2'])
  })

  it('keeps what the source says: ranges, bounds, estimates', () => {
    expect([{ low: 12, high: 84 }, { about: 75 }, { lessThan: 2 }, { atMost: 2 }, { moreThan: 2 }, { atLeast: 1 }].map((value) => formatValue(value, 'days'))).toEqual(['12 to 84 days', 'about 75 days', 'less than 2 days', 'at most 2 days', 'more than 2 days', 'at least 1 day'])
  })

  it('repeats the sign of a share and of money in a range', () => {
    expect(formatValue({ low: 5, high: 10 }, '%')).toBe('5% to 10%')
    expect(formatValue({ low: 900_000, high: 1_200_000 }, 'GBP')).toBe('£900,000 to £1.2m')
    expect(formatValue({ low: -10, high: -5 }, '%')).toBe('−10% to −5%')
  })

  it('shortens money from a million up, and never loses the sign or the currency', () => {
    expect([formatMoney(715_884, 'GBP'), formatMoney(1_300_000, 'GBP'), formatMoney(16.1e9, 'USD'), formatMoney(-2_500_000, 'EUR'), formatMoney(1200, 'CHF'), formatMoney(0.5, 'GBP'), formatMoney(1_000_000, 'GBP'), formatMoney(999_999, 'GBP')]).toEqual(['£715,884', '£1.3m', 'US$16.1bn', '−€2.5m', 'CHF 1,200', '£0.50', '£1m', '£999,999'])
  })

  it('prints p as journals do', () => {
    expect([0.03, { lessThan: 0.001 }, { atMost: 0.05 }, { about: 0.2 }, { moreThan: 0.05 }, { atLeast: 0.05 }].map(formatP)).toEqual(['p = 0.03', 'p < 0.001', 'p ≤ 0.05', 'p ≈ 0.2', 'p > 0.05', 'p ≥ 0.05'])
  })

  it('prints the range of p where a source gives several, and no number between them', () => {
    expect(formatP({ low: 0.52, high: 0.81 })).toBe('p = 0.52 to 0.81')
  })

  it('has a place on an axis: the middle of a range, the bound of an inequality', () => {
    expect([6, { low: 4, high: 6 }, { about: 5 }, { lessThan: 10 }, { atLeast: 2 }].map(midpoint)).toEqual([6, 5, 5, 10, 2])
  })
})

describe('a date in words', () => {
  it('is as exact as it is known', () => {
    expect(['2019', '2019-04', '2019-04-07'].map(formatDate)).toEqual(['2019', 'April 2019', '7 April 2019'])
    expect(['2019', '2019-09', '2019-04-17', '2019-05-01'].map(formatShortDate)).toEqual(['2019', 'Sept 2019', '17 Apr 2019', '1 May 2019'])
  })

  it('some months later keeps its day where the month has it', () => {
    expect([addMonths('2026-11-22', 12), addMonths('2026-01-31', 1), addMonths('2023-02-28', 12), addMonths('2024-02-29', 12), addMonths('2026-11-30', 3)]).toEqual(['2027-11-22', '2026-02-28', '2024-02-28', '2025-02-28', '2027-02-28'])
  })
})

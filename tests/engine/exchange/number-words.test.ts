import { describe, expect, it } from 'vitest'
import { isFigure, readFigure } from '#engine/exchange/number-words.ts'

const value = (words: string): unknown => {
  const read = readFigure(words)
  return isFigure(read) ? (read.unit === undefined ? read.value : [read.value, read.unit]) : read.refused
}

describe('a figure is read as people type it', () => {
  it.each([
    ['120', 120],
    ['1,200', 1200],
    ['1 200', 1200],
    ['1,234,567.5', 1_234_567.5],
    ['.5', 0.5],
    ['1.2E+06', 1_200_000],
    ['−35', -35],
    ['(35)', -35],
    ['12,5', 12.5],
    ['42%', [42, '%']],
    ['35 per cent', [35, 'per cent']],
    ['£1.2m', [1_200_000, '£']],
    ['US$ 4,500', [4500, 'us$']],
    ['€3bn', [3_000_000_000, '€']],
    ['45 mins', [45, 'mins']],
    ['4.2 per 1,000', [4.2, 'per 1,000']],
    ['1.2m', 1_200_000],
  ])('%s', (words, read) => {
    expect(value(words)).toEqual(read)
  })
})

describe('a range or a bound stays one', () => {
  it.each([
    ['5-10', { low: 5, high: 10 }],
    ['5 – 10', { low: 5, high: 10 }],
    ['5 to 10', { low: 5, high: 10 }],
    ['between 5 and 10', { low: 5, high: 10 }],
    ['-10 to -5', { low: -10, high: -5 }],
    ['5%-10%', [{ low: 5, high: 10 }, '%']],
    ['£1-2m', [{ low: 1_000_000, high: 2_000_000 }, '£']],
    ['5 to 10 days', [{ low: 5, high: 10 }, 'days']],
    ['<5', { lessThan: 5 }],
    ['fewer than 5', { lessThan: 5 }],
    ['≤ 10', { atMost: 10 }],
    ['up to £2m', [{ atMost: 2_000_000 }, '£']],
    ['>10', { moreThan: 10 }],
    ['10+', { atLeast: 10 }],
    ['>= 90%', [{ atLeast: 90 }, '%']],
    ['~5', { about: 5 }],
    ['c. 5 days', [{ about: 5 }, 'days']],
    ['approx 1,200 hours', [{ about: 1200 }, 'hours']],
  ])('%s', (words, read) => {
    expect(value(words)).toEqual(read)
  })
})

describe('what is no figure is refused with a reason', () => {
  it.each([
    ['see dashboard', 'This is not a number.'],
    ['1.234.567', 'This is not a number.'],
    ['1,23,456', 'This is not a number.'],
    ['12 (n=45)', 'This is not a number.'],
    ['Infinity', 'This is not a number.'],
    ['99999999999999999', 'This is not a number.'],
    ['nil', 'This may mean 0, or that nobody knows.'],
    ['3:45', 'This is a time of day or a length of time.'],
    ['2024-04-01', 'This is a date, and a figure should stand here.'],
    ['10 to 5', 'This range runs downwards.'],
    ['5 mins to 2 hours', 'The two ends of this range are in different units.'],
    [`${'9'.repeat(40)} ${'-'.repeat(50_000)}`, 'This is not a number.'],
  ])('%s', (words, reason) => {
    expect(value(words)).toBe(reason)
  })
})

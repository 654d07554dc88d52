import { describe, expect, it } from 'vitest'
import { readAmount, readBaseline, readWithin } from '#engine/planning/reader-number.ts'

const value = (typed: string, unit: string) => {
  const read = readBaseline(typed, unit)
  return 'value' in read ? read.value : read.refused
}

describe('a baseline as people type it', () => {
  it.each([['1,200', 'count', 1200], ['12.5', '%', 12.5], ['£1,200', 'GBP', 1200], ['£1,234,567.50', 'GBP', 1_234_567.5], [' 40 ', 'minutes', 40], ['40 minutes', 'minutes', 40], ['40 min', 'minutes', 40], ['11.5%', '%', 11.5], ['7 per cent', '%', 7], ['100', '%', 100], ['3 per 100 orders', 'per 100 orders', 3]])('%s in %s is read', (typed, unit, number) => {
    expect(value(typed, unit)).toBe(number)
  })

  it.each([
    ['twelve', 'count', 'This is not a number. Write it in figures, such as 1,200 or 12.5.'],
    ['NaN', 'count', 'This is not a number. Write it in figures, such as 1,200 or 12.5.'],
    ['', 'count', 'This is not a number. Write it in figures, such as 1,200 or 12.5.'],
    ['1,20', 'count', 'This is not a number. Write thousands as 1,200 and decimals as 12.5.'],
    ['1.200.000', 'count', 'This is not a number. Write thousands as 1,200 and decimals as 12.5.'],
    ['-5', 'count', 'A negative number makes no sense here.'],
    ['−5', 'minutes', 'A negative number makes no sense here.'],
    ['12 hours', 'minutes', 'This is counted in minutes, not in “hours”. Write the number alone.'],
    ['£12', 'minutes', 'This is counted in minutes, not in pounds (£).'],
    ['1e5', 'count', 'This is counted in number, not in “e5”. Write the number alone.'],
    ['101', '%', 'A share cannot be over 100%.'],
    ['0', 'count', 'A share of 0 is 0: there is nothing to scale from.'],
    ['9999999999999', 'count', 'This number is too large.'],
    ['<img src=x onerror=alert(1)>', '%', 'This is not a number. Write it in figures, such as 1,200 or 12.5.'],
  ])('%s in %s is refused in words', (typed, unit, words) => {
    expect(value(typed, unit)).toBe(words)
  })

  it('is not read past sixty characters, however long', () => {
    expect(value('1'.repeat(10_000), 'count')).toBe('This number is too large.')
  })
})

describe('other numbers', () => {
  it('stay between their ends', () => {
    expect([readWithin('600 beds', 1, 100_000, 'beds'), readWithin('0', 1, 100_000, 'beds'), readWithin('96', 0, 95, '%'), readAmount('0', 'GBP')]).toEqual([{ value: 600 }, { refused: 'Write a number between 1 and 100,000.' }, { refused: 'Write a number between 0 and 95.' }, { value: 0 }])
  })
})

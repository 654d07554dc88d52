import { describe, expect, it } from 'vitest'
import { readDate, readDay, readMonths } from '#engine/exchange/date-words.ts'

const said = (read: ReturnType<typeof readDate>): string => ('date' in read ? read.date : [read.message, read.help].join(' '))

describe('a date is read as exactly as it is given', () => {
  it.each([
    ['2024', '2024'],
    ['2024-04', '2024-04'],
    ['2024-04-01T00:00:00', '2024-04-01'],
    ['01/04/2024', '2024-04-01'],
    ['1.4.24', '2024-04-01'],
    ['1st April 2024', '2024-04-01'],
    ['Apr-24', '2024-04'],
    ['Sept 2023', '2023-09'],
    ['03/2024', '2024-03'],
    ['45383', '2024-04-01'],
  ])('%s', (words, date) => {
    expect(said(readDate(words))).toBe(date)
  })

  it('and what was understood is said', () => {
    expect(readDate('01/04/2024')).toMatchObject({ read: '1 April 2024: the day is taken to come first' })
    expect(readDate('45383')).toMatchObject({ read: '1 April 2024: the number by which a spreadsheet keeps a day' })
  })
})

describe('what is no date is refused', () => {
  it.each([
    ['04/13/2024', 'This looks like an American date, with the month first. Write it as 2024-04-13.'],
    ['31/02/2024', 'There is no such day.'],
    ['Q1 2024', 'A quarter is not a date.'],
    ['2023/24', 'A financial year is not a date.'],
    ['next spring', 'This is not a date. Write it as 2024-04-01, 2024-04 or 2024.'],
  ])('%s', (words, reason) => {
    expect(said(readDate(words))).toContain(reason)
  })

  it('nor is a month a day for a review', () => {
    expect(said(readDay('April 2024'))).toContain('A whole day is needed here.')
  })
})

it.each([
  ['6', 6, '6 months'],
  ['6m', 6, '6 months'],
  ['6/12', 6, '6 months'],
  ['1 year', 12, '1 year'],
  ['0-3 months', { low: 0, high: 3 }, '0-3 months'],
  ['8 weeks', { about: 1.8 }, '8 weeks'],
  ['First year', undefined, 'First year'],
])('time since go-live may be written %s', (typed, months, words) => {
  expect(readMonths(typed)).toMatchObject({ ...(months !== undefined && { months }), words })
})

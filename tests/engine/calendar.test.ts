import { describe, expect, it } from 'vitest'
import { dateText, daysIn, isDate, monthCalled } from '#engine/calendar.ts'

describe('a month', () => {
  it('is known by its name, or by the beginning of it', () => {
    expect(['April', 'apr', 'SEPT', 'octob', 'may'].map(monthCalled)).toEqual([4, 4, 9, 10, 5])
  })

  it('is not made of two letters, or of words that only begin alike', () => {
    expect(['ju', 'mayor', 'marching', 'spring', ''].map(monthCalled)).toEqual([0, 0, 0, 0, 0])
  })
})

it('February has a day more every four years', () => {
  expect([daysIn(2023, 2), daysIn(2024, 2)]).toEqual([28, 29])
  expect([isDate(2023, 2, 29), isDate(2024, 2, 29), isDate(2024, 13), isDate(2024, 4, 0), isDate(2024, 4)]).toEqual([false, true, false, false, true])
})

it('a date is written as exactly as it is known', () => {
  expect([dateText(2024), dateText('2024', 4), dateText(2024, 4, 1)]).toEqual(['2024', '2024-04', '2024-04-01'])
})

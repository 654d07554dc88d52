import { describe, expect, it } from 'vitest'
import { readDate } from '#engine/repair/dates.ts'

const dates = (words: string) => readDate(words).map(({ date }) => date)

describe('a date written another way', () => {
  it.each([
    ['7 April 2019', '2019-04-07'],
    ['7th Apr 2019', '2019-04-07'],
    ['7-Apr-2019', '2019-04-07'],
    ['April 7, 2019', '2019-04-07'],
    ['Sept. 1st, 2019', '2019-09-01'],
    ['2019/04/07', '2019-04-07'],
    ['2019-4-7', '2019-04-07'],
    ['2019.04.07', '2019-04-07'],
    ['2019 April 7', '2019-04-07'],
    ['April 2019', '2019-04'],
    ['APR 2019', '2019-04'],
    ['2019/04', '2019-04'],
    ['04/2019', '2019-04'],
  ])('%s means %s', (words, date) => expect(dates(words)).toEqual([date]))

  it('has one reading where a month cannot be meant, or both readings are one day', () => {
    expect(dates('13/04/2019')).toEqual(['2019-04-13'])
    expect(dates('04/13/2019')).toEqual(['2019-04-13'])
    expect(dates('04/04/2019')).toEqual(['2019-04-04'])
  })

  it('has two readings where day and month can be swapped, each said in words', () => {
    expect(readDate('04/07/2019')).toEqual([
      { date: '2019-07-04', words: '4 July 2019' },
      { date: '2019-04-07', words: '7 April 2019' },
    ])
  })

  it('has two readings where a financial year may be meant', () => {
    expect(readDate('2009/10').map(({ words }) => words)).toEqual(['October 2009', 'the year from 2009 to 2010'])
    expect(dates('2009/11')).toEqual(['2009-11'])
    expect(dates('2019/20')).toEqual([])
  })

  it('has none where the day does not exist, the century is missing or no date is meant', () => {
    expect(['31 April 2019', '29 February 2019', '7/4/19', 'Spring 2019', 'Ward 2019', '2019', '20190407', ''].flatMap(dates)).toEqual([])
    expect(dates('29 February 2020')).toEqual(['2020-02-29'])
  })
})

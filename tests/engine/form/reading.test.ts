import { describe, expect, it } from 'vitest'
import { asAnswers, placesAnswered } from '#engine/form/answers.ts'
import { findRecord } from '#engine/form/find-record.ts'
import { readDate } from '#engine/form/read-date.ts'
import { readNumber, readValue } from '#engine/form/read-value.ts'
import { answers, world } from './world.ts'

const figures = [
  ['11.5', '', 11.5],
  ['1,200', '', 1200],
  ['-41', '', -41],
  ['−3.5', '', -3.5],
  ['.5', '', 0.5],
  ['11.5%', '%', 11.5],
  ['11.5 per cent', '%', 11.5],
  ['12 minutes', 'minutes', 12],
  ['£1.2m', 'GBP', 1_200_000],
  ['3.4 million', 'GBP', 3_400_000],
  ['4 to 6', '', { low: 4, high: 6 }],
  ['4–6', '', { low: 4, high: 6 }],
  ['between 4 and 6', '', { low: 4, high: 6 }],
  ['4 hours to 6 hours', 'hours', { low: 4, high: 6 }],
  ['-6 to -4', '', { low: -6, high: -4 }],
  ['about 5', '', { about: 5 }],
  ['~5', '', { about: 5 }],
  ['less than 10', '', { lessThan: 10 }],
  ['<0.001', '', { lessThan: 0.001 }],
  ['< 10%', '%', { lessThan: 10 }],
  ['fewer than 5', '', { lessThan: 5 }],
  ['up to 12', '', { atMost: 12 }],
  ['<= 12', '', { atMost: 12 }],
  ['more than 2', '', { moreThan: 2 }],
  ['at least 2', '', { atLeast: 2 }],
  ['≥2', '', { atLeast: 2 }],
] as const

describe('a figure as people write it', () => {
  it.each(figures)('%s, counted in “%s”', (typed, unit, value) => {
    expect(readValue(typed, unit)).toEqual({ value })
  })

  it.each(['quite a lot', '', '.', '1,20', '1.2.3', '--5', '4 to', 'to 6', '1e9999'])('“%s” is refused with the ways there are', (typed) => {
    expect(readValue(typed)).toEqual({ refused: 'Write it in figures, such as 1,200 or 12.5; or as 4 to 6, about 5, less than 10, at least 2.' })
  })

  it('in another unit is refused, and told which one is counted in', () => {
    expect(readValue('12 minutes', 'hours')).toEqual({ refused: 'This is counted in hours. Write the number alone.' })
  })

  it('that runs downwards is turned round', () => {
    expect(readValue('6 to 4')).toEqual({ refused: 'This range runs downwards. Write 4 to 6.' })
  })

  it('that must be one number takes no range', () => {
    expect(readNumber('2,000')).toEqual({ value: 2000 })
    expect(readNumber('4 to 6')).toEqual({ refused: 'Write one number in figures, such as 12 or 1,200.' })
  })
})

describe('a date as people write it', () => {
  it.each([
    ['7 March 2025', '2025-03-07'],
    ['7th Mar 2025', '2025-03-07'],
    ['March 2025', '2025-03'],
    ['7/3/2025', '2025-03-07'],
    ['03/2025', '2025-03'],
    ['2025', '2025'],
    ['2025-03-07', '2025-03-07'],
    ['last spring', 'last spring'],
    ['7 Marble 2025', '7 Marble 2025'],
  ])('%s', (typed, written) => {
    expect(readDate(typed)).toBe(written)
  })
})

describe('a record named by somebody', () => {
  const { organisations = [], sources = [] } = world.lists
  it.each([
    ['northtown general nhs trust', 'a-hospital'],
    ['Northtown', 'a-hospital'],
    ['a-hospital', 'a-hospital'],
  ])('is found by “%s”', (typed, id) => {
    expect(findRecord(typed, organisations)).toEqual({ id })
  })

  it.each(['https://report.example/one', 'http://www.report.example/one/', '10.1000/ABC', 'https://doi.org/10.1000/abc', 'doi:10.1000/abc', 'Poon 2024: A report'])('is found by “%s”, if it is a document', (typed) => {
    expect(findRecord(typed, sources)).toEqual({ id: 'a-source' })
  })

  it('is asked about by the nearest name where there is none like it', () => {
    expect(findRecord('Northtown General', organisations)).toEqual({ unknown: true, meant: 'Northtown General NHS Trust' })
    expect(findRecord('Northtwon General NHS Trust', organisations)).toEqual({ unknown: true, meant: 'Northtown General NHS Trust' })
    expect(findRecord('https://report.example/two', sources)).toEqual({ unknown: true })
  })
})

describe('what a browser kept', () => {
  it('is taken where it is a list of answers', () => {
    expect([...(asAnswers([['title', ['Fewer falls']], ['sources.0+csl.title', ['A paper']]]) ?? [])]).toEqual([['title', ['Fewer falls']], ['sources.0+csl.title', ['A paper']]])
  })

  it.each([[null], ['x'], [{ title: ['x'] }], [[['title', 'x']]], [[['title', [7]]]], [[['__proto__', ['x']]]], [[['a b', ['x']]]], [[['title', ['x'.repeat(20_001)]]]], [Array(601).fill(['a', []])]])('is refused where it is nonsense (%#)', (found) => {
    expect(asAnswers(found)).toBeUndefined()
  })

  it('says in which places of a list something stands', () => {
    expect(placesAnswered(answers({ 'targets.7.value': '3', 'targets.2.reason': 'x', 'targets.4.value': ' ', 'targetsX.1': 'x', 'targets.x.value': 'x' }), 'targets')).toEqual([2, 7])
  })
})

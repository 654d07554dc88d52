import { describe, expect, it } from 'vitest'
import { fullDate, idPattern, partialDate, text, value, webAddress } from '#engine/schema/fields.ts'

const takes = (schema: { safeParse: (given: unknown) => { success: boolean } }, given: unknown): boolean => schema.safeParse(given).success

describe('an id', () => {
  it.each(['scanning', 'closed-loop-medication', 'poon-2010', 'a1'])('may be %s', (id) => expect(id).toMatch(idPattern))
  it.each(['', 'Scanning', 'a_b', '2010-poon', '-a', 'a-', 'a--b', 'a b', 'é', '../a', 'a/b', 'a.json'])('may not be “%s”', (id) => expect(id).not.toMatch(idPattern))
})

describe('words', () => {
  it('are neither empty nor padded nor longer than their field', () => {
    expect(['A', 'A b', 'One.\nTwo.'].map((given) => takes(text(10), given))).toEqual([true, true, true])
    expect(['', ' ', ' A', 'A ', 'A\n', 'eleven lett'].map((given) => takes(text(10), given))).toEqual([false, false, false, false, false, false])
  })

  it('are told one thing at a time: empty words need words, nothing else', () => {
    expect(text(10).safeParse('').error?.issues.map(({ message }) => message)).toEqual(['This needs some words.'])
  })
})

describe('a date', () => {
  it('is as exact as the source has it', () => {
    expect(['2019', '2019-04', '2019-04-07', '2024-02-29'].map((given) => takes(partialDate, given))).toEqual([true, true, true, true])
  })

  it('is a day that there was', () => {
    expect(['2023-02-29', '2019-13', '2019-00', '2019-04-31', '07/04/2019', '2019-4-7', '19', 2019].map((given) => takes(partialDate, given))).toEqual(Array(8).fill(false))
  })

  it('is whole where a review falls due', () => {
    expect(['2026-11-22', '2026-11', '2026-02-30'].map((given) => takes(fullDate, given))).toEqual([true, false, false])
  })
})

describe('a figure', () => {
  it('is a number, a range or a bound, as its source prints it', () => {
    expect([6.8, -3, 0, { low: 4, high: 6 }, { about: 5 }, { lessThan: 10 }, { atMost: 10 }, { moreThan: 2 }, { atLeast: 2 }].map((given) => takes(value, given))).toEqual(Array(9).fill(true))
  })

  it('is nothing else: no words, no half range, no two bounds, no infinity', () => {
    expect(['6.8', '5%', null, { low: 4 }, { about: 5, lessThan: 6 }, {}, [4, 6], Infinity, NaN].map((given) => takes(value, given))).toEqual(Array(9).fill(false))
  })
})

describe('a web address', () => {
  it('is one that is safe to print as a link', () => {
    expect(['https://www.nao.org.uk/report', 'http://example.org', 'https://example.org/a@b'].map((given) => takes(webAddress, given))).toEqual([true, true, true])
  })

  it('runs nothing and carries no password', () => {
    expect(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', '//example.org', 'www.example.org', 'https://user:secret@example.org', 'mailto:a@b.example'].map((given) => takes(webAddress, given))).toEqual(Array(7).fill(false))
  })
})

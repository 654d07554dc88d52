import { describe, expect, it } from 'vitest'
import { byStrength, certaintyOf, certaintyWords, countByEffect, countByLevel, effectSentence, levelSentence, listWords } from '#engine/evidence/certainty.ts'
import type { RecordOf } from '#engine/library/library.ts'
import type { Effect, StudyLevel } from '#engine/schema/words.ts'
import { smallest } from '../checks/smallest.ts'
import { tinyLibrary } from '../tiny.ts'

const results = (...list: readonly { level?: StudyLevel; effect?: Effect; n?: number }[]): readonly RecordOf<'benefits'>[] => {
  const study = (level: StudyLevel, n?: number) => ({ ...(smallest.benefits['study'] as object), level, ...(n ? { sample: { n, words: `${n} doses` } } : {}) })
  return tinyLibrary({ benefits: Object.fromEntries(list.map(({ level = 'observational', effect = 'benefit', n }, index) => [`r${index}`, { effect, study: study(level, n) }])) }).all('benefits')
}
const sureOf = (...levels: readonly StudyLevel[]) => certaintyOf(results(...levels.map((level) => ({ level }))))

describe('how sure we are', () => {
  it.each<readonly [string, ReturnType<typeof certaintyOf>, readonly StudyLevel[]]>([
    ['nothing', 'none', []],
    ['two randomised trials', 'firm', ['randomised', 'randomised']],
    ['a randomised trial and a review', 'firm', ['randomised', 'systematic-review']],
    ['one randomised trial', 'fair', ['randomised']],
    ['reviews without a trial of our own', 'fair', ['systematic-review', 'systematic-review']],
    ['three comparisons', 'fair', ['quasi-experimental', 'quasi-experimental', 'quasi-experimental']],
    ['two comparisons', 'weak', ['quasi-experimental', 'quasi-experimental']],
    ['one observational study', 'weak', ['observational']],
    ['any number of observational studies', 'weak', ['observational', 'observational', 'observational', 'observational']],
    ['a model, interviews, a case study and the word of the provider', 'thin', ['economic-model', 'qualitative', 'case-study', 'self-reported', 'secondary-report']],
    ['a trial among much that is weaker', 'fair', ['randomised', 'self-reported', 'self-reported', 'secondary-report']],
  ])('on %s: %s', (_, sure, levels) => {
    expect(sureOf(...levels)).toBe(sure)
  })

  it('does not depend on which way the results point', () => {
    const harms = results({ level: 'randomised', effect: 'disbenefit' }, { level: 'randomised', effect: 'null' })
    expect(certaintyOf(harms)).toBe('firm')
  })

  it('has a word and a meaning for every answer', () => {
    expect(Object.entries(certaintyWords).map(([id, { label }]) => `${id}: ${label}`)).toEqual(['firm: Strong comparisons', 'fair: Fair comparisons', 'weak: Weak comparisons', 'thin: Little to compare', 'none: Not known'])
  })
})

describe('which way the results point', () => {
  it('is counted, never netted: two harms do not cancel two benefits', () => {
    const both = results({ effect: 'benefit' }, { effect: 'disbenefit' }, { effect: 'benefit' }, { effect: 'disbenefit' })
    expect(countByEffect(both)).toEqual([{ effect: 'benefit', count: 2 }, { effect: 'null', count: 0 }, { effect: 'disbenefit', count: 2 }, { effect: 'mixed', count: 0 }])
    expect(effectSentence(both)).toBe('2 benefit and 2 disbenefit')
  })

  it('is nothing where there is no result', () => {
    expect(effectSentence([])).toBe('')
    expect(countByEffect([]).map(({ count }) => count)).toEqual([0, 0, 0, 0])
  })
})

describe('what stands behind an answer', () => {
  it('is said in a sentence, strongest kind of study first', () => {
    expect(levelSentence(results({ level: 'self-reported' }, { level: 'randomised' }, { level: 'self-reported' }))).toBe('1 result from a randomised trial and 2 self-reported results.')
  })

  it('says plainly where no trial was found', () => {
    expect(levelSentence(results({ level: 'case-study' }))).toBe('1 case-study result; none randomised.')
    expect(levelSentence([])).toBe('No result was found.')
  })

  it('leaves no kind of study out of the count', () => {
    expect(countByLevel(results({ level: 'qualitative' }, {})).filter(({ count }) => count > 0).map(({ level }) => level)).toEqual(['observational', 'qualitative'])
    expect(countByLevel([])).toHaveLength(9)
  })
})

describe('the order of results', () => {
  it('goes by the strength of the comparison, then by size, then by id; harm is not sorted last', () => {
    const list = results({ level: 'observational', n: 900 }, { level: 'randomised', effect: 'benefit', n: 10 }, { level: 'randomised', effect: 'disbenefit', n: 500 }, { level: 'observational', n: 900 })
    expect([...list].sort(byStrength).map(({ id }) => id)).toEqual(['r2', 'r1', 'r0', 'r3'])
  })
})

it('joins words as a sentence does', () => {
  expect([listWords([]), listWords(['a']), listWords(['a', 'b']), listWords(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c'])
})

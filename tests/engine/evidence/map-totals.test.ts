import { describe, expect, it } from 'vitest'
import { countStep, gapsInWords } from '#engine/evidence/cells.ts'
import { bestAndUsual, certaintyStep } from '#engine/evidence/certainty.ts'
import { evidenceMap, mapSentence, mapTotals } from '#engine/evidence/map.ts'
import { smallest } from '../checks/smallest.ts'
import { tinyLibrary } from '../tiny.ts'

const study = (level: string) => ({ study: { ...(smallest.benefits['study'] as object), level } })
const library = tinyLibrary({
  capabilities: { scanning: {}, rostering: { label: 'Rostering', notApplicable: [{ domain: 'safety-quality', why: 'It is about rosters.' }] } },
  measures: { errors: {}, overtime: { name: 'Overtime', domain: 'staff-experience' } },
  benefits: { a: {}, b: { effect: 'disbenefit' }, c: { measure: 'overtime', ...study('self-reported') } },
})
const totals = mapTotals(library, evidenceMap(library))

describe('the totals of the evidence map', () => {
  it('count results by outcome domain and in all', () => {
    expect(totals.domains.map(({ id, total }) => `${id} ${total}`)).toEqual(['safety-quality 2', 'staff-experience 1'])
    expect(totals).toMatchObject({ results: 3, capabilities: 2, cells: 4, empty: 2 })
  })

  it('count every kind of gap that is met, and name no other', () => {
    expect(totals.gaps.map(({ gap, cells }) => `${gap} ${cells}`)).toEqual(['none 1', 'not-applicable 1', 'self-reported 1', 'contradictory 1'])
  })

  it('stand in one sentence, in good grammar for one as for many', () => {
    expect(mapSentence(totals)).toBe('3 results in 2 capabilities and 2 outcome domains; 2 of 4 cells are empty.')
    const one = tinyLibrary({ benefits: { a: {} } }, { vocabulary: { 'outcome-domains': ['safety-quality'] } })
    expect(mapSentence(mapTotals(one, evidenceMap(one)))).toBe('1 result in 1 capability and 1 outcome domain; 0 of 1 cell is empty.')
  })
})

describe('the marks of a cell', () => {
  it('grow with the number of results in four steps', () => {
    expect([1, 2, 3, 4, 7, 8, 400].map(countStep)).toEqual([1, 2, 2, 3, 3, 4, 4])
  })

  it('fill one bar more for every step of certainty', () => {
    expect(certaintyStep).toEqual({ none: 0, thin: 1, weak: 2, fair: 3, firm: 4 })
  })

  it('say every gap in words', () => {
    expect(gapsInWords({ gaps: ['self-reported', 'contradictory', 'stale'] })).toBe('only self-reported, contradictory, old')
    expect(gapsInWords({ gaps: [] })).toBe('')
  })
})

describe('the best and the usual kind of study', () => {
  const sentence = (...levels: readonly string[]) => bestAndUsual(tinyLibrary({ benefits: Object.fromEntries(levels.map((level, index) => [`r${index}`, study(level)])) }).all('benefits'))

  it('are both said where they differ', () => {
    expect(sentence('randomised', 'self-reported', 'self-reported')).toBe('Best: randomised trial. Most often: self-reported.')
  })

  it('call the weaker kind the usual one where two are as many', () => {
    expect(sentence('randomised', 'observational')).toBe('Best: randomised trial. Most often: observational study.')
  })

  it('are not said where there is one kind only, or nothing', () => {
    expect([sentence('randomised', 'randomised'), sentence('randomised'), sentence()]).toEqual([undefined, undefined, undefined])
  })
})

import { describe, expect, it } from 'vitest'
import { certaintyOf } from '#engine/evidence/certainty.ts'
import { plannedTwice } from '#engine/planning/planned-twice.ts'
import { sameMinutes } from '#engine/planning/same-minutes.ts'
import { studyWarning } from '#engine/planning/study-warning.ts'
import { type StudyLevel, studyLevelIds } from '#engine/schema/words.ts'
import { tinyRecord } from '../tiny.ts'

describe('a warning about studies', () => {
  it('says where every figure is a provider’s own or second-hand', () => {
    expect(studyWarning(['self-reported', 'secondary-report'])).toBe('Every figure here is a provider’s own or was read second-hand; nobody else checked it.')
  })

  it('says where every comparison is weak, or there is little to compare', () => {
    expect(studyWarning(['quasi-experimental', 'self-reported'])).toMatch(/^Every comparison here is weak/)
    expect(studyWarning(['case-study', 'self-reported'])).toMatch(/^There is little to compare/)
  })

  it('draws the line where “How sure are we?” draws it, for any three studies', () => {
    const benefit = (level: StudyLevel) => tinyRecord('benefits', { study: { level, design: 'Any', independence: 'independent', vendorInvolved: false } })
    const made = new Map(studyLevelIds.map((level) => [level, benefit(level)]))
    const threes = studyLevelIds.flatMap((a) => studyLevelIds.flatMap((b) => studyLevelIds.map((c) => [a, b, c])))
    const differ = threes.filter((levels) => (studyWarning(levels) === undefined) !== ['firm', 'fair'].includes(certaintyOf(levels.flatMap((level) => made.get(level) ?? []))))
    expect(differ).toEqual([])
  })
})

describe('the same measure planned twice', () => {
  const planned = (capability: string, measure: string) => ({ capability, measure, name: measure })

  it('is warned of as double counting, by name', () => {
    expect(plannedTwice([planned('Scanning', 'errors'), planned('Scanning', 'delays'), planned('Prescribing', 'errors')])).toEqual(['Double counting: “errors” is planned with Scanning and with Prescribing. It is one improvement of one thing. Nothing here is added up; do not add it up yourself.'])
  })

  it('is no matter where measures differ', () => {
    expect(plannedTwice([planned('Scanning', 'errors'), planned('Prescribing', 'delays')])).toEqual([])
  })
})

describe('two measures of staff time planned with one capability', () => {
  const time = (capability: string, name: string, unit = 'minutes', classes = ['non-cash-releasing']) => ({ capability, name, unit, classes })

  it('are warned of as perhaps the same minutes, in whatever unit of the clock', () => {
    expect(sameMinutes([time('Scanning', 'Drug round'), time('Scanning', 'Nurse time', 'hours'), time('Portal', 'Letters')])).toEqual(['These may be the same minutes: “Drug round” and “Nurse time”, all staff time with Scanning. Time counted in one may be counted again in another. Plan one of them, or say how they differ.'])
  })

  it('are no matter with different capabilities, or where a wait or a share is meant', () => {
    expect(sameMinutes([time('Scanning', 'Drug round'), time('Portal', 'Letters')])).toEqual([])
    expect(sameMinutes([time('Scanning', 'Drug round'), time('Scanning', 'Waiting', 'minutes', ['quality']), time('Scanning', 'Errors', '%')])).toEqual([])
  })
})

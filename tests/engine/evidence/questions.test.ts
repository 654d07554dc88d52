import { expect, test } from 'vitest'
import { dependents, rankedGaps } from '#engine/evidence/ranked-gaps.ts'
import { tenQuestions } from '#engine/evidence/ten-questions.ts'
import { tinyLibrary } from '../tiny.ts'

const needs = (capability: string) => [{ capability, why: 'It stands on it.' }]
const library = tinyLibrary({
  capabilities: { record: { label: 'Record' }, prescribing: { label: 'Prescribing', prerequisites: needs('record') }, scanning: { label: 'Scanning', prerequisites: needs('prescribing') } },
  benefits: { more: { title: 'More errors', effect: 'disbenefit', capability: 'scanning' } },
})

test('a capability that others stand on, directly or through another, names them all', () => {
  expect(dependents(library, 'record').map(({ id }) => id)).toEqual(['prescribing', 'scanning'])
})

test('gaps of the capability that most others need come first, and a cell with a compared result is no gap', () => {
  const gaps = rankedGaps(library).map(({ capability, cell }) => `${capability.id} ${cell.domain}`)
  expect(gaps.slice(0, 2)).toEqual(['record safety-quality', 'record staff-experience'])
  expect(gaps.filter((gap) => gap.startsWith('scanning'))).toEqual(['scanning staff-experience'])
})

test('every question is answered in words and reached in one or two clicks', () => {
  const asked = tenQuestions(library)
  expect(asked.length).toBeGreaterThan(3)
  expect(asked.length).toBeLessThanOrEqual(10)
  for (const { question, answer, path } of asked) {
    expect(question).toMatch(/\?$/)
    expect(answer).toMatch(/\.$/)
    expect([1, 2]).toContain(path.length)
    expect(path.every(({ href }) => href?.startsWith('/'))).toBe(true)
  }
})

test('a question the records cannot answer is not asked', () => {
  expect(tenQuestions(tinyLibrary()).map(({ question }) => question)).not.toContain('Who took over whose system or method?')
})

import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { describe, expect, it } from 'vitest'
import { onAPage } from '#engine/evidence/blueprint-on-a-page.ts'
import { type Effect, effectIds } from '#engine/schema/words.ts'
import { realLibrary } from './library.ts'

const library = realLibrary()
const blueprints = library.all('blueprints')

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?:;])\s+(?=[\p{Lu}“\d£])|\n+/u).filter((sentence) => /\p{L}/u.test(sentence))
const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word))

/** Years of age at which the words can be read: the Flesch-Kincaid grade, and five for the age at which school starts. */
const readingAge = (text: string): number => {
  const words = wordsOf(text)
  return fleschKincaid({ sentence: sentencesOf(text).length, word: words.length, syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0) }) + 5
}

describe('the blueprints', () => {
  it('are at least sixteen full ones, each of another capability, and at least three redprints', () => {
    const full = blueprints.filter(({ kind }) => kind === 'full')
    expect(full.length).toBeGreaterThanOrEqual(16)
    expect(new Set(full.map(({ capability }) => capability)).size).toBe(full.length)
    expect(blueprints.filter(({ kind }) => kind === 'redprint').length).toBeGreaterThanOrEqual(3)
  })

  it.each(blueprints.map((blueprint) => [blueprint.id, blueprint] as const))('%s has at most 1,800 words of prose, with a reading age of at most 14', (_, { prose, summary, answers, readiness, modules }) => {
    const body = prose?.text ?? ''
    expect(wordsOf(body).length).toBeGreaterThan(300)
    expect(wordsOf(body).length).toBeLessThanOrEqual(1800)
    expect(readingAge(body)).toBeLessThanOrEqual(14)
    const front = [summary, ...Object.values(answers).map(({ text }) => text), ...readiness.flatMap(({ question, why, redFlag }) => [question, why, redFlag]), ...modules.flatMap(({ purpose, steps }) => [purpose, ...steps.map(({ text }) => text)])]
    expect(readingAge(front.join('\n'))).toBeLessThanOrEqual(14)
  })

  it.each(blueprints.map((blueprint) => [blueprint.id, blueprint] as const))('%s says what nobody knows, what to measure first, when to stop, and what could go wrong', (_, { unknowns, measures, readiness, modules, answers, benefits }) => {
    expect([unknowns, measures, readiness, modules, benefits].map((part) => part.length > 0)).toEqual([true, true, true, true, true])
    expect(Object.values(answers).every(({ text }) => text.length > 10)).toBe(true)
  })

  it('of a whole capability name every one of its results, harms and nulls included', () => {
    const missing = blueprints.filter(({ kind }) => kind === 'full').flatMap(({ id, capability, benefits }) => library.all('benefits').filter((benefit) => benefit.capability === capability && !benefits.includes(benefit.id)).map((benefit) => `${id} leaves out ${benefit.id}`))
    expect(missing).toEqual([])
  })

  it('never put every harm after every benefit', () => {
    const late = blueprints.filter(({ benefits }) => {
      const effects = benefits.map((id) => library.get('benefits', id).effect)
      return effects.includes('disbenefit') && effects.includes('benefit') && effects.indexOf('disbenefit') > effects.lastIndexOf('benefit') && effects.length > 4
    })
    expect(late.map(({ id }) => id)).toEqual([])
  })

  it('show harms on their one page by their share, and never a side alone where both are known', () => {
    const unfair = blueprints.filter((blueprint) => {
      const all = blueprint.benefits.map((id) => library.get('benefits', id).effect)
      const shown = onAPage(library, blueprint).results.map(({ effect }) => effect)
      const count = (list: readonly Effect[], effect: Effect) => list.filter((one) => one === effect).length
      const enough = count(shown, 'disbenefit') >= Math.min(count(all, 'disbenefit'), Math.ceil((count(all, 'disbenefit') * Math.min(6, all.length)) / all.length), 7 - new Set(all).size)
      return !enough || effectIds.some((effect) => all.includes(effect) && !shown.includes(effect))
    })
    expect(unfair.map(({ id }) => id)).toEqual([])
    expect(blueprints.filter((blueprint) => onAPage(library, blueprint).results.some(({ effect }) => effect === 'disbenefit')).length).toBeGreaterThan(5)
  })

  it('are easier to read than a sentence of officialese, which the measure itself would refuse', () => {
    expect(readingAge('The organisational implementation methodology necessitates comprehensive multidisciplinary stakeholder prioritisation.')).toBeGreaterThan(20)
    expect(readingAge('The nurse scans the dose. The screen says if it is right.')).toBeLessThan(9)
  })
})

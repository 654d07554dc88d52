import { describe, expect, it } from 'vitest'
import { validatedWithoutEvidence } from '../../../src/engine/checks/validated-without-evidence.ts'
import { says } from './given.ts'

const review = (step: string, reviewers: readonly string[], ...instances: string[]) => ({ step, authors: ['ward-sister'], reviewers, instances })
const witness = (source: string, organisation?: string) => ({ source, organisation, note: 'Seen there too.' })

describe('validated-without-evidence', () => {
  it('says a record that nobody reviewed and that names no place', () => {
    expect(says(validatedWithoutEvidence, { blueprints: { a: { review: review('validated', []) } } })).toMatchInlineSnapshot(`
      "blueprints/a review.step
      This says “validated”, but names no reviewer.
      Name who read it against its sources in "reviewers", or write "structured".

      blueprints/a review.step
      This says “validated”, which takes 2 places that use it or saw the same; it names no place.
      Name the places in "instances", or write "structured"."
    `)
  })

  it('counts a place once, whether it uses the record or confirms it', () => {
    const lesson = { review: review('validated', ['pharmacy-lead'], 'a-hospital'), confirmedBy: [witness('a-source', 'a-hospital')] }
    expect(says(validatedWithoutEvidence, { lessons: { a: lesson } })).toMatchInlineSnapshot(`
      "lessons/a review.step
      This says “validated”, which takes 2 places that use it or saw the same; it names only a-hospital.
      Name the places in "instances" or "confirmedBy", or write "structured"."
    `)
  })

  it('takes two places, two confirmations, or one of each', () => {
    const reviewed = (...places: string[]) => review('validated', ['pharmacy-lead'], ...places)
    const lessons = {
      a: { review: reviewed('a-hospital', 'another-hospital') },
      b: { review: reviewed(), confirmedBy: [witness('a-source'), witness('b-source')] },
      c: { review: reviewed('a-hospital'), confirmedBy: [witness('a-source', 'another-hospital')] },
    }
    expect(says(validatedWithoutEvidence, { lessons })).toBe('')
  })

  it('asks nothing of a lower step, nor of a record that says nothing', () => {
    expect(says(validatedWithoutEvidence, { terms: { a: { review: review('structured', []) }, b: { review: review('initial', []) }, c: {} } })).toBe('')
  })
})

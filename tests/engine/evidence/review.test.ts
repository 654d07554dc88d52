import { describe, expect, it } from 'vitest'
import { creditsOf, reviewLine, vouchersOf } from '#engine/evidence/review.ts'
import { reviewSteps } from '#engine/schema/review-steps.ts'
import { collections } from '#engine/schema/collections.ts'
import { smallest } from '../checks/smallest.ts'
import { tinyLibrary } from '../tiny.ts'

const lesson = (review?: Record<string, unknown>) => tinyLibrary({ lessons: { a: review ? { review } : {} } })
const line = (review?: Record<string, unknown>) => {
  const library = lesson(review)
  return reviewLine(library, library.get('lessons', 'a'))
}

describe('the step of review beside a record’s title', () => {
  it('is “Initial”, and nobody is named, where the record says nothing', () => {
    expect(line()).toEqual({ label: 'Initial', words: '' })
  })

  it('names who wrote it, who reviewed it and where it was seen, in words', () => {
    const review = { step: 'validated', authors: ['ward-sister', 'jdoe42'], reviewers: ['pharmacy-lead'], instances: ['a-hospital', 'another-hospital'] }
    expect(line(review)).toEqual({ label: 'Validated', words: 'Written by ward-sister and jdoe42. Reviewed by pharmacy-lead. In use or seen at A hospital and Another hospital.' })
  })

  it('leaves out what is not said', () => {
    expect(line({ step: 'structured', authors: ['ward-sister'] })).toEqual({ label: 'Structured', words: 'Written by ward-sister.' })
  })
})

describe('the places that stand behind a record', () => {
  it('are counted once each; a source stands in where it names no place', () => {
    const review = { step: 'validated' as const, authors: ['a'], reviewers: [], instances: ['a-hospital'] }
    expect(vouchersOf({ review, confirmedBy: [{ organisation: 'a-hospital', source: 'x' }, { source: 'y' }] })).toEqual(['a-hospital', 'y'])
    expect(vouchersOf({})).toEqual([])
  })
})

describe('credit', () => {
  it('goes to every account or role that a record names, with what it wrote and what it reviewed', () => {
    const review = (authors: readonly string[], reviewers: readonly string[]) => ({ review: { step: 'structured', authors, reviewers } })
    const library = tinyLibrary({ lessons: { a: review(['ward-sister'], ['pharmacy-lead']), b: review(['pharmacy-lead'], []), c: {} } })
    const credits = creditsOf(library.all('lessons')).map(({ handle, wrote, reviewed }) => [handle, wrote.map(({ id }) => id), reviewed.map(({ id }) => id)])
    expect(credits).toEqual([['pharmacy-lead', ['b'], ['a']], ['ward-sister', ['a'], []]])
  })
})

describe('what a record may say of its review', () => {
  const problems = (review: unknown) => collections.terms.schema.safeParse({ ...smallest.terms, review }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

  it('is a step, its authors by account name or role, and nothing else', () => {
    expect(problems({ step: 'initial', authors: ['ward-sister'] })).toEqual([])
    expect(problems(undefined)).toEqual([])
    expect(problems({ step: 'gold', authors: ['ward-sister'], score: 5 })).toHaveLength(2)
    expect(problems({ step: 'initial', authors: [] })).toEqual(['review.authors: Name at least one author, by account name or role.'])
  })

  it.each(['Jane Doe', 'jane.doe@trust.example', '07700 900123', '07700900123', '@jdoe', 'J-Doe'])('takes no %s for an account or a role', (handle) => {
    expect(problems({ step: 'initial', authors: [handle] })).toEqual(['review.authors.0: Write an account name or a role in lower case, such as ward-sister. No full names, no e-mail addresses.'])
  })

  it('says of every step what it means and what it does not mean', () => {
    expect(Object.keys(reviewSteps)).toEqual(['initial', 'structured', 'validated'])
    for (const { meaning, notMeaning } of Object.values(reviewSteps)) expect(meaning).not.toBe(notMeaning)
  })
})

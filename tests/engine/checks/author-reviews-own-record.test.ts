import { describe, expect, it } from 'vitest'
import { authorReviewsOwnRecord } from '../../../src/engine/checks/author-reviews-own-record.ts'
import { says } from './given.ts'

describe('author-reviews-own-record', () => {
  it('says who reviewed what they wrote, where they stand among the reviewers', () => {
    const review = { step: 'structured', authors: ['ward-sister', 'pharmacy-lead'], reviewers: ['records-team', 'pharmacy-lead'] }
    expect(says(authorReviewsOwnRecord, { terms: { a: { review } } })).toMatchInlineSnapshot(`
      "terms/a review.reviewers.1
      "pharmacy-lead" stands among the authors and among the reviewers.
      Take it out of the reviewers, or name somebody else who read the record against its sources."
    `)
  })

  it('takes a record that somebody else reviewed, nobody reviewed, or that says nothing of it', () => {
    const by = (...reviewers: string[]) => ({ review: { step: 'structured', authors: ['ward-sister'], reviewers } })
    expect(says(authorReviewsOwnRecord, { terms: { a: by('pharmacy-lead'), b: by(), c: {} } })).toBe('')
  })
})

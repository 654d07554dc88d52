import { describe, expect, it } from 'vitest'
import { reviewOverdue } from '../../../src/engine/checks/review-overdue.ts'
import { says } from './given.ts'

describe('review-overdue', () => {
  it('says a record past its own date', () => {
    const said = says(reviewOverdue, { sources: { a: { reviewBy: '2026-11-21' } } })
    expect(said).toMatchInlineSnapshot(`
      "sources/a reviewBy
      This was due to be read again by 21 November 2026.
      Read it against its sources and write "reviewed": "2026-11-22" with a new "reviewBy"."
    `)
  })

  it('says a record past the programme’s twelve months', () => {
    const said = says(reviewOverdue, { sources: { a: { reviewed: '2025-11-21' } } })
    expect(said).toMatchInlineSnapshot(`
      "sources/a reviewed
      This was due to be read again by 21 November 2026.
      Read it against its sources and write "reviewed": "2026-11-22"."
    `)
  })

  it('takes one that is due today', () => {
    const said = says(reviewOverdue, { sources: { a: { reviewed: '2025-11-22' }, b: { reviewed: '2020-01-01', reviewBy: '2026-11-22' } } })
    expect(said).toBe('')
  })
})

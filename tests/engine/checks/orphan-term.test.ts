import { describe, expect, it } from 'vitest'
import { orphanTerm } from '../../../src/engine/checks/orphan-term.ts'
import { says } from './given.ts'

describe('orphan-term', () => {
  it('says a term that nothing names and that names nothing', () => {
    expect(says(orphanTerm, { terms: { lonely: { label: 'Floor walker' }, other: { related: ['third'] }, third: {} } })).toMatchInlineSnapshot(`
      "terms/lonely 
      The term “Floor walker” stands alone: no record names it, and it names no other.
      Name it under "subjects" in a record that is about it, such as "subjects": ["lonely"], or name the terms near it under "related"."
    `)
  })

  it('takes one that a record is about, that another term names, or that stands for a capability', () => {
    expect(says(orphanTerm, { terms: { training: {}, backfill: {}, near: { related: ['backfill'] }, scan: { capability: 'scanning' } }, capabilities: { scanning: {} }, lessons: { a: { subjects: ['training'] } } })).toBe('')
  })
})

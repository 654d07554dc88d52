import { describe, expect, it } from 'vitest'
import { orphanSource } from '../../../src/engine/checks/orphan-source.ts'
import { says } from './given.ts'

describe('orphan-source', () => {
  it('says a source that nothing names', () => {
    const said = says(orphanSource, { sources: { 'a-source': {}, lonely: {} }, benefits: { a: {} } })
    expect(said).toMatchInlineSnapshot(`
      "sources/lonely 
      No record names the source "lonely".
      Name it where its figures are used, such as "sources": ["lonely"], or delete it."
    `)
  })

  it('takes a source named in prose, and one still a draft', () => {
    const said = says(orphanSource, { sources: { told: {}, early: { draft: true } }, lessons: { a: { sources: ['told'] } } }, { prose: { 'lessons/a': { body: 'Told.', references: [{ collection: 'sources', id: 'told', line: 40, column: 1 }] } } })
    expect(said).toBe('')
  })
})

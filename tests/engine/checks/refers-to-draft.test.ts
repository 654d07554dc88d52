import { describe, expect, it } from 'vitest'
import { refersToDraft } from '../../../src/engine/checks/refers-to-draft.ts'
import { says } from './given.ts'

describe('refers-to-draft', () => {
  it('says a published record that names a draft', () => {
    const said = says(refersToDraft, { sources: { 'a-source': { draft: true } }, benefits: { a: {} } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a sources.0
      The source "a-source" is a draft, so the published site does not have it.
      Publish sources/a-source by taking "draft" out of it, or name another record."
    `)
  })

  it('says a draft named in prose', () => {
    const said = says(refersToDraft, { sources: { other: { draft: true } }, lessons: { a: {} } }, { prose: { 'lessons/a': { body: 'See it.', references: [{ collection: 'sources', id: 'other', line: 40, column: 5 }] } } })
    expect(said).toMatchInlineSnapshot(`
      "lessons/a 40:5
      The source "other" is a draft, so the published site does not have it.
      Publish sources/other by taking "draft" out of it, or name another record."
    `)
  })

  it('takes a draft that names a draft, and a published record that names a published one', () => {
    const said = says(refersToDraft, { sources: { 'a-source': { draft: true }, fine: {} }, benefits: { a: { draft: true }, b: { sources: ['fine'] } } })
    expect(said).toBe('')
  })
})

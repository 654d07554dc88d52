import { describe, expect, it } from 'vitest'
import { reservedId } from '../../../src/engine/checks/reserved-id.ts'
import { says } from './given.ts'

describe('reserved-id', () => {
  it('says an id that a list uses itself', () => {
    const said = says(reservedId, { lessons: { theme: {} } })
    expect(said).toMatchInlineSnapshot(`
      "lessons/theme 
      "theme" is taken: the list of lessons has a page of that name.
      Rename the file to something longer, such as theme-of-care.mdx."
    `)
  })

  it('takes any other', () => {
    const said = says(reservedId, { lessons: { 'agree-a-theme': {} } })
    expect(said).toBe('')
  })
})

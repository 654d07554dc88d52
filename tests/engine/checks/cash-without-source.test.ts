import { describe, expect, it } from 'vitest'
import { cashWithoutSource } from '../../../src/engine/checks/cash-without-source.ts'
import { says } from './given.ts'

describe('cash-without-source', () => {
  it('says a cash-releasing benefit without the cash', () => {
    const said = says(cashWithoutSource, { benefits: { a: { class: 'cash-releasing' } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a class
      This is called cash-releasing, but no source shows the cash.
      Add "cash": { "how": "…", "source": "…" }, or write "non-cash-releasing" where time or capacity was released."
    `)
  })

  it('takes one with a source for the cash, and time that was released', () => {
    const said = says(cashWithoutSource, { benefits: { a: { class: 'cash-releasing', cash: { how: 'The contract ended.', source: 'a-source' } }, b: { class: 'non-cash-releasing' } } })
    expect(said).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import { realisedWithoutBaseline } from '../../../src/engine/checks/realised-without-baseline.ts'
import { says } from './given.ts'

describe('realised-without-baseline', () => {
  it('says a realised result that has only a baseline', () => {
    const said = says(realisedWithoutBaseline, { benefits: { a: { realised: { baseline: { value: 11.5 } } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised
      "realised" holds only a baseline: no observation, no change and no estimate.
      Add what was measured afterwards, such as "observations": [{ "value": 6.8 }], or leave "realised" out until there is something."
    `)
  })

  it('says a realised result with no figure at all', () => {
    const said = says(realisedWithoutBaseline, { benefits: { a: { realised: { p: 0.04 } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised
      "realised" holds no figure: no observation, no change and no estimate.
      Add what was measured afterwards, such as "observations": [{ "value": 6.8 }], or leave "realised" out until there is something."
    `)
  })

  it('takes a plan without a result, and a result that is only a change', () => {
    const said = says(realisedWithoutBaseline, { benefits: { a: {}, b: { realised: { change: { value: -4, kind: 'absolute' } } } } })
    expect(said).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import { nullWithDifference } from '../../../src/engine/checks/null-with-difference.ts'
import { says } from './given.ts'

describe('null-with-difference', () => {
  it('says a null whose interval leaves out no effect', () => {
    const said = says(nullWithDifference, { benefits: { a: { effect: 'null', realised: { estimate: { value: 1.4, kind: 'odds ratio' }, interval: { low: 1.1, high: 1.8, of: 'estimate' } } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.interval
      The effect is "null", but the interval of 1.1 to 1.8 leaves out 1, which would be no difference.
      Write "effect": "benefit", "disbenefit" or "mixed"; if the study itself calls it no difference, say why in the notes and add an exception."
    `)
  })

  it('says a null with a small p value', () => {
    const said = says(nullWithDifference, { benefits: { a: { effect: 'null', realised: { observations: [{ value: 5 }], p: { lessThan: 0.001 } } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.p
      The effect is "null", but p < 0.001 is below 0.05.
      Write "effect": "benefit", "disbenefit" or "mixed"; if the study itself calls it no difference, say why in the notes and add an exception."
    `)
  })

  it('takes a null whose interval holds no effect', () => {
    const said = says(nullWithDifference, { benefits: { a: { effect: 'null', realised: { change: { value: -1, kind: 'absolute' }, interval: { low: -3, high: 1, of: 'change' }, p: 0.4 } } } })
    expect(said).toBe('')
  })

  it('says nothing of other effects, nor of an estimate it does not know', () => {
    const said = says(nullWithDifference, { benefits: { a: { realised: { observations: [{ value: 5 }], p: 0.01 } }, b: { effect: 'null', realised: { estimate: { value: 3, kind: 'kappa' }, interval: { low: 2, high: 4, of: 'estimate' } } } } })
    expect(said).toBe('')
  })
})

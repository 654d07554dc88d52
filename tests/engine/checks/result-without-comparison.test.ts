import { describe, expect, it } from 'vitest'
import { resultWithoutComparison } from '../../../src/engine/checks/result-without-comparison.ts'
import { says } from './given.ts'

describe('result-without-comparison', () => {
  it('says a before-and-after benefit with only an after', () => {
    const said = says(resultWithoutComparison, { benefits: { a: { realised: { observations: [{ value: 6.8 }] } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.observations.0
      The effect is "benefit", but 6.8% is compared with nothing.
      Add the figure from before, such as "baseline": { "value": 11.5 }, or the change; if it was measured once only, say so in the study’s design."
    `)
  })

  it('takes a survey done once', () => {
    const said = says(resultWithoutComparison, { benefits: { a: { study: { level: 'self-reported', design: 'Staff survey', independence: 'own-organisation', vendorInvolved: false }, realised: { observations: [{ value: 6.8 }] } } } })
    expect(said).toBe('')
  })

  it('takes a harm seen once and titled so', () => {
    const said = says(resultWithoutComparison, { benefits: { a: { title: 'One in ten alerts overridden', effect: 'disbenefit', realised: { observations: [{ value: 10 }] } } } })
    expect(said).toBe('')
  })

  it('takes a result with a baseline, and one that found no difference', () => {
    const said = says(resultWithoutComparison, { benefits: { a: { realised: { baseline: { value: 9 }, observations: [{ value: 6.8 }] } }, b: { effect: 'null', realised: { observations: [{ value: 6.8 }] } } } })
    expect(said).toBe('')
  })

  it('takes a measure that counts what was saved', () => {
    const said = says(resultWithoutComparison, { measures: { errors: { name: 'Nursing hours saved' } }, benefits: { a: { unit: 'hours', realised: { observations: [{ value: 300 }] } } } })
    expect(said).toBe('')
  })
})

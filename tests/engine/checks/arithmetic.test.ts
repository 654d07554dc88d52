import { describe, expect, it } from 'vitest'
import { arithmetic } from '../../../src/engine/checks/arithmetic.ts'
import { says } from './given.ts'

describe('arithmetic', () => {
  it('says an absolute change that is not follow-up less baseline', () => {
    const said = says(arithmetic, { benefits: { a: { realised: { baseline: { value: 11.5 }, observations: [{ value: 6.8 }], change: { value: -6.7, kind: 'absolute' } } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.change.value
      11.5% to 6.8% is a change of −4.7, not −6.7.
      Write -4.7, or look the three figures up in the source again."
    `)
  })

  it('allows half a unit of each printed figure', () => {
    const said = says(arithmetic, { benefits: { a: { realised: { baseline: { value: 12 }, observations: [{ value: 7 }], change: { value: -4.7, kind: 'absolute' } } } } })
    expect(said).toBe('')
  })

  it('lets a rounded million differ from its exact parts', () => {
    const said = says(arithmetic, { benefits: { a: { unit: 'GBP', realised: { baseline: { value: 1_200_000 }, observations: [{ value: 900_000 }], change: { value: -285_000, kind: 'absolute' } } } } })
    expect(said).toBe('')
  })

  it('says a relative change that the two figures cannot give', () => {
    const said = says(arithmetic, { benefits: { a: { realised: { baseline: { value: 11.5 }, observations: [{ value: 6.8 }], change: { value: -52, kind: 'relative-percent' } } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.change.value
      11.5% to 6.8% is a relative change of −40.9%, not −52%.
      Write -40.9; if the source prints another figure, say in the notes what it is of."
    `)
  })

  it('takes 50.8% from 3.1 and 1.6, which were rounded', () => {
    const said = says(arithmetic, { benefits: { a: { realised: { baseline: { value: 3.1 }, observations: [{ value: 1.6 }], change: { value: -50.8, kind: 'relative-percent' } } } } })
    expect(said).toBe('')
  })

  it('does not divide by a baseline of nought', () => {
    const said = says(arithmetic, { benefits: { a: { realised: { baseline: { value: 0 }, observations: [{ value: 5 }], change: { value: 5, kind: 'relative-percent' } } } } })
    expect(said).toBe('')
  })

  it('leaves changes alone where there are several follow-ups', () => {
    const said = says(arithmetic, { benefits: { a: { realised: { baseline: { value: 10 }, observations: [{ value: 5 }, { value: 6 }], change: { value: -9, kind: 'absolute' } } } } })
    expect(said).toBe('')
  })

  it('says a share beyond 100%', () => {
    const said = says(arithmetic, { benefits: { a: { realised: { baseline: { value: 90 }, observations: [{ value: 112 }] } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.observations.0.value
      A share cannot be 112%: it lies between 0% and 100%.
      If this is a change, write it as "change": { "value": 15, "kind": "relative-percent" }."
    `)
  })

  it('takes more than 100% where the measure counts growth', () => {
    const said = says(arithmetic, { measures: { errors: { name: 'Growth in messages sent' } }, benefits: { a: { realised: { observations: [{ value: 112 }] } } } })
    expect(said).toBe('')
  })

  it('says a range that is the wrong way round, in any record', () => {
    const said = says(arithmetic, { timings: { a: { months: { low: 12, high: 6 } } } })
    expect(said).toMatchInlineSnapshot(`
      "timings/a months
      This range runs from 12 down to 6.
      Write { "low": 6, "high": 12 }."
    `)
  })

  it('says a p value above 1', () => {
    const said = says(arithmetic, { benefits: { a: { realised: { observations: [{ value: 5 }], p: 5 } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.p
      A p value lies between 0 and 1; this one is 5.
      Write it as the source prints it, such as 0.03 or { "lessThan": 0.001 }."
    `)
  })
})

import { describe, expect, it } from 'vitest'
import { directionMismatch } from '../../../src/engine/checks/direction-mismatch.ts'
import { errorsMeasure, says } from './given.ts'

describe('direction-mismatch', () => {
  it('says a benefit whose figure got worse', () => {
    const said = says(directionMismatch, { measures: errorsMeasure, benefits: { a: { realised: { baseline: { value: 6.8 }, observations: [{ value: 11.5 }] } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.observations.0.value
      The effect is "benefit", but the figure rose from 6.8% to 11.5%, and lower is better for “Doses given wrongly”.
      Write "effect": "disbenefit", or check the figures and the measure’s direction."
    `)
  })

  it('says a disbenefit whose printed change is for the good', () => {
    const said = says(directionMismatch, { measures: errorsMeasure, benefits: { a: { effect: 'disbenefit', realised: { change: { value: -12, kind: 'relative-percent' } } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.change.value
      The effect is "disbenefit", but the figure fell (a change of −12%), and lower is better for “Doses given wrongly”.
      Write "effect": "benefit", or check the figures and the measure’s direction."
    `)
  })

  it('says a benefit whose odds ratio is on the other side of 1', () => {
    const said = says(directionMismatch, { measures: errorsMeasure, benefits: { a: { realised: { estimate: { value: 1.4, kind: 'adjusted odds ratio' } } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.estimate.value
      The effect is "benefit", but the adjusted odds ratio of 1.4 is above 1, and lower is better for “Doses given wrongly”.
      Write "effect": "disbenefit", or check the figures and the measure’s direction."
    `)
  })

  it('takes a benefit that moved the right way', () => {
    const said = says(directionMismatch, { measures: errorsMeasure, benefits: { a: { realised: { baseline: { value: 11.5 }, observations: [{ value: 6.8 }], estimate: { value: 0.6, kind: 'relative risk' } } } } })
    expect(said).toBe('')
  })

  it('does not read a relative risk reduction as a ratio', () => {
    const said = says(directionMismatch, { measures: errorsMeasure, benefits: { a: { realised: { estimate: { value: 41, kind: 'relative risk reduction' } } } } })
    expect(said).toBe('')
  })

  it('takes figures that overlap', () => {
    const said = says(directionMismatch, { measures: errorsMeasure, benefits: { a: { realised: { baseline: { value: { low: 4, high: 9 } }, observations: [{ value: { low: 6, high: 11 } }] } } } })
    expect(said).toBe('')
  })

  it('says nothing of mixed and null results, nor where neither way is better', () => {
    const said = says(directionMismatch, { measures: { ...errorsMeasure, depth: { direction: 'depends' } }, benefits: { a: { effect: 'mixed', realised: { change: { value: 4, kind: 'absolute' } } }, b: { effect: 'null', realised: { change: { value: 4, kind: 'absolute' } } }, c: { measure: 'depth', realised: { change: { value: 4, kind: 'absolute' } } } } })
    expect(said).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import { observationBeforeBaseline } from '../../../src/engine/checks/observation-before-baseline.ts'
import { says } from './given.ts'

describe('observation-before-baseline', () => {
  it('says a follow-up from before its baseline', () => {
    const said = says(observationBeforeBaseline, { benefits: { a: { realised: { baseline: { value: 9, date: '2019-04' }, observations: [{ value: 6, date: '2018' }] } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.observations.0.date
      This was measured in 2018, before its baseline of April 2019.
      Check the two dates: this one should be "2019-04" or later. If the two figures were mixed up, swap them."
    `)
  })

  it('says a follow-up from before go-live', () => {
    const said = says(observationBeforeBaseline, { benefits: { a: { realised: { observations: [{ value: 6, monthsSinceGoLive: -3 }] } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.observations.0.monthsSinceGoLive
      −3 months since go-live means that this was measured before go-live.
      A figure from before go-live is the baseline: move it there."
    `)
  })

  it('takes dates too rough to tell apart, and a later one', () => {
    const said = says(observationBeforeBaseline, { benefits: { a: { realised: { baseline: { value: 9, date: '2019-04' }, observations: [{ value: 6, date: '2019' }, { value: 5, date: '2019-05-01' }] } } } })
    expect(said).toBe('')
  })

  it('takes a comparison group measured later', () => {
    const said = says(observationBeforeBaseline, { benefits: { a: { realised: { baseline: { value: 9, date: '2020', comparator: 'control-group' }, observations: [{ value: 6, date: '2019' }] } } } })
    expect(said).toBe('')
  })
})

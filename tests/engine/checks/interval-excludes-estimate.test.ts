import { describe, expect, it } from 'vitest'
import { intervalExcludesEstimate } from '../../../src/engine/checks/interval-excludes-estimate.ts'
import { says } from './given.ts'

describe('interval-excludes-estimate', () => {
  it('says an estimate outside its interval', () => {
    const said = says(intervalExcludesEstimate, { benefits: { a: { realised: { estimate: { value: 0.5, kind: 'odds ratio' }, interval: { low: 0.6, high: 0.9, of: 'estimate' } } } } })
    expect(said).toMatchInlineSnapshot(`""`)
  })

  it('says an interval that lost its minus signs', () => {
    const said = says(intervalExcludesEstimate, { benefits: { a: { realised: { change: { value: -41.4, kind: 'relative-percent' }, interval: { low: 34, high: 47.6, of: 'change' } } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.interval
      The change is −41.4, outside its own interval of 34 to 47.6.
      The change is negative and the interval is not: write "low": -47.6, "high": -34."
    `)
  })

  it('says an interval that runs downwards', () => {
    const said = says(intervalExcludesEstimate, { benefits: { a: { realised: { estimate: { value: 0.8, kind: 'odds ratio' }, interval: { low: 0.9, high: 0.6, of: 'estimate' } } } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a realised.interval
      This interval runs from 0.9 down to 0.6.
      Write "low": 0.6, "high": 0.9."
    `)
  })

  it('takes an estimate that stands on the rounded edge', () => {
    const said = says(intervalExcludesEstimate, { benefits: { a: { realised: { estimate: { value: 0.9, kind: 'odds ratio' }, interval: { low: 0.904, high: 0.95, of: 'estimate' } } } } })
    expect(said).toBe('')
  })

  it('takes an interval whose figure is not printed', () => {
    const said = says(intervalExcludesEstimate, { benefits: { a: { realised: { change: { value: -4, kind: 'absolute' }, interval: { low: 0.6, high: 0.9, of: 'estimate' } } } } })
    expect(said).toBe('')
  })
})

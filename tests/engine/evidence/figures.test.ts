import { describe, expect, it } from 'vitest'
import { beforeAndAfter, figureRows, figureWords } from '#engine/evidence/figures.ts'
import { tinyRecord } from '../tiny.ts'

const benefit = (realised: Record<string, unknown> | undefined, unit = '%') => tinyRecord('benefits', { unit, ...(realised ? { realised } : {}) })
const words = (realised: Record<string, unknown> | undefined, unit?: string) => figureWords(benefit(realised, unit))
const change = (value: unknown, kind = 'absolute', unit?: string) => words({ change: { value, kind } }, unit)

describe('a result in one short line', () => {
  it('is before and after where both were printed', () => {
    expect(words({ baseline: { value: 11.5 }, observations: [{ value: 6.8 }] })).toBe('11.5% → 6.8%')
  })

  it('gives every follow-up, not the best of them', () => {
    expect(words({ baseline: { value: 20 }, observations: [{ value: 24 }, { value: 18 }] }, 'minutes')).toBe('20 minutes → 24 minutes; 18 minutes')
  })

  it('is the estimate with its interval where the study gives that', () => {
    expect(words({ estimate: { value: 0.78, kind: 'odds ratio' }, interval: { low: 0.67, high: 0.89, of: 'estimate' } })).toBe('odds ratio 0.78 (95% CI 0.67 to 0.89)')
  })

  it('does not lend the estimate an interval that belongs to another figure', () => {
    expect(words({ estimate: { value: 0.78, kind: 'odds ratio' }, interval: { low: -3, high: -1, of: 'change' } })).toBe('odds ratio 0.78')
  })

  it('is what was seen where nothing came before', () => {
    expect(words({ observations: [{ value: { lessThan: 2 } }] })).toBe('less than 2%')
  })

  it('is nothing where no figure was printed', () => {
    expect([words(undefined), words({}), words({ baseline: { value: 5 } })]).toEqual([undefined, undefined, undefined])
  })
})

describe('a change', () => {
  it('in a share is in percentage points, never in per cent', () => {
    expect([change(-4.7), change(3), change(1), change({ low: 2, high: 5 }), change({ lessThan: 2 })]).toEqual(['−4.7 percentage points', '+3 percentage points', '+1 percentage point', '+2 to 5 percentage points', 'less than 2 percentage points'])
  })

  it('relative to before says of what it is a share', () => {
    expect([change(-41, 'relative-percent'), change(12, 'relative-percent', 'minutes')]).toEqual(['41% lower', '12% higher'])
  })

  it('keeps the sign, the range and the bound of the source', () => {
    expect([change(2.4, 'absolute', 'hours'), change(-1, 'absolute', 'days'), change(0, 'absolute', 'days'), change({ low: -12, high: -8 }, 'absolute', 'minutes'), change({ about: 30 }, 'absolute', 'minutes')]).toEqual(['+2.4 hours', '−1 day', '0 days', '−12 to −8 minutes', 'about 30 minutes'])
  })

  it('in money has its currency', () => {
    expect([change(1_300_000, 'absolute', 'GBP'), change(-250_000, 'absolute', 'USD')]).toEqual(['+£1.3m', '−US$250,000'])
  })
})

describe('all the figures of a result', () => {
  it('stand one by one, with what each was compared with', () => {
    const rows = figureRows(
      benefit({
        baseline: { value: 11.5, comparator: 'control-group', note: 'Other wards.' },
        observations: [{ value: 6.8, label: 'Surgical wards' }, { value: 7.1 }],
        change: { value: -41, kind: 'relative-percent' },
        estimate: { value: 0.59, kind: 'relative risk' },
        interval: { low: 0.5, high: 0.7, level: 99, of: 'estimate' },
        p: { lessThan: 0.001 },
      }),
    )
    expect(rows.map(({ label, words: said, note }) => `${label}: ${said}${note ? ` (${note})` : ''}`)).toMatchInlineSnapshot(`
      [
        "Comparison group: 11.5% (Other wards.)",
        "Surgical wards: 6.8%",
        "After: 7.1%",
        "Change: 41% lower",
        "Estimate of effect: relative risk 0.59",
        "Confidence interval (of the estimate): 99% CI 0.5 to 0.7",
        "Chance alone: p < 0.001",
      ]
    `)
  })

  it('are none where nothing was measured', () => {
    expect(figureRows(benefit(undefined))).toEqual([])
  })
})

describe('a line from before to after', () => {
  it('can be drawn for one figure before and one after', () => {
    expect(beforeAndAfter(benefit({ baseline: { value: 10 }, observations: [{ value: { low: 4, high: 6 } }] }))).toEqual({ before: 10, after: 5 })
  })

  it('cannot where there are several, or none before', () => {
    expect(beforeAndAfter(benefit({ baseline: { value: 10 }, observations: [{ value: 4 }, { value: 6 }] }))).toBeUndefined()
    expect(beforeAndAfter(benefit({ observations: [{ value: 4 }] }))).toBeUndefined()
  })
})

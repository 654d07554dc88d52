import { describe, expect, it } from 'vitest'
import { figureBeside } from '#engine/evidence/figure-beside.ts'
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

  it('says which is which where the source tells several apart', () => {
    expect(words({ observations: [{ value: 229, label: 'nurses' }, { value: 244, label: 'doctors' }] }, 'seconds')).toBe('nurses 229 seconds; doctors 244 seconds')
    expect(words({ baseline: { value: 270 }, observations: [{ value: 229, label: 'with it' }, { value: 244, label: 'control group, from 262' }] }, 'seconds')).toBe('270 seconds → with it 229 seconds; control group, from 262: 244 seconds')
    expect(words({ observations: [{ value: 229, label: 'nurses' }] }, 'seconds')).toBe('229 seconds')
  })

  it('puts the number of an estimate where its unit stands, and its conditions behind it', () => {
    const estimate = (value: unknown, kind: string, unit?: string) => words({ estimate: { value, kind } }, unit)
    expect([
      estimate(0.99, 'odds ratio, difference in differences'),
      estimate(-2, 'per cent change in mortality for each 10% more coverage', 'per 100,000 people'),
      estimate({ low: -12, high: -5 }, 'per cent change in odds, unadjusted'),
      estimate(0.11, 'percentage points for each function'),
      estimate(-5.6, 'difference in change, hospital minus control'),
    ]).toEqual(['odds ratio 0.99 (difference in differences)', '−2% change in mortality for each 10% more coverage', '−12% to −5% change in odds (unadjusted)', '+0.11 percentage points for each function', '−5.6 percentage points difference in change (hospital minus control)'])
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

describe('a figure beside its title', () => {
  const beside = (title: string, realised: Record<string, unknown>, unit = '%') => figureBeside(tinyRecord('benefits', { title, unit, realised }))
  const rounds = { baseline: { value: 50 }, observations: [{ value: 40 }] }

  it('is not said twice where the title states exactly the same numbers', () => {
    expect(beside('Shorter rounds: 40 minutes instead of 50', rounds, 'minutes')).toBeUndefined()
    expect(beside('Fewer referrals: 12 to 84% avoided', { observations: [{ value: { low: 12, high: 84 } }] })).toBeUndefined()
    expect(beside('Less waste, put at £3 million a year', { observations: [{ value: 3_000_000 }] }, 'GBP')).toBeUndefined()
  })

  it('stays where the title states other numbers, fewer of them, or the same more firmly', () => {
    expect(beside('Shorter rounds by 10 minutes', rounds, 'minutes')).toBe('50 minutes → 40 minutes')
    expect(beside('Some 0.95% of 55,992', { observations: [{ value: 0.95 }] })).toBe('0.95%')
    expect(beside('Fewer 30-day deaths', { change: { value: -30, kind: 'relative-percent' } })).toBe('30% lower')
    expect(beside('Shorter stays: 2 days less than elsewhere', { change: { value: { about: -2 }, kind: 'absolute' } }, 'days')).toBe('about 2 days less')
  })

  it('stays where it is a word, and is none where no figure was printed', () => {
    expect([beside('No difference in falls', { change: { value: 0, kind: 'relative-percent' } }), beside('No difference in falls', {})]).toEqual(['unchanged', undefined])
  })

  it('never stands without its unit', () => {
    expect([beside('Fewer falls', rounds, 'count'), beside('Fewer falls', rounds, 'not stated'), beside('Fewer falls', { estimate: { value: 0.5, kind: 'odds ratio' } }, 'count'), beside('Fewer falls', { change: { value: -5, kind: 'relative-percent' } }, 'score')]).toEqual(['50 → 40 (count)', '50 → 40 (unit not stated)', 'odds ratio 0.5', '5% lower'])
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

import { describe, expect, it } from 'vitest'
import { fullYearValue, notValued } from '#engine/planning/full-year-value.ts'

const values = { baseline: 62, unit: 'minutes', after: { low: 49.6, high: 62 }, difference: { low: -12.4, high: 0 } }
const source = 'Finance directorate 2026'

describe('a full-year value', () => {
  it('is left out unless the reader gives one with its source', () => {
    expect(fullYearValue(values, 'lower', ['quality'], undefined)).toEqual({ words: notValued, notes: [], arithmetic: [] })
    expect(fullYearValue(values, 'lower', ['quality'], { pounds: 9000, source: 'me' })).toEqual({ words: notValued, notes: ['A value in money needs its source in at least 10 characters; it was not used.'], arithmetic: [] })
    expect(notValued).toBe('Not valued: needs your own unit cost and the agreement of whoever would pay')
  })

  it('is a range in millions with its arithmetic: 12.4 minutes at £9,000 is £0.112m', () => {
    const value = fullYearValue(values, 'lower', ['non-cash-releasing'], { pounds: 9000, source })
    expect(value.words).toBe('0 to 0.112, not cash')
    expect(value.arithmetic).toEqual(['0 minutes × £9,000 ÷ 1,000,000 = £0m', '12.4 minutes × £9,000 ÷ 1,000,000 ≈ £0.112m'])
    expect(value.notes).toEqual(['£9,000 for each unit over a full year is the reader’s own figure. Source: Finance directorate 2026'])
  })

  it('is called cash only where every result is recorded as cash-releasing', () => {
    const words = (...classes: readonly string[]) => fullYearValue(values, 'lower', classes, { pounds: 9000, source }).words
    expect([words('cash-releasing'), words('cash-releasing', 'quality'), words('cost'), words()]).toEqual(['0 to 0.112, cash-releasing', '0 to 0.112, not cash', '0 to 0.112, not cash', '0 to 0.112, not cash'])
  })

  it('is a loss where things get worse, told with a minus sign', () => {
    const value = fullYearValue({ ...values, difference: { low: 0, high: 24 } }, 'lower', ['cost'], { pounds: 10_000, source })
    expect([value.words, value.arithmetic[0], value.notes.at(-1)]).toEqual(['−0.24 to 0, not cash', '−24 minutes × £10,000 ÷ 1,000,000 = −£0.24m', 'A minus sign is money lost.'])
  })

  it('is refused without a baseline, or where neither way is better', () => {
    expect(fullYearValue(undefined, 'lower', [], { pounds: 1, source }).notes).toEqual(['A value in money needs your baseline first.'])
    expect(fullYearValue(values, 'depends', [], { pounds: 1, source }).words).toBe(notValued)
    expect(fullYearValue(values, 'lower', [], { pounds: 0, source }).notes).toEqual(['A value of nothing makes no range.'])
  })
})

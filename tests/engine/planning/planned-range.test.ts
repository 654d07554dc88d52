import { describe, expect, it } from 'vitest'
import { type Asked, type Chosen, type Planned, plannedRange } from '#engine/planning/planned-range.ts'
import { targetWords } from '#engine/planning/target-words.ts'

const scaled = (low: number, high = low, unit = 'doses'): Chosen => ({ measure: 'errors', unit, change: { kind: 'scaled', low, high, from: '' } })
const still: Chosen = { measure: 'errors', unit: 'doses', change: { kind: 'no-change', why: 'No difference was shown.' } }
const silent: Chosen = { measure: 'errors', unit: 'doses', change: { kind: 'refused', why: 'No figure was printed.' } }
const plan = (results: readonly Chosen[], more: Partial<Asked> = {}): Planned => plannedRange({ results, direction: 'lower', ...more })
const range = (results: readonly Chosen[], more: Partial<Asked> = {}): Extract<Planned, { kind: 'range' }> => {
  const planned = plan(results, more)
  if (planned.kind === 'refused') throw new Error(planned.why)
  return planned
}
const why = (planned: Planned): string => (planned.kind === 'refused' ? planned.why : 'not refused')

describe('a planned range', () => {
  it('runs from the lowest to the highest change that the results showed', () => {
    const planned = range([scaled(-41), scaled(-20), scaled(-30)])
    expect([planned.low, planned.high, planned.words]).toEqual([-41, -20, 'from 20% to 41% lower (better)'])
    expect(planned.notes).toEqual(['The range is what 3 results showed; yours may fall outside it.'])
  })

  it('runs from no change where only one result gives a number, and says why', () => {
    const planned = range([scaled(-41), silent])
    expect([planned.low, planned.high, planned.words]).toEqual([-41, 0, 'from no change to 41% lower (better)'])
    expect(planned.notes).toEqual(['1 of the results gives no number and stands outside the range.', 'Only one result gives a number, so the range runs from no change: one place cannot say how much others differ.'])
  })

  it('runs from no change where all results give the same number: never one number alone', () => {
    expect(range([scaled(-30), scaled(-30)])).toMatchObject({ low: -30, high: 0 })
  })

  it('counts a result that showed no difference as no change', () => {
    expect(range([scaled(-41), scaled(-20), still])).toMatchObject({ low: -41, high: 0, notes: ['One result showed no difference and counts as no change.'] })
  })

  it('says so in words where it spans both ways', () => {
    expect(range([scaled(-20), scaled(5)]).words).toBe('from 5% worse to 20% better')
    expect(range([scaled(-20), scaled(5)], { direction: 'higher' }).words).toBe('from 20% worse to 5% better')
    expect(range([scaled(-20), scaled(5)], { direction: 'depends' }).words).toBe('from 20% lower to 5% higher')
    expect(range([scaled(-42, 66)])).toMatchObject({ words: 'from 66% worse to 42% better', notes: ['Only one result gives a number; the range is its own confidence interval.'] })
  })

  it('calls a harm worse and keeps its whole size', () => {
    expect(range([scaled(160)])).toMatchObject({ low: 0, high: 160, words: 'from no change to 160% higher (worse)' })
  })

  it('is refused in words where results count different things, or none gives a number', () => {
    expect(why(plan([scaled(-1), { ...scaled(-2), measure: 'delays' }]))).toBe('These results count different things, so they make no range together.')
    expect(why(plan([scaled(-1, -1, 'GBP'), scaled(-2, -2, 'USD')]))).toBe('These results are counted in different units (GBP, USD), so they make no range together. Choose those of one unit.')
    expect([why(plan([silent, silent])), why(plan([still])), why(plan([]))]).toEqual(['No figure was printed.', 'No difference was shown, so there is no improvement to plan for.', 'No result is chosen.'])
  })
})

describe('a range on the reader’s own baseline', () => {
  it('shows its arithmetic: 1,200 doses, 41% fewer, is 708', () => {
    const planned = range([scaled(-41)], { baseline: 1200 })
    expect(planned.values).toMatchObject({ after: { high: 1200 }, difference: { high: 0 } })
    expect(planned.values?.after.low).toBeCloseTo(708)
    expect(planned.values?.difference.low).toBeCloseTo(-492)
    expect(planned.arithmetic).toEqual(['1,200 doses × (1 − 41%) = 708', 'No change: 1,200 doses stays 1,200 doses', '708 doses − 1,200 doses = −492 doses'])
    expect(targetWords(planned)).toBe('from 1,200 doses to between 708 doses and 1,200 doses')
  })

  it('marks with ≈ where decimals were left off, and keeps enough of them to tell the ends apart', () => {
    expect(range([scaled(-33.3)], { baseline: 7 }).arithmetic[0]).toBe('7 doses × (1 − 33.3%) ≈ 4.67')
    expect(targetWords(range([scaled(-0.02)], { baseline: 1200 }))).toBe('from 1,200 doses to between 1,199.8 doses and 1,200 doses')
  })

  it('rounds once, so that whoever redoes the sums gets the same: 120 less 33% is 80.4, which is 39.6 less', () => {
    expect(range([scaled(-33)], { baseline: 120 })).toMatchObject({ values: { after: { low: 80.4, high: 120 }, difference: { low: -39.6, high: 0 } }, arithmetic: ['120 doses × (1 − 33%) = 80.4', 'No change: 120 doses stays 120 doses', '80.4 doses − 120 doses = −39.6 doses'] })
    const rough = range([scaled(-33.3)], { baseline: 11.25 })
    expect(rough.arithmetic).toEqual(['11.25 doses × (1 − 33.3%) ≈ 7.5', 'No change: 11.25 doses stays 11.25 doses', '7.5 doses − 11.25 doses = −3.75 doses'])
    expect(targetWords(rough)).toBe('from 11.25 doses to between 7.5 doses and 11.25 doses')
  })

  it('never takes a share past 0 or 100, and says so', () => {
    const up = range([scaled(157.1, 157.1, '%')], { direction: 'higher', baseline: 60 })
    expect(up.values?.after).toEqual({ low: 60, high: 100 })
    expect(up.arithmetic[1]).toBe('60% × (1 + 157.1%) ≈ 154.3%, cut to 100%: a share cannot pass 100%')
    expect(up.notes.at(-1)).toBe('An end was cut: a share stays between 0 and 100%.')
    expect(range([scaled(-41, -41, '%')], { baseline: 60 }).notes.join()).not.toContain('cut')
    expect(range([scaled(-120, -120, '%')], { baseline: 10 }).values?.after.low).toBe(0)
  })

  it('is not told where cutting leaves one number', () => {
    const planned = range([scaled(10, 10, '%'), scaled(20, 20, '%')], { direction: 'higher', baseline: 95 })
    expect([planned.values, planned.notes.at(-1)]).toEqual([undefined, 'Both ends come to 100% on this baseline, so no range can be told.'])
  })

  it.each([[0, 'A share of 0 is 0: there is nothing to scale from.'], [-5, 'A baseline is a number of 0 or more.'], [Number.NaN, 'A baseline is a number of 0 or more.'], [101, 'A share cannot be over 100%.']])('refuses %s as a share to start from', (baseline, words) => {
    const planned = range([scaled(-41, -41, '%')], { baseline })
    expect([planned.values, planned.notes.at(-1)]).toEqual([undefined, words])
  })
})

describe('the optimism adjustment', () => {
  const reason = 'Two hospitals only'

  it('moves the helpful end towards no change, and shows the sum', () => {
    const planned = range([scaled(-40), scaled(-10)], { baseline: 200, optimism: { percent: 50, reason } })
    expect([planned.low, planned.high]).toEqual([-20, -10])
    expect(planned.arithmetic.slice(0, 2)).toEqual(['40% × (1 − 50%) = 20%', '200 doses × (1 − 20%) = 160'])
    expect(planned.notes.at(-1)).toBe('Optimism: the helpful end was moved 50% of the way to no change, because: Two hospitals only')
  })

  it('works on the upper end where more is better', () => {
    expect(range([scaled(10), scaled(40)], { direction: 'higher', optimism: { percent: 25, reason } })).toMatchObject({ low: 10, high: 30 })
  })

  it('lets the range run from no change where the moved end passes the other', () => {
    expect(range([scaled(-40), scaled(-30)], { optimism: { percent: 50, reason } })).toMatchObject({ low: -20, high: 0 })
  })

  it('never makes a harm smaller', () => {
    expect(range([scaled(-20), scaled(50)], { optimism: { percent: 50, reason } })).toMatchObject({ low: -10, high: 50 })
    expect(range([scaled(20), scaled(50)], { optimism: { percent: 50, reason } })).toMatchObject({ low: 20, high: 50 })
    const harm = range([scaled(50)], { optimism: { percent: 50, reason } })
    expect([harm.high, harm.notes.at(-1)]).toEqual([50, 'Nothing in this range is for the better, so there is nothing to adjust. A harm is never made smaller.'])
  })

  it.each([
    [{ percent: 50, reason: 'too short' }, 'The optimism adjustment needs a reason of at least 10 characters; it was not applied.'],
    [{ percent: 50, reason: '          ' }, 'The optimism adjustment needs a reason of at least 10 characters; it was not applied.'],
    [{ percent: 96, reason }, 'The optimism adjustment must be between 0 and 95 per cent; it was not applied.'],
    [{ percent: Number.NaN, reason }, 'The optimism adjustment must be between 0 and 95 per cent; it was not applied.'],
  ])('is refused in words, and the range stands: %j', (optimism, words) => {
    const planned = range([scaled(-40)], { optimism })
    expect([planned.low, planned.notes.at(-1)]).toEqual([-40, words])
  })

  it('has nothing to move where neither way is better', () => {
    expect(range([scaled(-40)], { direction: 'depends', optimism: { percent: 50, reason } })).toMatchObject({ low: -40, high: 0 })
  })
})

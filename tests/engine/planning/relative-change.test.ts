import { describe, expect, it } from 'vitest'
import { type Change, refusals, type Refusal, relativeChange } from '#engine/planning/relative-change.ts'
import { tinyRecord } from '../tiny.ts'

const change = (realised: Record<string, unknown> | undefined, more: Record<string, unknown> = {}): Change => relativeChange(tinyRecord('benefits', { ...(realised ? { realised } : {}), ...more }))
const ends = (realised: Record<string, unknown>, more: Record<string, unknown> = {}): readonly number[] | string => {
  const found = change(realised, more)
  return found.kind === 'scaled' ? [found.low, found.high] : found.why
}
const refused = (reason: Refusal) => refusals[reason]
const fromTo = (from: unknown, ...to: readonly unknown[]) => ({ baseline: { value: from }, observations: to.map((value) => ({ value })) })

describe('the relative change of a result', () => {
  it('is what came after against what came before: 11.5% to 6.8% is 40.9% lower', () => {
    expect(change(fromTo(11.5, 6.8))).toEqual({ kind: 'scaled', low: -40.9, high: -40.9, from: 'From 11.5% to 6.8%.' })
    expect(ends(fromTo(50, 40))).toEqual([-20, -20])
    expect(ends(fromTo(15, 39))).toEqual([160, 160])
  })

  it('is what the source prints in per cent, a range kept as a range', () => {
    expect(ends({ change: { value: -83, kind: 'relative-percent' } })).toEqual([-83, -83])
    expect(ends({ change: { value: { low: 6, high: 20 }, kind: 'relative-percent' } })).toEqual([6, 20])
    expect(ends({ change: { value: { about: -40 }, kind: 'relative-percent' } })).toEqual([-40, -40])
  })

  it('follows from a risk ratio or a rate ratio: 1.05 is 5% higher', () => {
    expect(ends({ estimate: { value: 1.05, kind: 'adjusted incidence rate ratio' } })).toEqual([5, 5])
    expect(ends({ estimate: { value: 0.78, kind: 'relative risk' } })).toEqual([-22, -22])
  })

  it('is the trial’s own difference from its control group where the groups have figures of their own', () => {
    expect(ends({ ...fromTo(270, 229, 244), estimate: { value: -9.5, kind: 'per cent difference from the control group' }, interval: { low: -17.2, high: -1.8, of: 'estimate' } })).toEqual([-17.2, -1.8])
  })

  it('is the change added to the start where no follow-up was printed', () => {
    expect(ends({ baseline: { value: 20 }, change: { value: { low: -8, high: -4 }, kind: 'absolute' } })).toEqual([-40, -20])
  })

  it('is precise to one decimal, or to two figures below 1, and nothing finer', () => {
    expect([ends(fromTo(3, 2)), ends(fromTo(30_000, 29_999))]).toEqual([[-33.3, -33.3], [-0.0033, -0.0033]])
  })
})

describe('an interval', () => {
  it('of the change widens it, in per cent or in units of a known start', () => {
    expect(ends({ ...fromTo(1.31, 0.63), change: { value: -51.7, kind: 'relative-percent' }, interval: { low: -71.8, high: -17.3, of: 'change' } })).toEqual([-71.8, -17.3])
    expect(ends({ ...fromTo(20, 16), change: { value: -4, kind: 'absolute' }, interval: { low: -6, high: -1, of: 'change' } })).toEqual([-30, -5])
  })

  it('of a ratio widens it too, but never narrows what was seen', () => {
    expect(ends({ ...fromTo(100, 95), estimate: { value: 0.8, kind: 'relative risk' }, interval: { low: 0.7, high: 0.9, of: 'estimate' } })).toEqual([-30, -5])
  })

  it('of odds, or of another figure, is left alone', () => {
    expect(ends({ ...fromTo(100, 95), estimate: { value: 0.8, kind: 'odds ratio' }, interval: { low: 0.1, high: 0.9, of: 'estimate' } })).toEqual([-5, -5])
    expect(ends({ ...fromTo(100, 95), interval: { low: 90, high: 99, of: 'follow-up' } })).toEqual([-5, -5])
    expect(ends({ estimate: { value: 0.95, kind: 'relative risk' }, interval: { low: 90, high: 99, of: 'follow-up' } })).toEqual([-5, -5])
  })
})

describe('a result that cannot be put on another baseline says why', () => {
  it.each<[string, Record<string, unknown> | undefined, Refusal]>([
    ['has no figure', undefined, 'no-figure'],
    ['has only a start', { baseline: { value: 4 } }, 'no-figure'],
    ['is an odds ratio', { estimate: { value: 0.7, kind: 'adjusted odds ratio' }, interval: { low: 0.6, high: 0.8, of: 'estimate' } }, 'odds'],
    ['prints the odds ratio again as per cent', { change: { value: -66, kind: 'relative-percent' }, estimate: { value: 0.34, kind: 'pooled odds ratio' } }, 'printed-odds'],
    ['is a hazard ratio', { estimate: { value: 1.6, kind: 'subhazard ratio' } }, 'hazard'],
    ['is another kind of estimate', { estimate: { value: 0.1, kind: 'percentage points for each function' } }, 'estimate'],
    ['is in percentage points without a start', { change: { value: -3, kind: 'absolute' } }, 'points'],
    ['is a figure without a start', { observations: [{ value: 12 }] }, 'figure'],
    ['has several follow-ups', fromTo(20, 24, 18), 'several'],
    ['started from nothing', fromTo(0, 5), 'start-zero'],
    ['started below nothing', fromTo(-4, 5), 'start-zero'],
    ['started from a range of places', fromTo({ low: 30, high: 50 }, 10), 'start-range'],
    ['ended at “less than”', fromTo(63, { lessThan: 2 }), 'bound'],
    ['started from “at most”', fromTo({ atMost: 10 }, 4), 'bound'],
    ['prints a change of “more than”', { change: { value: { moreThan: 30 }, kind: 'relative-percent' } }, 'bound'],
  ])('%s', (_, realised, reason) => {
    expect(change(realised)).toEqual({ kind: 'refused', why: refused(reason) })
  })

  it('counts minutes without a start', () => {
    expect(change({ change: { value: -20, kind: 'absolute' } }, { unit: 'minutes' })).toEqual({ kind: 'refused', why: refused('change') })
  })

  it('does not state its unit', () => {
    expect(change(fromTo(411, 333), { unit: 'not stated' })).toEqual({ kind: 'refused', why: refused('no-unit') })
  })
})

describe('a result that showed no difference', () => {
  it('counts as no change, whatever its bare figure looks like', () => {
    expect(change(fromTo(3.16, 2.41), { effect: 'null' })).toEqual({ kind: 'no-change', why: 'No difference was shown, so it counts as no change. Its own figures may be chance.' })
    expect(change(undefined, { effect: 'null' })).toEqual({ kind: 'no-change', why: 'No difference was shown, so it counts as no change. No figure was printed.' })
    expect(change({ estimate: { value: 0.97, kind: 'odds ratio' }, interval: { low: 0.9, high: 1.03, of: 'estimate' } }, { effect: 'null' }).kind).toBe('no-change')
  })

  it('spans what its own interval leaves open, both ways', () => {
    expect(ends({ ...fromTo(0.017, 0.017), estimate: { value: 0.98, kind: 'relative risk' }, interval: { low: 0.58, high: 1.66, of: 'estimate' } }, { effect: 'null' })).toEqual([-42, 66])
  })
})

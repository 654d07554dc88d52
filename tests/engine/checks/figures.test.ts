import { describe, expect, it } from 'vitest'
import { bounds, halfUnit, isDifferenceKind, isRatioKind, movement } from '../../../src/engine/checks/figures.ts'

describe('printed figures', () => {
  it('lie half a unit of their last digit either way', () => {
    expect([6.8, 12, 0.001, 1e-7].map(halfUnit)).toEqual([0.05, 0.5, 0.0005, 0.5e-7])
    expect([9000, 10_000, 1_200_000, 1_234_567].map(halfUnit)).toEqual([0.5, 500, 50_000, 0.5])
  })

  it('have two ends, one of them open for an inequality', () => {
    expect([5, { low: 4, high: 6 }, { about: 5 }, { lessThan: 10 }, { atLeast: 2 }].map(bounds)).toEqual([
      [5, 5],
      [4, 6],
      [5, 5],
      [-Infinity, 10],
      [2, Infinity],
    ])
  })

  it('moved only where the two do not overlap', () => {
    expect(movement(5, 6)).toBe('rose')
    expect(movement({ low: 4, high: 6 }, 3)).toBe('fell')
    expect(movement({ low: 4, high: 6 }, { moreThan: 5 })).toBe(undefined)
    expect(movement(5, 5)).toBe(undefined)
  })

  it('are ratios or differences by the name of their kind', () => {
    expect(['odds ratio', 'Adjusted hazard ratio', 'relative risk', 'incidence rate ratio'].every(isRatioKind)).toBe(true)
    expect(['relative risk reduction', 'mean difference', 'absolute risk difference'].every(isDifferenceKind)).toBe(true)
  })
})

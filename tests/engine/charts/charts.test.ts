import { describe, expect, it } from 'vitest'
import { dumbbell } from '#engine/charts/dumbbell.ts'
import { effectsByDomain } from '#engine/charts/effects-by-domain.ts'
import { tinyLibrary } from '../tiny.ts'

const results = (measure: string, ...effects: readonly string[]) => Object.fromEntries(effects.map((effect, index) => [`${measure}-${index}`, { measure, effect }]))
const library = tinyLibrary({
  measures: { errors: {}, overtime: { name: 'Overtime', domain: 'staff-experience' } },
  benefits: { ...results('errors', 'benefit', 'benefit', 'disbenefit', 'null'), ...results('overtime', 'mixed', 'disbenefit') },
})

describe('a line from before to after', () => {
  it('has its marks on the drawing, whatever the figures', () => {
    const pairs = [[11.5, 6.8], [0, 0], [5, 5], [-4, 3], [-9, -2], [1e12, 1], [0.0001, 0.0002], [0, -1]] as const
    for (const [before, after] of pairs) {
      const { width, ...marks } = dumbbell({ before, after })
      for (const x of Object.values(marks)) expect(x >= 0 && x <= width, `${before} to ${after}: ${x}`).toBe(true)
    }
  })

  it('shows a rise to the right of where it began, from nought, so that no change looks larger than it is', () => {
    expect(dumbbell({ before: 50, after: 100 })).toEqual({ width: 120, before: 60, after: 113 })
    expect(dumbbell({ before: 100, after: 50 })).toEqual({ width: 120, before: 113, after: 60 })
  })

  it('refuses to draw what is not a number', () => {
    expect(() => dumbbell({ before: NaN, after: 5 })).toThrow('A drawing needs finite figures, not NaN and 5.')
    expect(() => dumbbell({ before: 5, after: Infinity })).toThrow('finite')
  })
})

describe('results by outcome domain', () => {
  const bars = effectsByDomain(library)

  it('draws as many results as there are, none lost and none twice', () => {
    for (const { total, counts, blocks } of bars) {
      expect(blocks.reduce((sum, { count }) => sum + count, 0)).toBe(total)
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    }
    expect(bars.reduce((sum, { total }) => sum + total, 0)).toBe(library.all('benefits').length)
  })

  it('lays the blocks end to end inside the drawing, as wide as they count', () => {
    for (const { blocks } of bars) {
      blocks.forEach(({ x, width, count }, index) => {
        const before = blocks[index - 1]
        expect([x, width].every(Number.isFinite)).toBe(true)
        expect(x).toBeCloseTo(before ? before.x + before.width : 0, 0)
        expect(width / count).toBeCloseTo(150, 0)
        expect(x + width).toBeLessThanOrEqual(600.1)
      })
    }
  })

  it('stands as it stood', async () => {
    await expect(`${JSON.stringify(bars, null, 2)}\n`).toMatchFileSnapshot('../../output/effects-by-domain.json')
  })

  it('draws nothing, and divides by nothing, where there is no result', () => {
    expect(effectsByDomain(tinyLibrary()).map(({ total, blocks }) => [total, blocks])).toEqual([[0, []], [0, []]])
  })
})

import { describe, expect, it } from 'vitest'
import { beforeAfter, beforeAfters } from '#engine/charts/before-after.ts'
import type { Chart, Shape } from '#engine/charts/drawing.ts'
import { chartSvg } from '#engine/publish/chart-files.ts'
import type { Literals } from '../checks/given.ts'
import { tinyLibrary } from '../tiny.ts'

const realised = (before: unknown, after: unknown, more: Record<string, unknown> = {}) => ({ baseline: { value: before }, observations: [{ value: after }], ...more })
const chartOf = (benefits: Literals['benefits'], measure = {}): Chart | undefined => {
  const library = tinyLibrary({ measures: { errors: measure }, benefits: benefits ?? {} })
  return beforeAfter(library, library.get('measures', 'errors'))
}
const twoPlaces = {
  'a-fell': { realised: realised(11.5, 6.8, { interval: { low: 5.9, high: 7.7, of: 'follow-up' } }), targets: [{ value: 5, dueBy: '2027-03', source: 'a-source' }] },
  'b-rose': { title: 'More doses given wrongly', effect: 'disbenefit', realised: { baseline: { value: { low: 2, high: 4 }, comparator: 'control-group' }, observations: [{ value: { atLeast: 8 } }] } },
}
const rest = {
  'c-twice': { title: 'Fewer, then more', realised: { baseline: { value: 9 }, observations: [{ value: 7, label: 'Month 6' }, { value: 8, label: 'Month 12' }] } },
  'd-change': { title: 'Fewer by a fifth', realised: { change: { value: -20, kind: 'relative-percent' } } },
}
const chart = chartOf({ ...twoPlaces, ...rest }) ?? expect.fail('no chart')
const words = (shapes: readonly Shape[]): string[] => shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : shape.shape === 'link' ? words(shape.inside) : []))
const said = words(chart.drawing.shapes)
const placeOfMark = (of: Chart, id: string): number => {
  const mark = of.drawing.shapes.find((shape) => 'mark' in shape && shape.mark === id)
  return mark?.shape === 'path' ? Number(/^M(-?[\d.]+)/.exec(mark.d)?.[1]) : expect.fail(`${id} is not drawn`)
}

describe('a measure before and after', () => {
  it('draws the results that have one figure before and one after, and lists the others with the reason', () => {
    expect(chart.table.rows.map(({ id, drawn, cells }) => [id, drawn, cells.at(-1)])).toEqual([
      ['a-fell', true, 'yes'],
      ['b-rose', true, 'yes'],
      ['c-twice', false, 'no: several figures after'],
      ['d-change', false, 'no: nothing to compare with is given'],
    ])
    expect(chart.reading).toBe('2 results give one figure to compare with and one after, in the same unit: 1 benefit and 1 disbenefit. 2 more are only in the table, which says why.')
  })

  it('prints the unit, every figure, what it was compared with, and the target with its date', () => {
    for (const one of ['Unit: %', '11.5%', '6.8%', '2% to 4%', 'at least 8%', 'Compared with the same place before', 'Compared with a comparison group', 'target 5%, due March 2027']) expect(said, one).toContain(one)
  })

  it('draws from nought, so that no change looks larger than it is', () => {
    expect(said).toContain('0%')
    const [small, large] = [placeOfMark(chart, 'a-fell'), placeOfMark(chart, 'b-rose')]
    expect((large - 70) / (small - 70)).toBeCloseTo(8 / 6.8, 2)
  })

  it('draws figures below nought too', () => {
    const below = chartOf({ a: { realised: realised(-4, 3) }, b: { realised: realised(-1, -2) } }) ?? expect.fail('no chart')
    expect(words(below.drawing.shapes)).toContain('−4%')
    expect(placeOfMark(below, 'b')).toBeLessThan(placeOfMark(below, 'a'))
  })

  it('never puts two currencies on one axis', () => {
    const money = { realised: realised(900, 400) }
    const mixed = chartOf({ a: { ...money, unit: 'GBP' }, b: { ...money, unit: 'EUR' }, c: { ...money, unit: 'EUR' } }, { unit: 'money' }) ?? expect.fail('no chart')
    expect(mixed.table.rows.map(({ id, cells }) => [id, cells.at(-1)])).toEqual([['a', 'no: in another unit'], ['b', 'yes'], ['c', 'yes']])
    expect(chartOf({ a: { ...money, unit: 'GBP' }, b: { ...money, unit: 'EUR' } }, { unit: 'money' })).toBeUndefined()
  })

  it('needs two results: one alone is drawn in its own row elsewhere', () => {
    expect(chartOf({ a: { realised: realised(3, 2) } })).toBeUndefined()
    expect(beforeAfters(tinyLibrary())).toEqual([])
  })

  it('refuses a figure that is not finite', () => {
    const library = tinyLibrary({ benefits: { a: { realised: realised(3, Infinity), targets: [] }, b: { realised: realised(3, 2), targets: [] } } }, { asWritten: true })
    expect(() => beforeAfters(library)).toThrow('finite')
  })

  it('stands as it stood', async () => {
    await expect(chartSvg(chart)).toMatchFileSnapshot('../../output/charts/before-after-errors.svg')
  })
})

import { describe, expect, it } from 'vitest'
import { capabilityCharts } from '#engine/charts/capability-charts.ts'
import { drawnMarks, type Shape } from '#engine/charts/drawing.ts'
import { timesToBenefit, timeToBenefit, timeToBenefitOf } from '#engine/charts/time-to-benefit.ts'
import { chartSvg } from '#engine/publish/chart-files.ts'
import { tinyLibrary } from '../tiny.ts'

const after = (months: unknown) => ({ measuredAfter: { months, words: 'As told' } })
const library = tinyLibrary({
  capabilities: { scanning: {}, 'order-sets': { label: 'Order sets' } },
  measures: { errors: {}, overtime: { name: 'Overtime worked', domain: 'staff-experience' } },
  benefits: {
    'a-year': after(12),
    'b-bound': { title: 'More doses given wrongly', effect: 'disbenefit', ...after({ lessThan: 3 }) },
    'c-range': { title: 'No difference at first', effect: 'null', ...after({ low: 0, high: 6 }) },
    'd-late': { title: 'Mixed after ten years', effect: 'mixed', ...after(120) },
    'e-silent': { title: 'Fewer doses, some time' },
    'f-silent': { title: 'Less overtime', measure: 'overtime', capability: 'order-sets' },
  },
  timings: {
    dip: { what: 'dip-length', months: { atLeast: 5 }, of: 'Visits below the level before' },
    plan: { what: 'full-benefit', months: { low: 28, high: 64 }, of: 'Payback as planned', planned: true },
    soon: { what: 'first-benefit', months: { atMost: 6 }, of: 'Letters posted' },
    contract: { what: 'procurement-to-go-live', months: 20, of: 'Contract to go-live' },
  },
})
const chart = timeToBenefit(library) ?? expect.fail('no chart')
const texts = chart.drawing.shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : []))
const shapeOf = (id: string): Shape => chart.drawing.shapes.find((shape) => 'mark' in shape && shape.mark === id) ?? expect.fail(`${id} is not drawn`)
const tick = (months: string): number => {
  const found = chart.drawing.shapes.find((shape) => shape.shape === 'text' && shape.text === months)
  return found?.shape === 'text' ? found.x : expect.fail(`no tick at ${months}`)
}
const placeOf = (id: string): number => {
  const shape = shapeOf(id)
  return shape.shape === 'path' ? Number(/^M([\d.]+)/.exec(shape.d)?.[1]) : shape.shape === 'circle' || shape.shape === 'rect' ? shape.x : NaN
}

describe('time to benefit', () => {
  it('draws every result and timing that says how long, and nothing that is not about benefit', () => {
    expect(drawnMarks(chart)).toEqual(['benefits/a-year', 'benefits/b-bound', 'benefits/c-range', 'benefits/d-late', 'timings/dip', 'timings/plan', 'timings/soon'])
  })

  it('counts in words the results that do not say, in the sentence, the drawing and the table', () => {
    expect(chart.reading).toBe('4 results say how long after go-live it was seen, and 3 records give the length of a dip, a recovery or the wait for a benefit. 2 of 6 results do not say when.')
    expect(texts).toContain('1 of 5 results do not say when')
    expect(chart.table.rows.filter(({ drawn }) => !drawn).map(({ cells }) => cells.slice(0, 4))).toEqual([
      ['1 of 5 results', 'safety-quality', 'Not drawn', 'does not say'],
      ['1 of 1 result', 'staff-experience', 'Not drawn', 'does not say'],
    ])
  })

  it('says beside each mark what it is and how many months', () => {
    for (const words of ['Benefit, 12 months', 'Disbenefit, less than 3 months', 'No difference, 0 to 6 months', 'Length of the dip, at least 5 months', 'Planned: full benefit, 28 to 64 months']) expect(texts, words).toContain(words)
  })

  it('stands on an axis that is even to 60 months, with a marked break beyond', () => {
    expect(tick('24') - tick('12')).toBe(tick('48') - tick('36'))
    expect(placeOf('benefits/a-year')).toBeCloseTo(tick('12'), 1)
    expect(tick('120') - tick('60')).toBeLessThan(tick('60') - tick('0'))
    expect(texts).toContain('break: closer together')
  })

  it('shows a plan in a dashed outline, and a length that is only a bound hollow or with an arrow', () => {
    expect(shapeOf('timings/plan')).toMatchObject({ kind: 's-benefit thick edge-assumed' })
    expect(shapeOf('timings/soon')).toMatchObject({ kind: 's-benefit thick' })
    expect(shapeOf('timings/dip')).toMatchObject({ kind: 'f-disbenefit' })
  })

  it('says in words where a capability has nothing to draw', () => {
    expect(timeToBenefitOf(library, library.get('capabilities', 'order-sets'))).toBeUndefined()
    const { charts, missing } = capabilityCharts(library, library.get('capabilities', 'order-sets'))
    expect(charts.map(({ id }) => id)).toEqual(['effect-direction-order-sets'])
    expect(missing).toEqual(['No result here says how long after go-live it was seen, and no record gives the length of a dip, a recovery or the wait for a benefit.'])
    expect(timesToBenefit(tinyLibrary())).toEqual([])
  })

  it('refuses a length that is not a number', () => {
    const broken = tinyLibrary({ timings: { dip: { what: 'dip-length', months: NaN } } }, { asWritten: true })
    expect(() => timesToBenefit(broken)).toThrow('finite')
  })

  it('stands as it stood', async () => {
    await expect(chartSvg(chart)).toMatchFileSnapshot('../../output/charts/time-to-benefit.svg')
  })
})

import { describe, expect, it } from 'vitest'
import { effectDirection, effectDirections } from '#engine/charts/effect-direction.ts'
import type { Shape } from '#engine/charts/drawing.ts'
import { chartSvg } from '#engine/publish/chart-files.ts'
import { tinyLibrary } from '../tiny.ts'

const study = (level: string, n?: number) => ({ level, design: 'As told', independence: 'independent', vendorInvolved: false, ...(n === undefined ? {} : { sample: { n, words: `${n} doses` } }) })
const library = tinyLibrary({
  capabilities: { scanning: {}, 'order-sets': { label: 'Order sets' } },
  measures: { errors: {}, overtime: { name: 'Overtime worked', domain: 'staff-experience' } },
  benefits: {
    'a-trial': { study: study('randomised', 1200) },
    'b-harm': { title: 'More doses given wrongly', effect: 'disbenefit', study: study('self-reported') },
    'c-null': { title: 'No difference in doses given wrongly', effect: 'null', study: study('self-reported', 250) },
    'd-mixed': { title: 'Mixed overtime', effect: 'mixed', measure: 'overtime', study: study('self-reported', 8) },
    'e-other': { title: 'Fewer orders', capability: 'order-sets' },
  },
})
const chart = effectDirection(library, library.get('capabilities', 'scanning')) ?? expect.fail('no chart')
const links = chart.drawing.shapes.filter((shape): shape is Shape & { shape: 'link' } => shape.shape === 'link')
const place = (id: string): { x: number; y: number; width: number } => {
  const hit = links.find(({ href }) => href === `/benefits/${id}/`)?.inside[0]
  return hit?.shape === 'rect' ? hit : expect.fail(`${id} is not drawn`)
}

describe('which way the results of a capability point', () => {
  it('draws every result of the capability once, and none of another', () => {
    expect(links.map(({ href }) => href).sort()).toEqual(['/benefits/a-trial/', '/benefits/b-harm/', '/benefits/c-null/', '/benefits/d-mixed/'])
    expect(chart.table.rows.map(({ id }) => id).sort()).toEqual(['a-trial', 'b-harm', 'c-null', 'd-mixed'])
  })

  it('puts the stronger comparison further left, and harm on the same line as benefit where they count the same', () => {
    expect(place('a-trial').x).toBeLessThan(place('b-harm').x)
    expect(new Set(['a-trial', 'b-harm', 'c-null'].map((id) => place(id).y)).size).toBe(1)
    expect(place('d-mixed').y).toBeGreaterThan(place('b-harm').y)
  })

  it('keeps two results of one kind apart, each large enough to press', () => {
    expect(Math.abs(place('b-harm').x - place('c-null').x)).toBeGreaterThanOrEqual(24)
    expect(Math.min(...links.map(({ inside: [hit] }) => (hit?.shape === 'rect' ? hit.width : 0)))).toBeGreaterThanOrEqual(24)
  })

  it('says the effect of every mark in words, and the number studied where the study gives one', () => {
    expect(links.map(({ label }) => label)).toEqual([
      'Benefit: Fewer doses given wrongly. Randomised trial, 1,200 studied',
      'No difference: No difference in doses given wrongly. Self-reported, 250 studied',
      'Disbenefit: More doses given wrongly. Self-reported',
      'Mixed: Mixed overtime. Self-reported, 8 studied',
    ])
  })

  it('draws a study that does not give its number smallest, and in outline', () => {
    const mark = (id: string) => links.find(({ href }) => href === `/benefits/${id}/`)?.inside[1]
    expect(mark('a-trial')).toMatchObject({ kind: 'f-benefit' })
    expect(mark('b-harm')).toMatchObject({ kind: 's-disbenefit thick' })
    expect(mark('c-null')).toMatchObject({ kind: 'f-null', r: 7.7 })
  })

  it('reads as counts, never as a verdict', () => {
    expect(chart.reading).toBe('4 results on 2 outcomes: 1 benefit, 1 no difference, 1 disbenefit and 1 mixed.')
    expect(chart.note).toContain('1 of 4 do not give the number studied')
  })

  it('stands as it stood', async () => {
    await expect(chartSvg(chart)).toMatchFileSnapshot('../../output/charts/effect-direction-scanning.svg')
  })

  it('makes no empty chart', () => {
    expect(effectDirections(tinyLibrary())).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { dependencyNetwork, dependencyNetworks } from '#engine/charts/dependency-network.ts'
import type { Shape } from '#engine/charts/drawing.ts'
import { layOut } from '#engine/charts/network-layout.ts'
import { withNetwork } from '#engine/evidence/dependencies.ts'
import { buildLibrary } from '#engine/library/library.ts'
import { chartSvg } from '#engine/publish/chart-files.ts'
import { readContent } from '#engine/read/content.ts'
import { type Literals } from '../checks/given.ts'
import { tinyLibrary } from '../tiny.ts'

const node = (id: string, layer: string, more: object = {}) => ({ id, layer, label: `The ${id}`, ...more })
const link = (from: string, to: string, more: object = {}) => ({ from, to, evidenced: false, ...more })
const scanners = node('scanners', 'enabler')
const scan = node('scan', 'business-change')
const fewer = node('fewer-errors', 'benefit', { benefit: 'fewer' })
const safe = node('safe', 'objective', { measure: 'errors' })
const nodes = [scanners, scan, fewer, safe]
const links = [link('scanners', 'scan', { evidenced: true, sources: ['a-source'], note: 'One ward.' }), link('scan', 'fewer-errors', { evidenced: true }), link('fewer-errors', 'safe')]

const chartOf = (network: object, literals: Literals = {}) => {
  const [chart] = dependencyNetworks(tinyLibrary({ benefits: { fewer: { effect: 'disbenefit' } }, ...literals, blueprints: { scanning: { network } } }))
  if (!chart) throw new Error('no chart')
  return chart
}
const flat = (shapes: readonly Shape[]): readonly Shape[] => shapes.flatMap((shape) => (shape.shape === 'link' ? [shape, ...flat(shape.inside)] : [shape]))
const boxesOf = (shapes: readonly Shape[]) => flat(shapes).filter((shape) => shape.shape === 'rect')

describe('a network of dependencies', () => {
  const chart = chartOf({ nodes, links })

  it('says in one sentence how much of it is evidenced', () => {
    expect(chart.reading).toBe('From left to right, what must be in place before what can come: 1 enabler, 1 business change, 1 benefit or harm, 1 objective. Of 3 links, 2 are evidenced and 1 assumed.')
  })

  it('names in the table what shows each link, with the kind of study', () => {
    expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
      ['The scanners', 'Enabler', 'The scan', 'Business change', 'Evidenced', { text: 'Poon 2024', href: '/sources/a-source/' }, 'One ward.'],
      ['The scan', 'Business change', { text: 'The fewer-errors', href: '/benefits/fewer/' }, 'Benefit or harm', 'Evidenced', { text: 'Fewer doses given wrongly (Disbenefit; before and after, or a comparison group)', href: '/benefits/fewer/' }, ''],
      [{ text: 'The fewer-errors', href: '/benefits/fewer/' }, 'Benefit or harm', { text: 'The safe', href: '/measures/errors/' }, 'Objective', 'Assumed', '', ''],
    ])
  })

  it('draws evidenced links solid and assumed ones dashed, and says so beside the lines', () => {
    const lines = flat(chart.drawing.shapes).filter((shape) => shape.shape === 'path')
    const looks = (mark: string) => lines.filter((line) => line.mark === mark).map(({ kind }) => kind)
    expect(looks('scanners--scan')).toEqual(['edge thick', 'edge thick'])
    expect(looks('fewer-errors--safe')).toEqual(['edge edge-assumed', 'edge'])
    expect(flat(chart.drawing.shapes).flatMap((shape) => (shape.shape === 'text' ? [shape.text.trim()] : []))).toEqual(expect.arrayContaining(['Solid: evidenced', 'Dashed: assumed', 'Enablers', 'Objectives', 'Disbenefit']))
  })

  it('opens the result of a box, or else its measure; a box with neither opens nothing', () => {
    const opened = flat(chart.drawing.shapes).flatMap((shape) => (shape.shape === 'link' ? [[shape.href, shape.label]] : []))
    expect(opened).toEqual([
      ['/benefits/fewer/', 'The fewer-errors: Disbenefit, see the result'],
      ['/measures/errors/', 'The safe: How it is counted (objective)'],
    ])
  })

  it('has every box on the drawing, and no two overlap', () => {
    for (const real of dependencyNetworks(contentLibrary())) {
      const boxes = boxesOf(real.drawing.shapes)
      for (const [index, box] of boxes.entries()) {
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= real.drawing.width && box.y + box.height <= real.drawing.height, real.id).toBe(true)
        for (const other of boxes.slice(index + 1)) expect(box.x !== other.x || box.y + box.height <= other.y || other.y + other.height <= box.y, real.id).toBe(true)
      }
    }
  })

  it('keeps what it cannot draw in the table, and counts it in words', () => {
    const odd = chartOf({ nodes: [...nodes, node('scan', 'benefit'), node('alone', 'enabler')], links: [...links, link('scanners', 'nowhere'), link('safe', 'scanners'), link('scan', 'scan'), link('scanners', 'scan')] })
    expect(odd.reading).toContain('5 rows of the table cannot be drawn.')
    expect(odd.table.rows.filter(({ drawn }) => !drawn).map(({ id }) => id)).toEqual(['scanners--nowhere', 'safe--scanners', 'scan--scan', 'scanners--scan--6', 'scan--again-0'])
    expect(odd.table.rows.find(({ id }) => id === 'alone')?.cells).toEqual(['The alone', 'Enabler', 'Nothing', '', '', '', ''])
  })

  it('draws a link within a layer straight, or as a bow past what stands between', () => {
    const chart = chartOf({
      nodes: [scanners, scan, node('check', 'business-change'), node('fix', 'business-change'), safe],
      links: [link('scanners', 'scan'), link('scanners', 'check'), link('scan', 'safe'), link('check', 'safe'), link('scan', 'check'), link('fix', 'scan')],
    })
    const line = (mark: string) => flat(chart.drawing.shapes).flatMap((shape) => (shape.shape === 'path' && shape.mark === mark ? [shape.d] : []))[0]
    expect(line('scan--check')).toMatch(/^M[\d.]+ [\d.]+V[\d.]+$/)
    expect(line('fix--scan')).toMatch(/^M([\d.]+) [\d.]+C.* \1 [\d.]+$/)
  })

  it('has nothing to draw for a blueprint without one', () => {
    expect(dependencyNetworks(tinyLibrary({ blueprints: { scanning: {} } }))).toEqual([])
  })

  it('stands as it stood, and the same on a second run', async () => {
    const library = contentLibrary('tests/fixtures/full')
    const [blueprint] = withNetwork(library)
    if (!blueprint) throw new Error('the fixture has no network')
    // Without the looks, which all charts share.
    const draw = () => chartSvg(dependencyNetwork(library, blueprint)).replace(/<style>.*<\/style>/, '')
    const drawn = draw()
    expect(draw()).toBe(drawn)
    await expect(drawn).toMatchFileSnapshot('../../output/charts/dependency-network-scan-every-dose.svg')
  })
})

describe('the places of boxes', () => {
  it('lets a long link pass between the boxes of the layers it skips', () => {
    const { tops, routes } = layOut([{ id: 'a', column: 0, height: 40 }, { id: 'b', column: 1, height: 40 }, { id: 'c', column: 2, height: 40 }], [{ from: 'a', to: 'b' }, { from: 'b', to: 'c' }, { from: 'a', to: 'c' }])
    expect(routes[2]).toEqual(['a', 'a>c@1', 'c'])
    const [box, passing] = [tops.get('b') ?? NaN, tops.get('a>c@1') ?? NaN]
    expect(passing > box + 40 || passing < box).toBe(true)
  })

  it('sets a box level with the only one it leads to', () => {
    const { tops } = layOut([{ id: 'a', column: 0, height: 40 }, { id: 'b', column: 1, height: 80 }], [{ from: 'a', to: 'b' }])
    expect([tops.get('a'), tops.get('b')]).toEqual([20, 0])
  })
})

function contentLibrary(folder = 'content') {
  const { programme, vocabulary, entries } = readContent(folder)
  if (!programme) throw new Error('no programme')
  return buildLibrary({ programme, vocabulary, entries, today: '2026-11-22' })
}

import { describe, expect, it } from 'vitest'
import { drawnMarks } from '#engine/charts/drawing.ts'
import { gapMap } from '#engine/charts/gap-map.ts'
import { sureBars } from '#engine/charts/map-marks.ts'
import { evidenceMap } from '#engine/evidence/map.ts'
import { chartSvg } from '#engine/publish/chart-files.ts'
import { smallest } from '../checks/smallest.ts'
import { tinyLibrary } from '../tiny.ts'

const study = (level: string) => ({ study: { ...(smallest.benefits['study'] as object), level } })
const library = tinyLibrary(
  {
    capabilities: { scanning: {}, rostering: { label: 'Rostering', notApplicable: [{ domain: 'safety-quality', why: 'It is about rosters.' }] } },
    measures: { errors: {}, overtime: { name: 'Overtime', domain: 'staff-experience' } },
    benefits: { a: study('randomised'), b: { effect: 'disbenefit' }, c: { effect: 'null' }, d: { effect: 'mixed' }, e: { capability: 'rostering', measure: 'overtime', ...study('self-reported') } },
  },
)
const [chart] = gapMap(library)
if (!chart) throw new Error('There is no chart.')
const links = chart.drawing.shapes.filter((shape) => shape.shape === 'link')

describe('the evidence map as a drawing', () => {
  it('has a row of its table, a mark and a link to its page for every cell, empty ones too', () => {
    const cells = evidenceMap(library).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    expect(chart.table.rows.map(({ id }) => id)).toEqual(cells.map(({ capability, domain }) => `${capability}/${domain}`))
    expect(drawnMarks(chart)).toEqual(chart.table.rows.map(({ id }) => id).sort())
    expect(links.map(({ href }) => href)).toEqual(chart.table.rows.map(({ id }) => `/evidence/${id}/`))
  })

  it('counts in its table what the library holds, every effect by itself and no sum of them', () => {
    expect(chart.table.columns.map(({ label }) => label)).toEqual(['Family', 'Capability', 'Outcome domain', 'Results', 'How sure', 'Benefit', 'No difference', 'Disbenefit', 'Mixed', 'Gaps'])
    expect(chart.table.rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'object' ? cell.text : cell)).slice(1).join(' | '))).toEqual([
      'Rostering | safety-quality | 0 | Not known | 0 | 0 | 0 | 0 | Not applicable',
      'Rostering | staff-experience | 1 | Little to compare | 1 | 0 | 0 | 0 | Only self-reported',
      'Scanning | safety-quality | 4 | Fair comparisons | 1 | 1 | 1 | 1 | Contradictory',
      'Scanning | staff-experience | 0 | Not known | 0 | 0 | 0 | 0 | No evidence found',
    ])
  })

  it('draws a round mark of at least 24 units with its number, and none where there is no result', () => {
    const circles = links.map(({ inside }) => inside.filter((shape) => shape.shape === 'circle').map((circle) => ('r' in circle ? circle.r * 2 : 0)))
    expect(circles).toEqual([[], [24], [34], []])
  })

  it('says in words, for who cannot see it, what each cell holds', () => {
    expect(links.map(({ label }) => label)).toEqual([
      'Rostering, safety-quality: 0, Not known, Not applicable',
      'Rostering, staff-experience: 1, Little to compare, Only self-reported',
      'Scanning, safety-quality: 4, Fair comparisons, Contradictory',
      'Scanning, staff-experience: 0, Not known, No evidence found',
    ])
  })

  it('reads as a sentence', () => {
    expect(chart.reading).toBe('5 results in 2 capabilities and 2 outcome domains; 2 of 4 cells are empty.')
  })

  it('keeps every cell inside the drawing and over no other', () => {
    const boxes = links.flatMap(({ inside }) => inside.flatMap((shape) => (shape.shape === 'rect' ? [shape] : [])))
    for (const box of boxes) expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= chart.drawing.width && box.y + box.height <= chart.drawing.height).toBe(true)
    const meet = (a: (typeof boxes)[number], b: (typeof boxes)[number]) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
    expect(boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => meet(a, b)))).toEqual([])
  })

  it('stands as it stood, and is the same on a second run', async () => {
    expect(chartSvg(gapMap(library)[0] ?? chart)).toBe(chartSvg(chart))
    await expect(chartSvg(chart)).toMatchFileSnapshot('../../output/charts/gap-map.svg')
  })

  it('is a heading and totals alone where there is no capability', () => {
    const [empty] = gapMap(tinyLibrary({}, { vocabulary: { 'capability-groups': ['none-of-ours'] } }))
    expect([empty?.table.rows.length, empty?.reading]).toEqual([0, '0 results in 0 capabilities and 2 outcome domains; 0 of 0 cells are empty.'])
  })
})

describe('the bars that say how sure', () => {
  it('are always four, as many of them full as the step says', () => {
    const bars = (path: string) => path.split('M').length - 1
    expect([0, 1, 2, 3, 4].map((step) => [bars(sureBars(step).full), bars(sureBars(step).hollow)])).toEqual([[0, 4], [1, 3], [2, 2], [3, 1], [4, 0]])
  })
})

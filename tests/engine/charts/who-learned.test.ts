import { describe, expect, it } from 'vitest'
import { drawnMarks, type Shape } from '#engine/charts/drawing.ts'
import { countCrossings } from '#engine/charts/layer-order.ts'
import { untangled } from '#engine/charts/two-columns.ts'
import { networkPages, participations, whoLearned } from '#engine/charts/who-learned.ts'
import { chartSvg } from '#engine/publish/chart-files.ts'
import { tinyLibrary } from '../tiny.ts'

const places = Object.fromEntries(['alder', 'birch', 'cedar', 'damson', 'elder'].map((id) => [id, { name: `${id[0]?.toUpperCase()}${id.slice(1)} hospital` }]))
const pair = (from: string, to: string, status: string, more = {}) => ({ kind: 'exemplar-fast-follower', from, to, status, ...more })
const kinds = { vocabulary: { 'relationship-kinds': ['exemplar-fast-follower', 'joint-exemplar', 'programme-participant', 'shared-system', 'pen-friends'] } }

const pairs = tinyLibrary(
  {
    organisations: places,
    relationships: {
      a: pair('alder', 'damson', 'confirmed', { sources: ['a-source'], date: '2017-09' }),
      b: pair('birch', 'cedar', 'proposed'),
      c: pair('birch', 'damson', 'withdrawn'),
      d: pair('birch', 'elder', 'from-memory'),
      e: pair('cedar', 'elder', 'nominated', { kind: 'joint-exemplar' }),
    },
  },
  kinds,
)
const [chart] = whoLearned(pairs)
const linksOf = (shapes: readonly Shape[]): string[] => shapes.flatMap((shape) => (shape.shape === 'link' ? [shape.href] : []))
const wordsOf = (shapes: readonly Shape[]): string[] => shapes.flatMap((shape) => (shape.shape === 'link' ? wordsOf(shape.inside) : shape.shape === 'text' ? [shape.text] : []))

describe('who learned from whom', () => {
  it('draws each tie once, with its record and both organisations to open', () => {
    expect(chart && drawnMarks(chart)).toEqual(['a', 'b', 'c', 'd', 'e'])
    const links = linksOf(chart?.drawing.shapes ?? [])
    expect(links.filter((href) => href.startsWith('/relationships/')).sort()).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `/relationships/${id}/`))
    expect(new Set(links.filter((href) => href.startsWith('/organisations/')))).toEqual(new Set(Object.keys(places).map((id) => `/organisations/${id}/`)))
  })

  it('says of each tie how it stands, by word and by line, so that what was only proposed never looks confirmed', () => {
    const looks = new Map(chart?.drawing.shapes.flatMap((shape) => (shape.shape === 'path' && shape.mark ? [[shape.mark, shape.kind] as const] : [])))
    expect([...looks].sort()).toEqual([['a', 'edge'], ['b', 'edge edge-assumed'], ['c', 'edge'], ['d', 'edge edge-recalled'], ['e', 'edge edge-assumed']])
    const words = wordsOf(chart?.drawing.shapes ?? [])
    for (const said of ['exemplar-fast-follower, confirmed Sept 2017', 'exemplar-fast-follower, proposed', 'exemplar-fast-follower, withdrawn', 'exemplar-fast-follower, recalled', 'Withdrawn, disputed, refused or given up']) expect(words).toContain(said)
  })

  it('counts the ties by status in its reading, and names the source or its lack in the table', () => {
    expect(chart?.reading).toBe('Who was named to show others the way, and who was named to follow. 5 ties among 5 organisations: 1 confirmed, 1 proposed, 1 withdrawn, 1 recalled, 1 nominated.')
    expect(chart?.table.rows.map(({ cells }) => cells.at(-1))).toEqual([{ text: 'Poon 2024', href: '/sources/a-source/' }, ...Array(4).fill('None read; to be confirmed')])
  })

  it('puts an adoption without another organisation behind it in the table, and says that it is not drawn', () => {
    const library = tinyLibrary({ organisations: places, adoptions: { inside: { adopter: 'alder', from: 'alder' }, market: { adopter: 'birch' }, between: { adopter: 'cedar', from: 'alder', status: 'abandoned', year: '2019' } } })
    const [adoptions] = whoLearned(library)
    expect(adoptions && drawnMarks(adoptions)).toEqual(['between'])
    expect(adoptions?.table.rows).toHaveLength(3)
    expect(adoptions?.note).toContain('Not drawn, but in the table: 1 within one organisation or network and 1 whose origin no source names.')
  })

  it('lists who took part in a programme instead of drawing a fan', () => {
    const library = tinyLibrary({ organisations: places, relationships: { a: { kind: 'programme-participant', from: 'alder', to: 'cedar' }, b: { kind: 'programme-participant', from: 'alder', to: 'birch' } } }, kinds)
    expect(whoLearned(library)).toEqual([])
    expect(participations(library).map(({ programme, members }) => [programme.name, members.map(({ name }) => name)])).toEqual([['Alder hospital', ['Birch hospital', 'Cedar hospital']]])
  })

  it('loses no kind of tie that a programme makes up for itself', () => {
    const library = tinyLibrary({ organisations: places, relationships: { a: { kind: 'pen-friends', from: 'alder', to: 'cedar' } } }, kinds)
    expect(networkPages(library).map(({ id, ties }) => [id, ties])).toEqual([['other', 1]])
    expect(whoLearned(library).map(({ id }) => id)).toEqual(['who-learned-other'])
  })

  it('draws nothing where there is no tie', () => {
    expect([whoLearned(tinyLibrary()), networkPages(tinyLibrary()), participations(tinyLibrary())]).toEqual([[], [], []])
  })

  it('stands as it stood', async () => {
    await expect(chart ? chartSvg(chart) : '').toMatchFileSnapshot('../../output/charts/who-learned-exemplars.svg')
    expect(whoLearned(pairs)[0]).toEqual(chart)
  })
})

describe('two columns of names', () => {
  const lines = [['a', 'z'], ['b', 'y'], ['c', 'x'], ['a', 'y'], ['m', 'n']].map(([from = '', to = '']) => ({ from, to }))

  it('stand so that no lines cross where none need cross, whatever the order they are given in', () => {
    for (const given of [lines, lines.toReversed()]) {
      expect(untangled(given).map(({ left, right, lines: some }) => countCrossings([left, right], some))).toEqual([0, 0, 0])
    }
  })

  it('keep groups that do not touch apart, the one with most lines first', () => {
    expect(untangled(lines).map(({ left }) => [...left].sort())).toEqual([['a', 'b'], ['c'], ['m']])
  })
})

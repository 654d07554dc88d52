import { scaleBand } from 'd3'
import { type Cell, countStep, gapWords } from '../evidence/cells.ts'
import { certaintyStep, certaintyWords } from '../evidence/certainty.ts'
import { evidenceMap, type MapFamily, mapSentence, mapTotals } from '../evidence/map.ts'
import type { Library } from '../library/library.ts'
import { effectIds, effects } from '../schema/words.ts'
import { type Chart, round, type Shape, sound } from './drawing.ts'
import { effectMark, sureBars } from './map-marks.ts'
import { wrapWords } from './wrap.ts'

const side = 250
const column = 204
const head = 46
const radii = [0, 12, 14, 17, 20] as const

const idOf = ({ capability, domain }: Cell): string => `${capability}/${domain}`
const gapLines = ({ gaps }: Cell): string[] => gaps.map((gap) => gapWords[gap].label)
const heightOf = (cells: readonly Cell[]): number => Math.max(...cells.map((cell) => (cell.benefits.length === 0 ? 34 : 52 + 15 * cell.gaps.length)))

const text = (x: number, y: number, words: string, kind?: string, anchor?: 'middle' | 'end'): Shape => ({ shape: 'text', x: round(x), y: round(y), text: words, kind, anchor })

/** Words on as many lines as a width takes, about a middle height. */
const lines = (x: number, middle: number, words: string, width: number, kind: string, size = 12): Shape[] => {
  const wrapped = wrapWords(words, width, size)
  return wrapped.map((line, index) => text(x, middle + 4 + (index - (wrapped.length - 1) / 2) * (size + 3), line, kind))
}

/** The three marks of a cell that has results, each beside the other and never one: how much, how sure, which way; then its gaps. */
const marks = (cell: Cell, x: number, y: number): Shape[] => {
  const { full, hollow } = sureBars(certaintyStep[cell.certainty], x + 50, y + 6)
  return [
    { shape: 'circle', x: x + 25, y: y + 26, r: radii[countStep(cell.benefits.length)], kind: 'box' },
    text(x + 25, y + 31, String(cell.benefits.length), 'strong', 'middle'),
    { shape: 'path', d: full, kind: 'accent' },
    ...(hollow ? [{ shape: 'path', d: hollow, kind: 'axis' } as const] : []),
    text(x + 74, y + 19, certaintyWords[cell.certainty].label, 'small'),
    ...cell.effects.filter(({ count }) => count > 0).flatMap(({ effect, count }, index): Shape[] => [effectMark(effect, x + 50 + index * 37, y + 28), text(x + 67 + index * 37, y + 40, String(count), 'small')]),
    ...gapLines(cell).map((words, index) => text(x + 50, y + 57 + index * 15, words, 'small soft')),
  ]
}

const said = (library: Library, cell: Cell): string =>
  [`${library.get('capabilities', cell.capability).label}, ${library.label('outcome-domains', cell.domain)}: ${cell.benefits.length}`, certaintyWords[cell.certainty].label, ...gapLines(cell)].join(', ')

const cellShapes = (library: Library, cell: Cell, x: number, y: number, height: number): Shape => ({
  shape: 'link',
  href: `/evidence/${cell.capability}/${cell.domain}/`,
  label: said(library, cell),
  inside: [
    { shape: 'rect', x, y, width: column - 2, height: height - 2, kind: 'box', mark: idOf(cell) },
    ...(cell.benefits.length === 0 ? gapLines(cell).map((words) => text(x + 10, y + height / 2 + 3, words, 'small soft')) : marks(cell, x, y)),
  ],
})

/** Rows from top to bottom: a heading for each family, then its capabilities. */
const rowShapes = (library: Library, families: readonly MapFamily[], place: (domain: string) => number): { shapes: Shape[]; end: number } => {
  const shapes: Shape[] = []
  let y = head
  for (const { label, rows } of families) {
    shapes.push(text(6, y + 22, label, 'strong'))
    y += 30
    for (const { capability, cells, total } of rows) {
      const height = heightOf(cells)
      shapes.push(...lines(6, y + height / 2, capability.label, side - 16, 'small'), ...cells.map((cell) => cellShapes(library, cell, place(cell.domain), y, height)), text(side + cells.length * column + 14, y + height / 2 + 4, String(total)))
      y += height
    }
  }
  return { shapes, end: y }
}

const columns = [{ label: 'Family' }, { label: 'Capability' }, { label: 'Outcome domain' }, { label: 'Results', numeric: true }, { label: 'How sure' }, ...effectIds.map((effect) => ({ label: effects[effect].label, numeric: true })), { label: 'Gaps' }]

const tableRows = (library: Library, families: readonly MapFamily[]): Chart['table']['rows'] =>
  families.flatMap((family) =>
    family.rows.flatMap(({ capability, cells }) =>
      cells.map((cell) => ({
        id: idOf(cell),
        drawn: true,
        cells: [family.label, capability.label, { text: library.label('outcome-domains', cell.domain), href: `/evidence/${idOf(cell)}/` }, cell.benefits.length, certaintyWords[cell.certainty].label, ...cell.effects.map(({ count }) => count), gapLines(cell).join('; ')],
      })),
    ),
  )

/** The evidence map as a drawing: every capability in every outcome domain, with its three marks or the kind of gap it is. */
export const gapMap = (library: Library): readonly Chart[] => {
  const families = evidenceMap(library)
  const totals = mapTotals(library, families)
  const width = side + totals.domains.length * column + 60
  const band = scaleBand(totals.domains.map(({ id }) => id), [side, side + totals.domains.length * column])
  const place = (domain: string): number => round(band(domain) ?? NaN)
  const { shapes, end } = rowShapes(library, families, place)
  const heading = [...totals.domains.flatMap(({ id, label }) => lines(place(id) + 4, head / 2, label, column - 12, 'strong', 15)), ...lines(width - 46, head / 2, 'All', 40, 'strong', 15)]
  const foot = [text(6, end + 24, 'All capabilities', 'strong'), ...totals.domains.map(({ id, total }) => text(place(id) + 25, end + 24, String(total), 'strong', 'middle')), text(width - 46, end + 24, String(totals.results), 'strong')]
  return [
    sound({
      id: 'gap-map',
      title: 'Evidence map: where the evidence is and where it is missing',
      reading: mapSentence(totals),
      note: 'A number counts results, not how much good was done. Bars show how strong the comparisons are, shapes which way results point. Nothing is netted or averaged.',
      drawing: { width, height: end + 40, shapes: [...heading, ...shapes, ...foot] },
      table: { columns, rows: tableRows(library, families) },
    }),
  ]
}

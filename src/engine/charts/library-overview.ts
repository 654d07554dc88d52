import { max, scaleLinear } from 'd3'
import type { Library, RecordOf } from '../library/library.ts'
import { type Effect, effectIds, effects, studyLevelIds, studyLevels } from '../schema/words.ts'
import { type Chart, type Drawing, round, type Shape, sound } from './drawing.ts'

type Benefit = RecordOf<'benefits'>

/** One line of a stacked bar chart: a label, and how many results of each effect. */
interface Line {
  readonly id: string
  readonly label: string
  readonly counts: Readonly<Record<Effect, number>>
  readonly total: number
}

const countLine = (id: string, label: string, benefits: readonly Benefit[]): Line => ({
  id,
  label,
  counts: Object.fromEntries(effectIds.map((effect) => [effect, benefits.filter((benefit) => benefit.effect === effect).length])) as Record<Effect, number>,
  total: benefits.length,
})

const width = 640
const rowHeight = 42

const block = (effect: Effect, row: number, line: Line, x: number, size: number): Shape[] => [
  { shape: 'rect', x, y: row * rowHeight + 19, width: Math.max(1, round(size - 1.5)), height: 18, kind: `f-${effect}`, mark: line.id },
  ...(size > 24 ? [{ shape: 'text', x: round(x + 5), y: row * rowHeight + 33, text: String(line.counts[effect]), kind: 'on' } as const] : []),
]

const drawLines = (lines: readonly Line[]): Drawing => {
  const x = scaleLinear([0, max(lines, ({ total }) => total) || 1], [0, width])
  const shapes = lines.flatMap((line, row): Shape[] => {
    let from = 0
    const blocks = effectIds.flatMap((effect) => {
      const start = from
      from += line.counts[effect]
      return from > start ? block(effect, row, line, round(x(start)), x(from) - x(start)) : []
    })
    return [{ shape: 'text', x: 0, y: row * rowHeight + 13, text: `${line.label}: ${line.total}` }, ...blocks]
  })
  return { width, height: lines.length * rowHeight, shapes }
}

const chartOf = (id: string, title: string, first: string, reading: string, lines: readonly Line[]): Chart =>
  sound({
    id,
    title,
    reading,
    note: 'Counts of results, which measure different things; more results do not mean more good done.',
    drawing: drawLines(lines.filter(({ total }) => total > 0)),
    table: {
      columns: [{ label: first }, ...effectIds.map((effect) => ({ label: effects[effect].label, numeric: true })), { label: 'All', numeric: true }],
      rows: lines.map((line) => ({ id: line.id, drawn: line.total > 0, cells: [line.label, ...effectIds.map((effect) => line.counts[effect]), line.total] })),
    },
  })

/** The newest year among a result’s sources; undefined where none prints one. */
export const yearOf = (library: Library, { sources }: Benefit): number | undefined => {
  const years = sources.map((id) => library.get('sources', id).csl.issued?.year).filter((year) => year !== undefined)
  return years.length > 0 ? Math.max(...years) : undefined
}

const spans = [
  { id: 'to-2004', label: '2004 and before', from: 0, to: 2004 },
  { id: 'to-2009', label: '2005 to 2009', from: 2005, to: 2009 },
  { id: 'to-2014', label: '2010 to 2014', from: 2010, to: 2014 },
  { id: 'to-2019', label: '2015 to 2019', from: 2015, to: 2019 },
  { id: 'from-2020', label: '2020 and after', from: 2020, to: 9999 },
] as const

/** What the whole library looks like: results by kind of study, by year of source, and by whether a supplier took part. */
export const libraryOverview = (library: Library): readonly Chart[] => {
  const all = library.all('benefits')
  const levels = studyLevelIds.map((level) => countLine(level, studyLevels[level].label, all.filter(({ study }) => study.level === level)))
  const years = [
    ...spans.map(({ id, label, from, to }) => countLine(id, label, all.filter((benefit) => { const year = yearOf(library, benefit); return year !== undefined && year >= from && year <= to }))),
    countLine('not-known', 'Year not known', all.filter((benefit) => yearOf(library, benefit) === undefined)),
  ]
  const suppliers = [
    countLine('no', 'No supplier known to be involved', all.filter(({ study }) => !study.vendorInvolved)),
    countLine('yes', 'A supplier was involved', all.filter(({ study }) => study.vendorInvolved)),
  ]
  const own = levels.filter(({ id }) => id === 'self-reported' || id === 'secondary-report').reduce((sum, { total }) => sum + total, 0)
  const recent = years.find(({ id }) => id === 'from-2020')?.total ?? 0
  return [
    chartOf('library-by-study', 'Results by kind of study', 'Kind of study', `${levels[0]?.total ?? 0} of ${all.length} results come from a randomised trial; ${own} are self-reported or second-hand.`, levels),
    chartOf('library-by-year', 'Results by year of source', 'Year of source', `${recent} of ${all.length} results come from sources of 2020 or after.`, years),
    chartOf('library-by-supplier', 'Results by whether a supplier took part', 'Supplier', `A supplier wrote, paid for or took part in ${suppliers[1]?.total ?? 0} of ${all.length} results.`, suppliers),
  ]
}

import { domainsOf } from '../evidence/cells.ts'
import { byStrength, effectSentence, levelLabel } from '../evidence/certainty.ts'
import { formatNumber } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { addressOf } from '../library/titles.ts'
import { effects, type StudyLevel, studyLevelIds } from '../schema/words.ts'
import { type Chart, type ChartTable, type Drawing, round, type Shape, sound } from './drawing.ts'
import { effectKey, lettering, sizedMark } from './plot-marks.ts'
import { wrapWords } from './wrap.ts'

type Benefit = RecordOf<'benefits'>
interface Outcome { readonly name: string; readonly benefits: readonly Benefit[] }
interface Group { readonly label: string; readonly outcomes: readonly Outcome[] }

const labelWidth = 236
const columnWidth = 104
const perLine = 3
const step = 32
const headEnd = 146

/** Results of a capability by outcome domain and measure, strongest comparison first; domains without a result are left out. */
const groupsOf = (library: Library, benefits: readonly Benefit[]): readonly Group[] =>
  domainsOf(library)
    .map(({ id, label }) => {
      const own = benefits.filter(({ measure }) => library.get('measures', measure).domain === id)
      const measures = [...new Set(own.map(({ measure }) => measure))]
      return { label, outcomes: measures.map((measure) => ({ name: library.get('measures', measure).name, benefits: own.filter((benefit) => benefit.measure === measure) })) }
    })
    .filter(({ outcomes }) => outcomes.length > 0)

/** Four sizes in words, smallest where the study does not give its number. */
const sizes = [
  { from: 1000, size: 23, words: '1,000 or more' },
  { from: 100, size: 17, words: '100 to 999' },
  { from: 1, size: 12, words: 'fewer than 100' },
] as const
const sizeOf = (n: number | undefined): { readonly size: number; readonly solid: boolean } => ({ size: sizes.find(({ from }) => (n ?? 0) >= from)?.size ?? 9, solid: n !== undefined })

const sizeKey = (y: number): readonly Shape[] => {
  const square = (x: number, side: number, kind: string): Shape => ({ shape: 'rect', x: round(x - side / 2), y: round(y - side / 2), width: side, height: side, kind })
  const known = [...sizes].reverse().flatMap(({ size, words }, index) => [square(144 + index * 146, size, 'soft'), ...lettering([words], { x: 162 + index * 146, y: y + 5 })])
  return [...lettering(['Number studied:'], { x: 0, y: y + 5, kind: 'strong' }), ...known, square(576, 9, 'axis'), ...lettering(['not given'], { x: 588, y: y + 5 })]
}

const heads = (levels: readonly StudyLevel[]): readonly Shape[] => [
  ...lettering(['Outcome'], { x: 0, y: 90, kind: 'strong' }),
  ...lettering(['Kind of study, strongest comparison first →'], { x: labelWidth, y: 90, kind: 'strong' }),
  ...levels.flatMap((level, index) => lettering(wrapWords(levelLabel(level), columnWidth - 8, 12), { x: labelWidth + index * columnWidth, y: 108, step: 14, kind: 'small soft' })),
]

const markOf = (benefit: Benefit, x: number, y: number): Shape => {
  const { level, sample } = benefit.study
  return {
    shape: 'link',
    href: addressOf(benefit),
    label: `${effects[benefit.effect].label}: ${benefit.title}. ${levelLabel(level)}${sample?.n ? `, ${formatNumber(sample.n)} studied` : ''}`,
    inside: [{ shape: 'rect', x: round(x - 13), y: round(y - 13), width: 26, height: 26, kind: 'hit' }, sizedMark(benefit.effect, { x, y, ...sizeOf(sample?.n), mark: benefit.id })],
  }
}

interface Laid { readonly y: number; readonly shapes: readonly Shape[] }

const rowOf = ({ name, benefits }: Outcome, levels: readonly StudyLevel[], { y, shapes }: Laid): Laid => {
  const cells = levels.map((level) => benefits.filter(({ study }) => study.level === level))
  const lines = wrapWords(name, labelWidth - 16)
  const height = Math.max(lines.length * 17 + 10, Math.max(...cells.map(({ length }) => Math.ceil(length / perLine))) * step)
  const marks = cells.flatMap((cell, column) => cell.map((benefit, index) => markOf(benefit, labelWidth + column * columnWidth + 14 + (index % perLine) * step, y + step / 2 + Math.floor(index / perLine) * step)))
  const rule: Shape = { shape: 'path', d: `M0 ${y}H${labelWidth + levels.length * columnWidth}`, kind: 'grid' }
  return { y: y + height, shapes: [...shapes, rule, ...lettering(lines, { x: 0, y: y + 20 }), ...marks] }
}

const draw = (groups: readonly Group[], levels: readonly StudyLevel[]): Drawing => {
  const { y, shapes } = groups.reduce<Laid>(
    (laid, { label, outcomes }) => outcomes.reduce<Laid>((below, outcome) => rowOf(outcome, levels, below), { y: laid.y + 32, shapes: [...laid.shapes, ...lettering([label], { x: 0, y: laid.y + 23, kind: 'strong' })] }),
    { y: headEnd, shapes: [...effectKey({ y: 12, solid: true }), ...sizeKey(46), ...heads(levels)] },
  )
  const rules: Shape = { shape: 'path', d: levels.map((_, index) => `M${labelWidth + index * columnWidth - 8} ${headEnd}V${y}`).join(''), kind: 'grid' }
  return { width: Math.max(660, labelWidth + levels.length * columnWidth), height: y + 8, shapes: [rules, ...shapes] }
}

const tableOf = (library: Library, groups: readonly Group[]): ChartTable => ({
  columns: [{ label: 'Result' }, { label: 'Outcome' }, { label: 'Outcome domain' }, { label: 'Effect' }, { label: 'Kind of study' }, { label: 'Number studied', numeric: true }, { label: 'Where' }],
  rows: groups.flatMap(({ label, outcomes }) =>
    outcomes.flatMap(({ name, benefits }) =>
      benefits.map((benefit) => ({
        id: benefit.id,
        drawn: true,
        cells: [{ text: benefit.title, href: addressOf(benefit) }, name, label, effects[benefit.effect].label, levelLabel(benefit.study.level), benefit.study.sample?.n ?? 'not given', library.get('organisations', benefit.organisation).name],
      })),
    ),
  ),
})

/** Which way do the results of a capability point, outcome by outcome, and how sure is each? Undefined where there is no result. */
export const effectDirection = (library: Library, { id, label }: RecordOf<'capabilities'>): Chart | undefined => {
  const benefits = library.naming('benefits', { collection: 'capabilities', id }).filter(({ capability }) => capability === id).sort(byStrength)
  if (benefits.length === 0) return undefined
  const groups = groupsOf(library, benefits)
  const outcomes = groups.reduce((sum, group) => sum + group.outcomes.length, 0)
  const count = (total: number, one: string, more: string) => `${total} ${total === 1 ? one : more}`
  const silent = benefits.filter(({ study }) => study.sample?.n === undefined).length
  return sound({
    id: `effect-direction-${id}`,
    title: `${label}: which way each result points`,
    reading: `${count(benefits.length, 'result', 'results')} on ${count(outcomes, 'outcome', 'outcomes')}: ${effectSentence(benefits)}.`,
    note: `Each mark is one result and opens it; the further left, the stronger the comparison. The results count different things, so nothing is added up or averaged. ${silent === 0 ? 'Every study gives the number studied' : `${silent} of ${benefits.length} do not give the number studied`} (people, doses or visits: not one scale). Source: the studies named on each result’s page.`,
    drawing: draw(groups, studyLevelIds.filter((level) => benefits.some(({ study }) => study.level === level))),
    table: tableOf(library, groups),
  })
}

/** One chart for every capability that has a result. */
export const effectDirections = (library: Library): readonly Chart[] => library.all('capabilities').flatMap((capability) => effectDirection(library, capability) ?? [])

import { formatWithUnit } from '../format/value.ts'
import { type FullYearValue, fullYearValue, type UnitValue } from './full-year-value.ts'
import type { CapabilityOptions, MeasureOption, ResultOption } from './options.ts'
import { type Planned, plannedRange } from './planned-range.ts'
import { studyWarning } from './study-warning.ts'
import { targetWords } from './target-words.ts'

/** The columns of the Green Book benefits register (Box 9), in its order. */
export const greenBookColumns = [
  'Benefit number',
  'Benefit category and class',
  'Description',
  'Service feature giving rise to the benefit',
  'Potential costs',
  'Activities required',
  'Responsible officer',
  'Performance measure (KPI)',
  'Target improvement',
  'Full-year value (£m)',
  'Timescale (years)',
] as const

/** What stands after them here: what the register does not ask and a reader needs. */
export const addedColumns = ['Baseline entered', 'Results it rests on', 'Kinds of study', 'Lag', 'Disbenefits to watch', 'Sources'] as const
export const registerColumns = [...greenBookColumns, ...addedColumns] as const
export type RegisterColumn = (typeof registerColumns)[number]

/** What the reader enters for one measure; everything may be left out. */
export interface Entry {
  readonly baseline?: number | undefined
  readonly owner?: string | undefined
  readonly years?: number | undefined
  readonly optimism?: { readonly percent: number; readonly reason: string } | undefined
  readonly unitValue?: UnitValue | undefined
  /** Results of the measure that the reader does not want to rest on, by id. */
  readonly leftOut?: readonly string[] | undefined
}

/** One benefit of the statement: what was worked out, and its row in the register. */
export interface StatementRow {
  readonly planned: Planned
  readonly value: FullYearValue
  readonly chosen: readonly ResultOption[]
  readonly warning: string | undefined
  readonly cells: Readonly<Record<RegisterColumn, string>>
}

const unknown = 'Not known'
const several = (words: readonly string[], none: string): string => (words.length === 0 ? none : [...new Set(words)].join('; '))

const classOf = (chosen: readonly ResultOption[], planned: Planned, { direction }: MeasureOption): string => {
  const words = several(chosen.map(({ classWords }) => classWords), unknown)
  const worse = planned.kind === 'range' && direction !== 'depends' && (direction === 'lower' ? planned.low >= 0 && planned.high > 0 : planned.high <= 0 && planned.low < 0)
  return worse ? `${words}; a disbenefit to plan for` : words
}

const restsOn = (chosen: readonly ResultOption[], left: readonly ResultOption[]): string => {
  const words = ({ title, effectWords, place, figure }: ResultOption) => `${title} (${effectWords}; ${place}; ${figure})`
  return [several(chosen.map(words), 'None'), ...(left.length > 0 ? [`Left out by the reader: ${left.map(words).join('; ')}`] : [])].join('. ')
}

/** Where a row stands: its own number, and that of the first row of its capability, in which what they share is said once. */
interface Place {
  readonly number: number
  readonly first: number
}

const activities = ({ activities: steps }: CapabilityOptions, { needs }: MeasureOption, { number, first }: Place): string => {
  const before = needs.length > 0 ? [`Needed first: ${needs.map(({ text }) => text).join('; ')}`] : []
  const then = steps.length === 0 ? [] : [number === first ? `Steps: ${steps.join('; ')}` : `Steps: see benefit ${first}`]
  return [...before, ...then].join('. ') || unknown
}

const prices = ({ costs }: CapabilityOptions, { number, first }: Place): string =>
  costs.length === 0 ? unknown : number === first ? `Never add these up: ${several(costs.map(({ text }) => text), unknown)}` : `See benefit ${first}`

const target = (planned: Planned): string => {
  if (planned.kind === 'refused') return `No range: ${planned.why}`
  const own = targetWords(planned)
  return [`${planned.words}${own === undefined ? ', of your own baseline' : `: ${own}`}`.replace(/^from/, 'From'), ...planned.notes].join('. ').replace(/\.\. /g, '. ')
}

type Worked = Omit<StatementRow, 'cells'> & { readonly left: readonly ResultOption[]; readonly unit: string }

const work = (measure: MeasureOption, entry: Entry): Worked => {
  const out = (result: ResultOption) => entry.leftOut?.includes(result.id) === true
  const chosen = measure.results.filter((result) => !out(result))
  const results = chosen.map(({ unit, change }) => ({ measure: measure.id, unit, change }))
  const planned = plannedRange({ results, direction: measure.direction, baseline: entry.baseline, optimism: entry.optimism })
  const value = fullYearValue(planned.kind === 'range' ? planned.values : undefined, measure.direction, chosen.map((result) => result.class), entry.unitValue)
  return { planned, value, chosen, left: measure.results.filter(out), unit: chosen[0]?.unit ?? measure.unit, warning: studyWarning(chosen.map(({ level }) => level)) }
}

const asked = (capability: CapabilityOptions, measure: MeasureOption, { owner, years }: Entry, { planned, value, chosen }: Worked, place: Place): Record<(typeof greenBookColumns)[number], string> => ({
  'Benefit number': String(place.number),
  'Benefit category and class': `${measure.domain}: ${classOf(chosen, planned, measure)}`,
  Description: `${measure.name}, with ${capability.label}`,
  'Service feature giving rise to the benefit': `${capability.label}: ${capability.definition} Put in where it was measured: ${several(chosen.map(({ intervention }) => intervention), unknown)}`,
  'Potential costs': prices(capability, place),
  'Activities required': activities(capability, measure, place),
  'Responsible officer': owner ?? 'To be named',
  'Performance measure (KPI)': `${measure.name} (${measure.unitWords}; ${measure.directionWords}). ${measure.definition}`,
  'Target improvement': target(planned),
  'Full-year value (£m)': [value.words, ...value.notes].join('. '),
  'Timescale (years)': years === undefined ? 'To be set' : String(years),
})

const added = (capability: CapabilityOptions, { baseline }: Entry, { chosen, left, warning, unit }: Worked): Record<(typeof addedColumns)[number], string> => ({
  'Baseline entered': baseline === undefined ? 'Not entered' : formatWithUnit(baseline, unit),
  'Results it rests on': restsOn(chosen, left),
  'Kinds of study': [several(chosen.map(({ levelWords }) => levelWords), unknown), ...(warning === undefined ? [] : [`Warning: ${warning}`])].join('. '),
  Lag: several(chosen.map(({ lag }) => lag), unknown),
  'Disbenefits to watch': several(capability.harms.map(({ text }) => text), 'None recorded, which does not mean there was none'),
  Sources: several(chosen.flatMap(({ sources }) => sources.map(({ text }) => text)), unknown),
})

/** One row of the register for a measure of a capability, with the reader’s own numbers as far as there are any. `first` is the number of the row that says the capability’s costs and steps; this one, unless told otherwise. */
export const statementRow = (capability: CapabilityOptions, measure: MeasureOption, entry: Entry = {}, number = 1, first = number): StatementRow => {
  const worked = work(measure, entry)
  const { planned, value, chosen, warning } = worked
  return { planned, value, chosen, warning, cells: { ...asked(capability, measure, entry, worked, { number, first }), ...added(capability, entry, worked) } }
}

/** The rows of the register of one capability before anybody enters a number. */
export const emptyRegister = (capability: CapabilityOptions): readonly StatementRow[] => capability.measures.map((measure, index) => statementRow(capability, measure, {}, index + 1, 1))

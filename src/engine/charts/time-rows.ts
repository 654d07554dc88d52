import { domainsOf } from '../evidence/cells.ts'
import { formatValue, midpoint } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { addressOf } from '../library/titles.ts'
import type { Value } from '../schema/fields.ts'
import { type Effect, effects, type TimingKind, timingKinds } from '../schema/words.ts'

/** One line of the drawing: a result seen some months after go-live, or a length of time somebody recorded. */
export interface TimeRow {
  readonly id: string
  readonly label: string
  readonly href: string
  readonly organisation: string
  readonly capability: string
  readonly months: readonly Value[]
  /** What the figure is: “Benefit”, “Planned: full benefit”. */
  readonly what: string
  readonly effect?: Effect
  readonly timing?: { readonly kind: TimingKind; readonly planned: boolean }
}

/** The rows of one outcome domain, or of all timings, with how many results there say nothing of time. */
export interface TimeGroup {
  readonly id: string
  readonly label: string
  readonly rows: readonly TimeRow[]
  readonly all: number
  readonly silent: number
}

const timedKinds: readonly TimingKind[] = ['dip-length', 'recovery', 'first-benefit', 'full-benefit']

/** When a result was seen: every different number of months that its record gives. */
export const monthsOf = ({ measuredAfter, realised }: RecordOf<'benefits'>): readonly Value[] => {
  const all = [measuredAfter?.months, ...(realised?.observations ?? []).map(({ monthsSinceGoLive }) => monthsSinceGoLive)].filter((value) => value !== undefined)
  return [...new Map(all.map((value) => [formatValue(value, 'months'), value])).values()]
}

const first = ({ months: [value] }: TimeRow): number => midpoint(value ?? 0)
const byMonths = (a: TimeRow, b: TimeRow): number => first(a) - first(b) || (a.id < b.id ? -1 : 1)

const placeOf = (library: Library, { organisation, capability }: { readonly organisation: string; readonly capability: string }) => ({
  organisation: library.get('organisations', organisation).name,
  capability: library.get('capabilities', capability).label,
})

const resultRow = (library: Library, benefit: RecordOf<'benefits'>): TimeRow => ({
  id: `benefits/${benefit.id}`,
  label: benefit.title,
  href: addressOf(benefit),
  ...placeOf(library, benefit),
  months: monthsOf(benefit),
  what: effects[benefit.effect].label,
  effect: benefit.effect,
})

const timingRow = (library: Library, timing: RecordOf<'timings'>): TimeRow => {
  const { label } = timingKinds[timing.what]
  return {
    id: `timings/${timing.id}`,
    label: timing.of,
    href: addressOf(timing),
    ...placeOf(library, timing),
    months: [timing.months],
    what: timing.planned ? `Planned: ${label.toLowerCase()}` : label,
    timing: { kind: timing.what, planned: timing.planned },
  }
}

/** Whatever the library says about time since go-live, by outcome domain, timings last; of one capability or of all. */
export const timeGroups = (library: Library, capability?: string): readonly TimeGroup[] => {
  const own = <T extends { readonly capability: string }>(records: readonly T[]): readonly T[] => records.filter((record) => capability === undefined || record.capability === capability)
  const byDomain = domainsOf(library).map(({ id, label }) => {
    const benefits = own(library.all('benefits')).filter(({ measure }) => library.get('measures', measure).domain === id)
    const rows = benefits.map((benefit) => resultRow(library, benefit)).filter(({ months }) => months.length > 0).sort(byMonths)
    return { id, label, rows, all: benefits.length, silent: benefits.length - rows.length }
  })
  const timings = own(library.all('timings')).filter(({ what }) => timedKinds.includes(what)).map((timing) => timingRow(library, timing)).sort(byMonths)
  return [...byDomain, { id: 'timings', label: 'How long places say it took', rows: timings, all: timings.length, silent: 0 }].filter(({ all }) => all > 0)
}

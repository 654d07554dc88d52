import { formatValue, midpoint } from '../format/value.ts'
import type { RecordOf } from '../library/library.ts'
import type { TimingKind } from '../schema/words.ts'

/** How long something took at each place that says, shortest first; planned lengths are left out. Undefined where nobody says. */
export const saidMonths = (timings: readonly RecordOf<'timings'>[], what: TimingKind): string | undefined => {
  const seen = timings.filter((timing) => timing.what === what && !timing.planned).sort((a, b) => midpoint(a.months) - midpoint(b.months))
  const words = [...new Set(seen.map(({ months }) => formatValue(months, 'months')))]
  return words.length === 0 ? undefined : words.length > 3 ? `${words[0]} … ${words.at(-1)} (${seen.length} places)` : words.join('; ')
}

import { formatDate } from '../format/date.ts'
import type { RecordOf } from '../library/library.ts'
import type { Place } from './place.ts'
import { largest } from './profile.ts'

/** The highest stage of HIMSS EMRAM that a place reached, of several dates the latest. */
export const highestStage = ({ maturity }: Pick<RecordOf<'organisations'>, 'maturity'>): Place['maturity'] => {
  const steps = maturity.flatMap(({ instrument, level, date = '', scope }) => (/\bEMRAM\b/.test(instrument) && typeof level === 'number' && level <= largest.maturity ? [{ level, date, scope }] : []))
  const [best] = steps.sort((a, b) => b.level - a.level || (a.date < b.date ? 1 : -1))
  return best && { stage: best.level, where: [best.date && ` in ${formatDate(best.date.slice(0, 7))}`, best.scope && ` (${best.scope})`].filter(Boolean).join('') }
}

import type { Library, RecordOf } from '../library/library.ts'

/** One weakness of the library that can be counted: how many records have it, out of how many. */
export interface WeakSpot {
  readonly weakness: string
  readonly count: number
  readonly of: number
  readonly records: string
}

const saysWhen = ({ measuredAfter, realised }: RecordOf<'benefits'>): boolean =>
  measuredAfter?.months !== undefined || (realised?.observations ?? []).some(({ monthsSinceGoLive }) => monthsSinceGoLive !== undefined)

const isUnchecked = ({ study }: RecordOf<'benefits'>): boolean => study.level === 'self-reported' || study.level === 'secondary-report'

const spot = <R>(weakness: string, records: string, list: readonly R[], has: (record: R) => boolean): WeakSpot => ({ weakness, count: list.filter(has).length, of: list.length, records })

/** Where the library is weaker than it looks, counted from the records; a weakness that no record has is left out. */
export const weakSpots = (library: Library): readonly WeakSpot[] => {
  const [benefits, costs, sources] = [library.all('benefits'), library.all('costs'), library.all('sources')]
  const priced = new Set(costs.map(({ capability }) => capability))
  const measured = new Set(benefits.map(({ capability }) => capability))
  const bySupplier = new Set(sources.filter(({ vendorInvolved }) => vendorInvolved).map(({ id }) => id))
  return [
    spot('The provider’s own figure, or one read second-hand', 'results', benefits, isUnchecked),
    spot('Does not say how long after go-live it was measured', 'results', benefits, (benefit) => !saysWhen(benefit)),
    spot('No confidence interval is recorded', 'results', benefits, ({ realised }) => realised?.interval === undefined),
    spot('The size of the sample is not recorded', 'results', benefits, ({ study }) => study.sample?.n === undefined),
    spot('A supplier paid for the study, wrote it or took part', 'results', benefits, ({ study }) => study.vendorInvolved),
    spot('No result at all is recorded', 'capabilities', library.all('capabilities'), ({ id }) => !measured.has(id)),
    spot('No cost at all is recorded', 'capabilities', library.all('capabilities'), ({ id }) => !priced.has(id)),
    spot('Rests on a source that a supplier wrote, paid for or took part in', 'how-to facts', library.all('practice'), (fact) => fact.sources.some((id) => bySupplier.has(id))),
    spot('A detail such as the year or an author is still to be confirmed', 'sources', sources, ({ toConfirm }) => toConfirm.length > 0),
    spot('Recalled by the editors and not seen in a source', 'ties between organisations', library.all('relationships'), ({ status }) => status === 'from-memory'),
  ].filter(({ count }) => count > 0)
}

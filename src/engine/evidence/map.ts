import type { Library, RecordOf } from '../library/library.ts'
import { type Cell, cellOf, domainsOf, type Gap, gapWords } from './cells.ts'
import { familiesOf } from './families.ts'
import type { SegmentView } from './segments.ts'

/** One capability’s row of the map: a cell for every outcome domain, and how many results in all. */
export interface MapRow {
  readonly capability: RecordOf<'capabilities'>
  readonly cells: readonly Cell[]
  readonly total: number
}

/** The rows of one family of capabilities. */
export interface MapFamily {
  readonly id: string
  readonly label: string
  readonly rows: readonly MapRow[]
}

/** What a map adds up to: results by outcome domain, empty cells, and how often each kind of gap is met. */
export interface MapTotals {
  readonly domains: readonly { readonly id: string; readonly label: string; readonly total: number }[]
  readonly results: number
  readonly capabilities: number
  readonly cells: number
  readonly empty: number
  readonly gaps: readonly { readonly gap: Gap; readonly label: string; readonly meaning: string; readonly cells: number }[]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Capabilities by family against outcome domains, of all results or of one view’s; families without a capability are left out. */
export const evidenceMap = (library: Library, view?: Pick<SegmentView, 'shows'>): readonly MapFamily[] =>
  familiesOf(library).map(({ id, label, capabilities }) => ({
    id,
    label,
    rows: capabilities.map((capability) => {
      const cells = domainsOf(library).map((domain) => cellOf(library, capability, domain.id, view?.shows))
      return { capability, cells, total: sum(cells.map(({ benefits }) => benefits.length)) }
    }),
  }))

/** The totals of a map. */
export const mapTotals = (library: Library, families: readonly MapFamily[]): MapTotals => {
  const rows = families.flatMap((family) => family.rows)
  const cells = rows.flatMap((row) => row.cells)
  return {
    domains: domainsOf(library).map(({ id, label }) => ({ id, label, total: sum(cells.filter(({ domain }) => domain === id).map(({ benefits }) => benefits.length)) })),
    results: sum(rows.map(({ total }) => total)),
    capabilities: rows.length,
    cells: cells.length,
    empty: cells.filter(({ benefits }) => benefits.length === 0).length,
    gaps: (Object.keys(gapWords) as Gap[]).map((gap) => ({ gap, ...gapWords[gap], cells: cells.filter(({ gaps }) => gaps.includes(gap)).length })).filter((one) => one.cells > 0),
  }
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

/** What a map shows, in one sentence. */
export const mapSentence = ({ results, capabilities, domains, cells, empty }: MapTotals): string =>
  `${count(results, 'result', 'results')} in ${count(capabilities, 'capability', 'capabilities')} and ${count(domains.length, 'outcome domain', 'outcome domains')}; ${empty} of ${count(cells, 'cell', 'cells')} ${empty === 1 || cells === 1 ? 'is' : 'are'} empty.`

import type { Library, RecordOf } from '../library/library.ts'
import { type Cell, cellOf, domainsOf } from './cells.ts'

/** One capability’s row of the map: a cell for every outcome domain, and how many results in all. */
export interface MapRow {
  readonly capability: RecordOf<'capabilities'>
  readonly cells: readonly Cell[]
  readonly total: number
}

/** Capabilities by family against outcome domains; families without a capability are left out. */
export const evidenceMap = (library: Library): readonly { readonly id: string; readonly label: string; readonly rows: readonly MapRow[] }[] =>
  (library.vocabulary['capability-groups']?.terms ?? [])
    .map(({ id, label }) => ({
      id,
      label,
      rows: library
        .all('capabilities')
        .filter(({ group }) => group === id)
        .map((capability) => {
          const cells = domainsOf(library).map((domain) => cellOf(library, capability, domain.id))
          return { capability, cells, total: cells.reduce((sum, { benefits }) => sum + benefits.length, 0) }
        }),
    }))
    .filter(({ rows }) => rows.length > 0)

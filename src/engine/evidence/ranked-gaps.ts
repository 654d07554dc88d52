import type { Library, RecordOf } from '../library/library.ts'
import { type Cell, domainsOf, type Gap } from './cells.ts'
import { evidenceMap } from './map.ts'

/** A gap in the evidence, with how many other capabilities stand on the one it is in. */
export interface RankedGap {
  readonly capability: RecordOf<'capabilities'>
  readonly cell: Cell
  readonly domain: string
  readonly gap: Gap
  /** Capabilities that need this one first, by label. */
  readonly needBy: readonly RecordOf<'capabilities'>[]
}

/** Capabilities that cannot start without the given one, directly or through another. */
export const dependents = (library: Library, id: string): readonly RecordOf<'capabilities'>[] => {
  const found = new Set<string>()
  const visit = (needed: string): void => {
    for (const capability of library.all('capabilities')) {
      if (found.has(capability.id) || !capability.prerequisites.some((given) => given.capability === needed)) continue
      found.add(capability.id)
      visit(capability.id)
    }
  }
  visit(id)
  return library.all('capabilities').filter((capability) => found.has(capability.id))
}

/** Cells with no result, or only self-reported ones, most depended-on capability first. Cells where nobody would expect an effect are left out. */
export const rankedGaps = (library: Library): readonly RankedGap[] => {
  const labels = new Map(domainsOf(library).map(({ id, label }) => [id, label]))
  return evidenceMap(library)
    .flatMap(({ rows }) => rows)
    .flatMap(({ capability, cells }) => {
      const needBy = dependents(library, capability.id)
      return cells.flatMap((cell) => {
        const gap = cell.gaps.find((given) => given === 'none' || given === 'self-reported')
        return gap ? [{ capability, cell, domain: labels.get(cell.domain) ?? cell.domain, gap, needBy }] : []
      })
    })
    .sort((a, b) => b.needBy.length - a.needBy.length || (a.capability.id < b.capability.id ? -1 : a.capability.id > b.capability.id ? 1 : a.cell.domain < b.cell.domain ? -1 : 1))
}

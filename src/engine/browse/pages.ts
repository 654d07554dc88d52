import { byStrength } from '../evidence/certainty.ts'
import { inCostOrder } from '../evidence/costs.ts'
import { newestFirst } from '../evidence/freshness.ts'
import type { AnyRecord, Library, RecordOf } from '../library/library.ts'
import { titleOf } from '../library/titles.ts'
import { compareText } from '../problem.ts'
import type { CollectionName } from '../schema/collections.ts'
import { type Facet, type FacetGroup, type FacetValue, facets, facetValues } from './facets.ts'

/** How many records one page of a list shows; small enough for a page to fit in the first network flight. */
export const pageSize = 40

/** One page of a list: the whole list or one facet’s share of it. */
export interface ListPage {
  readonly collection: CollectionName
  /** From the site’s root, such as /lessons/phase/go-live/page/2/. */
  readonly address: string
  readonly chosen?: { readonly facet: Facet; readonly value: FacetValue } | undefined
  /** The whole list’s facets with their counts: the same on every page of it, worked out once. */
  readonly groups: readonly FacetGroup[]
  readonly records: readonly AnyRecord[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly previous?: string | undefined
  readonly next?: string | undefined
}

const byTitle = (library: Library, records: readonly AnyRecord[]): AnyRecord[] =>
  records.map((record) => [titleOf(library, record).toLowerCase(), record] as const).sort((a, b) => compareText(a[0], b[0]) || compareText(a[1].id, b[1].id)).map(([, record]) => record)

/** A list in its reading order: results by strength of comparison, sources by year, names by the alphabet, the rest newest first. */
export const inListOrder = (library: Library, collection: CollectionName): readonly AnyRecord[] => {
  const records = library.all(collection) as readonly AnyRecord[]
  if (collection === 'benefits') return [...(records as readonly RecordOf<'benefits'>[])].sort(byStrength)
  if (collection === 'sources') return [...(records as readonly RecordOf<'sources'>[])].sort((a, b) => (b.csl.issued?.year ?? 0) - (a.csl.issued?.year ?? 0) || compareText(a.id, b.id))
  if (collection === 'costs') return inCostOrder(library, library.all('costs'))
  if (collection === 'lessons' || collection === 'blueprints') return newestFirst(records)
  return byTitle(library, records)
}

const paginate = ({ collection, groups }: Pick<ListPage, 'collection' | 'groups'>, base: string, records: readonly AnyRecord[], chosen: ListPage['chosen']): ListPage[] => {
  const pages = Math.max(1, Math.ceil(records.length / pageSize))
  const address = (page: number): string | undefined => (page < 1 || page > pages ? undefined : page === 1 ? base : `${base}page/${page}/`)
  return Array.from({ length: pages }, (_, index) => ({
    collection,
    address: address(index + 1) ?? base,
    chosen,
    groups,
    records: records.slice(index * pageSize, (index + 1) * pageSize),
    total: records.length,
    page: index + 1,
    pages,
    previous: address(index),
    next: address(index + 2),
  }))
}

/** Every page of one collection’s list: all of it, then each value of each facet. */
export const listPages = (library: Library, collection: CollectionName): readonly ListPage[] => {
  const records = inListOrder(library, collection)
  const base = `/${collection}/`
  const groups = facets[collection].map((facet) => ({ facet, values: facetValues(library, facet, records) }))
  const list = { collection, groups }
  const narrowed = groups.flatMap(({ facet, values }) => {
    const shares = Map.groupBy(
      records.flatMap((record) => facet.valuesOf(library, record).map((value) => ({ value, record }))),
      ({ value }) => value,
    )
    return values.flatMap((value) => paginate(list, `${base}${facet.name}/${value.id}/`, [...new Set((shares.get(value.id) ?? []).map(({ record }) => record))], { facet, value }))
  })
  return [...paginate(list, base, records, undefined), ...narrowed]
}

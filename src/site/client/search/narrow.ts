/** Values that are ticked, by facet. */
export type Filters = Record<string, string[]>

/** Results that have what is ticked, and how many more or fewer each value would give. */
export interface Narrowed<T = unknown> {
  readonly results: readonly T[]
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** By facet and value, the ids of the results that have it. */
export type Facets = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

// Values of one facet add up, facets narrow one another; a value that no facet knows leaves nothing.
const fits = (facets: Facets, filters: Filters, id: string, but?: string): boolean =>
  Object.entries(filters).every(([name, values]) => name === but || values.some((value) => facets.get(name)?.get(value)?.has(id)))

/** Keeps the results that have what is ticked. Beside each value stands how many it would give together with what is ticked in the other facets. */
export const narrow = <T extends { readonly id: string }>(results: readonly T[], facets: Facets, filters: Filters): Narrowed<T> => ({
  results: results.filter(({ id }) => fits(facets, filters, id)),
  counts: new Map(
    [...facets].map(([name, values]) => {
      const among = results.filter(({ id }) => fits(facets, filters, id, name))
      return [name, new Map([...values].map(([value, ids]) => [value, among.filter(({ id }) => ids.has(id)).length]))]
    }),
  ),
})

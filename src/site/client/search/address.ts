import { queryLimit } from '#engine/search/query/plan.ts'
import { filterNames } from './facets.ts'
import type { Filters } from './narrow.ts'

/** What the address asks for; names that are no filter are passed over. */
export const readAddress = (): { readonly q: string; readonly filters: Filters } => {
  const params = new URLSearchParams(location.search)
  const filters: Filters = {}
  for (const name of filterNames) {
    const values = params.getAll(name).map((value) => value.slice(0, queryLimit))
    if (values.length > 0) filters[name] = values.slice(0, 20)
  }
  return { q: params.get('q') ?? '', filters }
}

/** Puts a search into the address, so that it can be sent and the back button finds it again. */
export const writeAddress = (q: string, filters: Filters, push: boolean): void => {
  const params = new URLSearchParams()
  if (q) params.set('q', q.toWellFormed().slice(0, 2 * queryLimit))
  for (const [name, values] of Object.entries(filters)) for (const value of values) params.append(name, value)
  history[push ? 'pushState' : 'replaceState'](null, '', params.size > 0 ? `?${params}` : location.pathname)
}

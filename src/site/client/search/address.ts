import { queryLimit } from '#engine/search/query/plan.ts'
import { filterNames } from './facets.ts'
import type { Filters } from './narrow.ts'

/** What the address asks for; names that are no filter are passed over. */
export const readAddress = (): { readonly q: string; readonly filters: Filters } => {
  const params = new URLSearchParams(location.search)
  const filters: Filters = {}
  for (const name of filterNames) {
    const values = params.getAll(name).map((value) => value.slice(0, queryLimit))
    if (values.length > 0) filters[name] = [...new Set(values)].slice(0, 20)
  }
  return { q: params.get('q') ?? '', filters }
}

/** The address of a search on this page. */
export const addressOf = (q: string, filters: Filters = {}): string => {
  const params = new URLSearchParams()
  if (q) params.set('q', q.toWellFormed().slice(0, 2 * queryLimit))
  for (const [name, values] of Object.entries(filters)) for (const value of values) params.append(name, value)
  return params.size > 0 ? `/search/?${params}` : '/search/'
}

/** How a search came to be: its words are still being typed, were sent off, or something was ticked. */
export type Cause = 'typed' | 'sent' | 'ticked'

const draft = 'draft'

/** Puts a search into the address, so that it can be shared. What is being typed takes one step of the history together, and never the place of a search that was sent off: Back finds that again. */
export const writeAddress = (q: string, filters: Filters, cause: Cause): void => {
  const address = addressOf(q, filters)
  const typing = history.state === draft
  if (address === location.pathname + location.search && cause === 'typed') return
  const same = typing ? cause !== 'ticked' : address === location.pathname + location.search
  history[same ? 'replaceState' : 'pushState'](cause === 'typed' ? draft : null, '', address)
}

import { cleaned } from '#engine/search/query/plan.ts'
import { byId, element } from '../parts/element.ts'
import { kept } from '../parts/kept.ts'
import { addressOf } from './address.ts'

const limit = 6
const tidy = (query: string): string => cleaned(query).text.trim()
const isSearch = (one: unknown): boolean => typeof one === 'string' && one !== '' && tidy(one) === one
const store = kept<readonly string[]>('searches', (found) => (Array.isArray(found) && found.length <= limit && found.every(isSearch) ? (found as readonly string[]) : undefined))

/** Keeps a search in this browser, the newest first. */
export const rememberSearch = (query: string): void => {
  const words = tidy(query)
  if (words === '') return
  store.write([words, ...(store.read().value ?? []).filter((one) => one !== words)].slice(0, limit))
}

/** Shows what was searched before in this browser, and how to forget it. */
export const showRecent = (): void => {
  const place = byId('recent')
  const queries = store.read().value ?? []
  place.hidden = queries.length === 0
  const forget = element('button', { type: 'button', class: 'plain small' }, 'Forget these')
  forget.addEventListener('click', () => {
    store.forget()
    showRecent()
    byId('q').focus()
  })
  place.replaceChildren('Searched before: ', ...queries.flatMap((query, index) => [index > 0 ? ' · ' : '', element('a', { href: addressOf(query) }, query)]), ' ', forget)
}

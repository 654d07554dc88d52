import { byId, element } from '../parts/element.ts'
import { kept } from '../parts/kept.ts'

const limit = 6
const store = kept<readonly string[]>('searches', (found) => (Array.isArray(found) && found.length <= limit && found.every((one) => typeof one === 'string' && one.length <= 200) ? (found as readonly string[]) : undefined))

/** Keeps a search in this browser, the newest first. */
export const rememberSearch = (query: string): void => {
  if (query === '') return
  store.write([query, ...(store.read().value ?? []).filter((one) => one !== query)].slice(0, limit))
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
  place.replaceChildren('Searched before: ', ...queries.flatMap((query, index) => [index > 0 ? ' · ' : '', element('a', { href: `/search/?q=${encodeURIComponent(query.toWellFormed())}` }, query)]), ' ', forget)
}

/** Live search on /search/: enhances the form and the static page; loads the index only once it is used. */
import { cleaned } from '#engine/search/query/plan.ts'
import { search } from '#engine/search/query/search.ts'
import { byId } from './parts/element.ts'
import { readAddress, writeAddress } from './search/address.ts'
import { chosenFilters, clearFacets, drawFacets, tickFacets } from './search/facets.ts'
import { listenToKeys } from './search/keys.ts'
import { ask, facetCounts, type Filters, type Hit, pagefind, readQuery } from './search/pagefind.ts'
import { rememberSearch, showRecent } from './search/recent.ts'
import { askedWords } from './search/rows.ts'
import { showBest } from './search/best.ts'
import { done, found, instead } from './search/say.ts'
import { type Shown, showResults } from './search/results.ts'

const form = byId<HTMLFormElement>('search')
const input = byId<HTMLInputElement>('q')
const status = byId('status')
const note = byId('note')
const more = byId<HTMLButtonElement>('more')
let shown: Shown | undefined
let turn = 0
let waiting: ReturnType<typeof setTimeout> | undefined

// Whether results are shown in place of the lists to browse.
const live = (on: boolean): void => void document.documentElement.toggleAttribute('data-live', on)
const say = (words: string): void => void (status.textContent = words)

const empty = (): void => {
  shown = showResults([], new Set(), more)
  clearFacets()
  showBest(undefined)
  note.replaceChildren()
  say('')
  live(false)
  showRecent()
}

/** What some words and filters find: all of a filter’s records where there are no words. */
const answer = async (words: string, filters: Filters) => {
  if (words === '') {
    const { results } = await ask(null, filters)
    return { results, relaxed: false, whole: results.length, read: undefined }
  }
  const read = await readQuery(words)
  return { ...(await search<Hit>(read.plan, async (query) => (await ask(query, filters)).results)), read }
}

const run = async (q: string, filters: Filters): Promise<void> => {
  const mine = ++turn
  const words = cleaned(q).text
  if (words === '' && Object.keys(filters).length === 0) return empty()
  try {
    const { results, relaxed, whole, read } = await answer(words, filters)
    if (mine !== turn) return
    live(results.length > 0)
    say([found(words, results.length), read ? done(read.plan, { relaxed, whole }) : ''].filter(Boolean).join(results.length > 0 ? '. ' : ' '))
    note.replaceChildren(...(results.length === 0 && read ? [instead(words, read.concepts)] : []))
    shown = showResults(results, askedWords(words), more)
    await shown.more()
    if (mine !== turn) return
    showBest(read?.plan, shown.first())
    // The counts of facets come after the first results: nobody waits for them.
    await facetCounts()
    const counts = relaxed || results.length === 0 ? {} : (await ask(read?.plan.first.query ?? null, filters)).filters
    if (mine === turn) drawFacets(counts, filters)
  } catch {
    if (mine !== turn) return
    say('The search index could not be loaded. The lists below still work.')
    live(false)
  }
}

const refresh = (push: boolean): void => {
  clearTimeout(waiting)
  const filters = chosenFilters()
  writeAddress(input.value.trim(), filters, push)
  if (push) rememberSearch(cleaned(input.value).text)
  void run(input.value, filters)
}

const restore = (): void => {
  const { q, filters } = readAddress()
  input.value = cleaned(q).text
  tickFacets(filters)
  void run(q, filters)
}

input.addEventListener('focus', () => void pagefind().catch(() => undefined), { once: true })
input.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => refresh(false), 120)
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  refresh(true)
})
byId('facets').addEventListener('change', () => refresh(true))
more.addEventListener('click', () => void shown?.more())
listenToKeys(input, () => {
  input.value = ''
  refresh(false)
})
addEventListener('popstate', restore)
restore()

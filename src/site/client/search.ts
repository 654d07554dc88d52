/** Live search on /search/: enhances the form and the static page; loads the index only once it is used. */
import { cleaned } from '#engine/search/query/plan.ts'
import { search } from '#engine/search/query/search.ts'
import { everyRecord } from '#engine/search/query/token.ts'
import { byId, sayAt } from './parts/element.ts'
import { type Cause, readAddress, writeAddress } from './search/address.ts'
import { chosenFilters, clearFacets, drawFacets, tickFacets } from './search/facets.ts'
import { listenToKeys } from './search/keys.ts'
import { type Filters, narrow } from './search/narrow.ts'
import { instead, type Named, narrowedTo } from './search/note.ts'
import { ask, facetValues, type Hit, pagefind, readQuery } from './search/pagefind.ts'
import { rememberSearch, showRecent } from './search/recent.ts'
import { askedWords } from './search/rows.ts'
import { showBest } from './search/best.ts'
import { done, found } from './search/say.ts'
import { type Shown, showResults } from './search/results.ts'

const form = byId<HTMLFormElement>('search')
const input = byId<HTMLInputElement>('q')
const status = byId('status')
const aloud = byId('said')
const note = byId('note')
const more = byId<HTMLButtonElement>('more')
const records = Number(byId('labels').dataset['records'])
let shown: Shown | undefined
let turn = 0
let waiting: ReturnType<typeof setTimeout> | undefined
let saying: ReturnType<typeof setTimeout> | undefined
let address = location.search

// Whether results are shown in place of the lists to browse.
const live = (on: boolean): void => void document.documentElement.toggleAttribute('data-live', on)
// The line changes at once; it is read aloud when the keys are at rest.
const say = (words: string): void => {
  sayAt(status, words)
  clearTimeout(saying)
  saying = setTimeout(() => sayAt(aloud, words), 500)
}

const empty = (): void => {
  shown = showResults([], new Set(), more)
  clearFacets()
  showBest(undefined, [])
  note.replaceChildren()
  say('')
  live(false)
  showRecent()
}

const failed = (): void => {
  empty()
  say('The search index could not be loaded. The lists below still work.')
}

/** What some words find: every record where there are none. */
const answer = async (q: string) => {
  if (cleaned(q).text === '') {
    const results = await ask(everyRecord)
    return { results, whole: results.length, read: undefined }
  }
  const read = await readQuery(q)
  const { results, whole } = await search<Hit>(read.plan, ask, records)
  return { results, whole: read.plan.missing.length > 0 ? 0 : whole, read }
}

// What stands between the line that says what was found and the results.
const noted = (words: string, filters: Filters, all: number, concepts: readonly Named[] | undefined): readonly Node[] => {
  if (Object.keys(filters).length > 0) return [narrowedTo(words, filters, all)]
  return all === 0 && concepts ? [instead(words, concepts)] : []
}

const run = async (q: string, filters: Filters): Promise<void> => {
  const mine = ++turn
  const words = cleaned(q).text
  const narrowed = Object.keys(filters).length > 0
  if (words === '' && !narrowed) return empty()
  try {
    const { results: all, whole, read } = await answer(q)
    // The values of facets come after the first results, unless they are asked for.
    const facets = narrowed ? await facetValues() : undefined
    const results = facets ? narrow(all, facets, filters).results : all
    if (mine !== turn) return
    live(results.length > 0 || narrowed)
    say([found(words, { count: results.length, whole, all: all.length, narrowed }), read ? done(words, read.plan) : ''].filter(Boolean).join(' '))
    note.replaceChildren(...noted(words, filters, all.length, read?.concepts))
    shown = showResults(results, askedWords(words), more)
    await shown.more()
    if (mine !== turn) return
    showBest(read?.plan, shown.fetched())
    const { counts } = narrow(all, facets ?? (await facetValues()), filters)
    if (mine === turn) drawFacets(counts, filters)
  } catch {
    if (mine === turn) failed()
  }
}

const refresh = (cause: Cause): void => {
  clearTimeout(waiting)
  const filters = chosenFilters()
  writeAddress(input.value.trim(), filters, cause)
  address = location.search
  if (cause !== 'typed') rememberSearch(input.value)
  void run(input.value, filters)
}

const restore = (): void => {
  clearTimeout(waiting)
  address = location.search
  const { q, filters } = readAddress()
  input.value = cleaned(q).text
  tickFacets(filters)
  void run(q, filters)
}

input.addEventListener('focus', () => void pagefind().catch(() => undefined), { once: true })
input.addEventListener('input', () => {
  clearTimeout(waiting)
  clearTimeout(saying)
  waiting = setTimeout(() => refresh('typed'), 120)
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  refresh('sent')
})
byId('found').addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('#results a, #best a')) rememberSearch(input.value)
})
byId('facets').addEventListener('change', () => refresh('ticked'))
more.addEventListener('click', () => void shown?.more().then((row) => row?.querySelector('a')?.focus()))
listenToKeys(input, () => {
  input.value = ''
  refresh('typed')
})
addEventListener('popstate', () => location.search !== address && restore()) // otherwise only a place on this page was asked for
restore()

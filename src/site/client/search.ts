/** Live search on /search/: enhances the form and the static page; loads the index only once it is used. */

interface Fragment {
  readonly url: string
  readonly meta: Readonly<Record<string, string>>
  readonly excerpt: string
}
interface Found {
  readonly results: readonly { readonly data: () => Promise<Fragment> }[]
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>
}
type Filters = Record<string, string[]>
interface Pagefind {
  readonly options: (options: Record<string, unknown>) => Promise<void>
  readonly filters: () => Promise<unknown>
  readonly search: (query: string | null, options: { readonly filters: Record<string, { readonly any: readonly string[] }> }) => Promise<Found>
}

const byId = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E
const form = byId<HTMLFormElement>('search')
const input = byId<HTMLInputElement>('q')
const announcement = byId('status')
const list = byId<HTMLOListElement>('results')
const facets = byId('facets')
const more = byId<HTMLButtonElement>('more')
const browse = byId('browse')
// Whether results are shown in place of the lists to browse.
const live = (on: boolean): void => void document.documentElement.toggleAttribute('data-live', on)
const best = byId('best')
const marks = byId<HTMLTemplateElement>('marks')
const labels = JSON.parse(byId('labels').dataset['labels'] ?? '{}') as Record<string, string>
const wide = matchMedia('(min-width: 60rem)')
const step = 10
let shown = 0
let latest: Found | undefined
let turn = 0
let waiting: ReturnType<typeof setTimeout> | undefined

let loading: Promise<Pagefind> | undefined
const load = (): Promise<Pagefind> =>
  (loading ??= (async () => {
    const address = '/pagefind/pagefind.js'
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
    const metaWeights = { title: 4, aliases: 10, place: 2, kind: 0, effect: 0, level: 0, figure: 0, year: 0, polarity: 0 }
    await pagefind.options({ excerptLength: 24, ranking: { pageLength: 0.1, termFrequency: 0.2, termSimilarity: 2, metaWeights } })
    await pagefind.filters()
    return pagefind
  })())

const element = <K extends keyof HTMLElementTagNameMap>(name: K, text = '', className = ''): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name)
  if (text) made.textContent = text
  if (className) made.className = className
  return made
}

const state = (): { q: string; filters: Filters } => {
  const params = new URLSearchParams(location.search)
  const filters: Filters = {}
  for (const name of Object.keys(labels)) {
    const values = params.getAll(name)
    if (values.length > 0) filters[name] = values.slice(0, 20)
  }
  return { q: (params.get('q') ?? '').slice(0, 200), filters }
}

const remember = (q: string, filters: Filters, push: boolean): void => {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const [name, values] of Object.entries(filters)) for (const value of values) params.append(name, value)
  const address = params.size > 0 ? `?${params}` : location.pathname
  history[push ? 'pushState' : 'replaceState'](null, '', address)
}

const checked = (): Filters => {
  const filters: Filters = {}
  for (const box of facets.querySelectorAll<HTMLInputElement>('input:checked')) (filters[box.name] ??= []).push(box.value)
  return filters
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&amp;': '&' }
const decode = (text: string): string => text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity] ?? entity)

// The index marks matched words with <mark>; everything else in an excerpt is text and is set as text.
const excerpt = (marked: string): HTMLElement => {
  const box = element('span', '', 'f')
  marked.split(/<\/?mark>/).forEach((part, index) => box.append(index % 2 === 1 ? element('mark', decode(part)) : decode(part)))
  return box
}

const row = ({ url, meta, excerpt: words }: Fragment): HTMLLIElement => {
  const item = element('li')
  const title = element('span', '', 't')
  const link = element('a', meta['title'] ?? url)
  link.href = url
  title.append(link)
  const aside = element('span', '', 'v')
  if (meta['figure']) aside.append(`${meta['figure']} `)
  const mark = meta['effect'] && marks.content.querySelector(`[data-effect="${CSS.escape(meta['effect'])}"]`)
  if (mark) aside.append(mark.firstElementChild?.cloneNode(true) ?? '')
  const facts = [meta['kind'], meta['place'], meta['level'], meta['year']].filter(Boolean).join(' · ')
  item.append(title, aside, element('span', facts.replace(/^./, (letter) => letter.toUpperCase()), 'f'), excerpt(words))
  return item
}

const showMore = async (): Promise<void> => {
  if (!latest) return
  const mine = turn
  const next = await Promise.all(latest.results.slice(shown, shown + step).map((result) => result.data()))
  if (mine !== turn) return
  list.append(...next.map(row))
  shown += next.length
  more.hidden = shown >= latest.results.length
}

const drawFacets = (found: Found, chosen: Filters): void => {
  const groups = Object.entries(labels).flatMap(([name, label]) => {
    const counts = Object.entries(found.filters[name] ?? {}).filter(([value, count]) => count > 0 || chosen[name]?.includes(value))
    if (counts.length === 0) return []
    const group = element('details')
    group.open = chosen[name] !== undefined || (wide.matches && (name === 'collection' || name === 'effect'))
    group.append(element('summary', label))
    const values = element('ul')
    for (const [value, count] of counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
      const box = element('input')
      box.type = 'checkbox'
      box.name = name
      box.value = value
      box.checked = chosen[name]?.includes(value) ?? false
      const words = element('label')
      words.append(box, ` ${value.replace(/^./, (letter) => letter.toUpperCase())} `, element('span', String(count), 'soft'))
      const item = element('li')
      item.append(words)
      values.append(item)
    }
    group.append(values)
    return [group]
  })
  facets.replaceChildren(...groups)
}

// A query that is one of a capability’s own names is answered with that capability first.
const showBest = (q: string): void => {
  const wanted = q.toLowerCase().replace(/\s+/g, ' ')
  const named = [...browse.querySelectorAll<HTMLElement>('[data-names]')].find((item) => wanted !== '' && (item.dataset['names'] ?? '').split('|').includes(wanted))
  best.replaceChildren(...(named?.querySelector('a') ? ['Best answer: ', named.querySelector('a')?.cloneNode(true) ?? ''] : []))
  best.hidden = named === undefined
}

const say = (q: string, count: number): string => {
  const what = count === 1 ? '1 result' : `${count} results`
  return count === 0 ? `Nothing found${q ? ` for “${q}”` : ''}. Try fewer or other words, or browse below.` : `${what}${q ? ` for “${q}”` : ''}`
}

const run = async (q: string, filters: Filters): Promise<void> => {
  const mine = ++turn
  const words = q.trim()
  if (!words && Object.keys(filters).length === 0) {
    latest = undefined
    list.replaceChildren()
    facets.replaceChildren()
    showBest('')
    more.hidden = true
    announcement.textContent = ''
    live(false)
    return
  }
  try {
    const pagefind = await load()
    const found = await pagefind.search(words || null, { filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }])) })
    if (mine !== turn) return
    latest = found
    shown = 0
    list.replaceChildren()
    const had = document.activeElement instanceof HTMLInputElement && facets.contains(document.activeElement) ? document.activeElement : undefined
    drawFacets(found, filters)
    showBest(words)
    if (had) facets.querySelector<HTMLInputElement>(`input[name="${CSS.escape(had.name)}"][value="${CSS.escape(had.value)}"]`)?.focus()
    live(found.results.length > 0)
    announcement.textContent = say(words, found.results.length)
    await showMore()
  } catch {
    announcement.textContent = 'The search index could not be loaded. The lists below still work.'
    live(false)
  }
}

const refresh = (push: boolean): void => {
  const filters = checked()
  remember(input.value.trim(), filters, push)
  void run(input.value, filters)
}

const restore = (): void => {
  const { q, filters } = state()
  input.value = q
  void run(q, filters)
}

const clear = (): void => {
  clearTimeout(waiting)
  input.value = ''
  refresh(false)
}

const move = (event: KeyboardEvent): void => {
  const links = [...list.querySelectorAll('a')]
  const at = links.indexOf(document.activeElement as HTMLAnchorElement)
  if (event.key === '/' && !(document.activeElement instanceof HTMLInputElement)) input.focus()
  else if (event.key === 'Escape' && document.activeElement === input && input.value) clear()
  else if (event.key === 'Escape' && at >= 0) input.focus()
  else if (event.key === 'ArrowDown' && (at >= 0 || document.activeElement === input)) links[Math.min(at + 1, links.length - 1)]?.focus()
  else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? input).focus()
  else return
  event.preventDefault()
}

input.addEventListener('focus', () => void load().catch(() => undefined), { once: true })
input.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => refresh(false), 120)
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  clearTimeout(waiting)
  refresh(true)
})
facets.addEventListener('change', () => refresh(true))
more.addEventListener('click', () => void showMore())
document.addEventListener('keydown', move)
addEventListener('popstate', restore)
restore()

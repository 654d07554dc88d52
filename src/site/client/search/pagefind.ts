import { phraseBook, type QueryConcept } from '#engine/search/query/book.ts'
import { readConcepts, readWords } from '#engine/search/query/lexicon.ts'
import { type Lexicon, needsWords, type Plan, planQuery } from '#engine/search/query/plan.ts'
import { ranking } from '#engine/search/query/ranking.ts'
import type { Facets } from './narrow.ts'

/** What one result shows, once it is fetched. */
export interface Fragment {
  readonly url: string
  readonly meta: Readonly<Record<string, string>>
  readonly sub_results?: readonly { readonly title: string; readonly url: string }[]
}
export interface Hit {
  readonly id: string
  readonly score: number
  readonly data: () => Promise<Fragment>
}
interface Pagefind {
  readonly options: (options: Record<string, unknown>) => Promise<void>
  readonly search: (query: string) => Promise<{ readonly results: readonly Hit[] }>
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => (made ??= make().catch((error: unknown) => {
    made = undefined // a network that failed may come back
    throw error
  }))
}

/** The index and its program, fetched on first use. */
export const pagefind = once(async (): Promise<Pagefind> => {
  const address = '/pagefind/pagefind.js'
  const index = (await import(/* @vite-ignore */ address)) as Pagefind
  await index.options({ excerptLength: 1, ranking })
  return index
})

const text = async (path: string): Promise<string> => {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.text()
}
/** Every value of every facet with the ids of the results that have it. Fetched after the first results, once: nobody waits for it. */
export const facetValues = once(async (): Promise<Facets> => {
  const { ids, facets } = JSON.parse(await text('/search/facets.json')) as { readonly ids: readonly string[]; readonly facets: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> }
  return new Map(Object.entries(facets).map(([name, values]) => [name, new Map(Object.entries(values).map(([value, places]) => [value, new Set(places.map((place) => ids[place] ?? ''))]))]))
})

const concepts = once(async () => {
  const list = readConcepts(await text('/search/concepts.txt'))
  return { list, book: phraseBook(list) }
})
const words = once(async () => readWords(await text('/search/words.txt')))

/** Reads a query against the concepts of the library, and against its words where a concept does not explain it whole. */
export const readQuery = async (query: string): Promise<{ readonly plan: Plan; readonly concepts: readonly QueryConcept[] }> => {
  const { list, book } = await concepts()
  const lexicon: Lexicon = { concepts: list, words: needsWords(query, book) ? await words() : [] }
  return { plan: planQuery(query, lexicon, book), concepts: list }
}

/** Asks the index once. */
export const ask = async (query: string): Promise<readonly Hit[]> => (await (await pagefind()).search(query)).results

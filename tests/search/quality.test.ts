import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ranking } from '#engine/search/query/ranking.ts'
import { conceptsOf } from '#engine/search/concepts.ts'
import { toSearchDocument } from '#engine/search/document.ts'
import { searchEntries } from '#engine/search/entries.ts'
import { realLibrary } from '../content/library.ts'
import { realSite } from '../site/built.ts'
import { root } from '../source-files.ts'
import { asker, builtLexicon } from './ask.ts'
import { openIndex } from './built-index.ts'
import { judgedQueries } from './judged.ts'
import { byClass, figures, type Outcome, outcomes, report } from './report.ts'
import { buildIndex } from './small-index.ts'

const library = realLibrary()
const judged = judgedQueries(library)
const entries = searchEntries(library)
/** What search scored when this was last written: by class, over all, and over the held-out queries. Write it anew when search gets better. */
const baseline = JSON.parse(readFileSync(join(root, 'tests/search/baseline.json'), 'utf8')) as Readonly<Record<string, number>>
const [most, mostOfClass] = [0.02, 0.05] // a class is a few queries, so one of them weighs more

const asked = async (out: string, how: object, lexicon: ReturnType<typeof builtLexicon> | undefined): Promise<readonly Outcome[]> => {
  const { search, close } = await openIndex(out, how)
  const plain = async (query: string) => {
    const results = await search(query)
    return { pages: await Promise.all(results.slice(0, 10).map(({ page }) => page())), whole: results.length }
  }
  try {
    return await outcomes(judged, lexicon ? asker(lexicon, search, entries.length) : plain)
  } finally {
    await close()
  }
}

let found: readonly Outcome[]
beforeAll(async () => {
  const { out } = await realSite()
  found = await asked(out, ranking, builtLexicon(out))
  console.log(report('Search as it is built', found))
})

describe('the judged queries', () => {
  it('are at least 120, in ten classes of at least ten, a fifth of them held out', () => {
    expect(judged.length).toBeGreaterThanOrEqual(120)
    expect([...byClass(found)].map(([kind]) => kind).sort()).toEqual(['abbreviation', 'lesson', 'negative', 'organisation', 'outcome', 'question', 'spelling', 'synonym', 'title', 'typo'])
    for (const [kind, some] of byClass(found)) expect(some.length, kind).toBeGreaterThanOrEqual(10)
    const share = judged.filter(({ heldOut }) => heldOut).length / judged.length
    expect(share).toBeGreaterThan(0.12)
    expect(share).toBeLessThan(0.3)
  })

  it('each name a query once, and only pages that exist', () => {
    expect(new Set(judged.map(({ query }) => query)).size).toBe(judged.length)
    const pages = new Set(entries.map(({ url }) => url))
    expect(judged.flatMap(({ query, grades }) => [...grades.keys()].filter((page) => !pages.has(page)).map((page) => `${query}: ${page}`))).toEqual([])
  })
})

describe('search', () => {
  it('loses no more than 0.02 of what it scored over all queries, nor over the held-out ones', () => {
    expect(figures(found).ndcg).toBeGreaterThanOrEqual((baseline['all'] ?? 1) - most)
    expect(figures(found.filter(({ heldOut }) => heldOut)).ndcg).toBeGreaterThanOrEqual((baseline['held out'] ?? 1) - most)
  })

  it('loses no more than 0.05 in any class', () => {
    const weak = [...byClass(found)].filter(([kind, some]) => figures(some).ndcg < (baseline[kind] ?? 1) - mostOfClass).map(([kind, some]) => `${kind}: ${figures(some).ndcg.toFixed(3)}`)
    expect(weak).toEqual([])
  })

  it('finds something for every query that something answers', () => {
    expect(found.filter(({ none }) => none).map(({ query }) => query)).toEqual([])
  })

  it('gets better with every step it takes: names of concepts, then the reading of the query', async () => {
    const escape = (text: string): string => text.replace(/[&<>]/g, (mark) => `&#${mark.codePointAt(0)};`)
    const bare = await asked(await buildIndex(entries, ({ title, summary, body }) => `<html lang="en"><body><h1>${escape(title)}</h1><p>${escape(summary)}</p><p>${escape(body)}</p></body></html>`), {}, undefined)
    const concepts = conceptsOf(library)
    const names = new Map(concepts.map(({ key, label, phrases }) => [key, [label, ...phrases]]))
    const noTokens = { concepts: new Map(), find: () => [] }
    const withTerms = await asked(await buildIndex(entries, (entry) => toSearchDocument({ ...entry, aliases: [...entry.aliases, ...entry.explains.flatMap((key) => names.get(key) ?? [])], related: entry.about.flatMap((key) => names.get(key) ?? []) }, 'en', noTokens)), ranking, undefined)
    console.log([report('Pagefind as it comes', bare), report('with the names of concepts', withTerms)].join('\n\n'))
    for (const part of [false, true]) {
      const [first, second, third] = [bare, withTerms, found].map((some) => figures(some.filter(({ heldOut }) => heldOut === part)).ndcg)
      expect(second).toBeGreaterThan(first ?? 1)
      expect(third).toBeGreaterThan(second ?? 1)
    }
  })
})

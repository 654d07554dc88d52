import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '#engine/read/entry.ts'
import { type BuiltSite, fixtureSite, realSite } from './built.ts'
import { readCsv } from './csv.ts'
import { attribute, type Element, hasClass, within, words } from './html.ts'
import { linksOf, type Page, readPage } from './page.ts'
import { first } from './survey.ts'

const sites = { 'the library': realSite, 'a programme with every situation': () => fixtureSite('full') } as const

describe.each(Object.entries(sites))('the evidence maps of %s', (_, site) => {
  let built: BuiltSite
  let results: readonly Entry[]
  /** Read from the files themselves, not by what the pages are made with. */
  const data = (collection: string, id: unknown) => built.content.entries.find((entry) => entry.collection === collection && entry.id === id)?.data ?? {}
  const cellsOn = (page: Page) =>
    page.all('td').flatMap((cell) => within(cell).filter(({ name }) => name === 'a')).map((link) => ({ href: attribute(link, 'href') ?? '', count: Number(within(link).filter(({ name }) => name === 'b').map(words).join('') || 0), text: words(link) }))
  const shownOn = (address: string) => cellsOn(readPage(built.out, address)).reduce((sum, { count }) => sum + count, 0)

  beforeAll(async () => {
    built = await site()
    results = built.content.entries.filter(({ collection, data: fields }) => collection === 'benefits' && fields['draft'] !== true)
  })

  it('every view is linked from the whole map with the number of results that it shows', () => {
    const nav = readPage(built.out, '/evidence/').all('nav').find((one) => attribute(one, 'aria-label') === 'Views of the map')
    const links = nav ? within(nav).filter(({ name, parent }) => name === 'a' && parent?.name === 'li') : []
    const wrong = links.map((link) => [attribute(link, 'href') ?? '', Number(words(within(link.parent as Element).find((one) => hasClass(one, 'soft')) as Element))] as const).filter(([href, count]) => shownOn(href) !== count)
    expect(wrong).toEqual([])
    expect(links.length).toBeGreaterThan(4)
  })

  it('the view without suppliers counts only results where none is named, in the study or its sources', () => {
    const free = results.filter(({ data: { study, sources } }) => {
      const { vendorInvolved, independence } = study as { vendorInvolved: boolean; independence: string }
      return !vendorInvolved && independence !== 'supplier' && (sources as string[]).every((id) => data('sources', id)['vendorInvolved'] !== true)
    })
    expect(shownOn('/evidence/view/independent/yes/')).toBe(free.length)
  })

  it('an empty cell of a view never says that there is no evidence', () => {
    const cells = cellsOn(readPage(built.out, '/evidence/view/effect/disbenefit/')).filter(({ count }) => count === 0)
    expect(cells.length).toBeGreaterThan(0)
    expect(cells.filter(({ text }) => !/none of this kind$|not applicable$/.test(text))).toEqual([])
  })

  it('every cell of the map says in words what it holds, and leads to a page', () => {
    const silent = cellsOn(readPage(built.out, '/evidence/')).filter(({ href, count, text }) => !existsSync(join(built.out, href, 'index.html')) || !(count > 0 ? /compar/ : /no evidence found|not applicable/).test(text))
    expect(first(silent.map(({ href }) => href))).toEqual([])
  })

  it('the totals below the map are those of its columns', () => {
    const page = readPage(built.out, '/evidence/')
    const foot = page.all('tfoot').flatMap((part) => within(part).filter(({ name }) => name === 'td').map((cell) => Number(words(cell))))
    const domains = built.content.vocabulary['outcome-domains']?.terms.map(({ id }) => id) ?? []
    expect(foot).toEqual([...domains.map((domain) => results.filter(({ data: { measure } }) => data('measures', measure)['domain'] === domain).length), results.length])
  })

  it('every cell with results gives them as CSV and JSON and their sources as BibTeX, and no other promises any', () => {
    const wrong = cellsOn(readPage(built.out, '/evidence/')).flatMap(({ href, count }) => {
      const there = linksOf(readPage(built.out, href)).filter((link) => /\/(results|sources)\.\w+$/.test(link))
      if (count === 0) return there
      const read = (name: string) => readFileSync(join(built.out, href, name), 'utf8')
      const records = (JSON.parse(read('results.json')) as { records: { id: string; sources: string[] }[] }).records
      const keys = [...read('sources.bib').matchAll(/^@\w+\{([^,]+),$/gm)].map(([, key]) => key)
      const ids = readCsv(read('results.csv')).slice(1).map(([id]) => id)
      const right = there.length === 3 && records.length === count && ids.join() === records.map(({ id }) => id).join() && [...keys].sort().join() === [...new Set(records.flatMap(({ sources }) => sources))].sort().join()
      return right ? [] : [href]
    })
    expect(first(wrong)).toEqual([])
  })

  it('the drawing that can be downloaded counts what the table counts', () => {
    const { rows } = JSON.parse(readFileSync(join(built.out, 'evidence/charts/gap-map.json'), 'utf8')) as { rows: (string | number | { href: string })[][] }
    const svg = readFileSync(join(built.out, 'evidence/charts/gap-map.svg'), 'utf8')
    expect(rows.map((row) => row[3])).toEqual(cellsOn(readPage(built.out, '/evidence/')).map(({ count }) => count))
    expect(svg.match(/<circle /g)?.length ?? 0).toBe(rows.filter((row) => Number(row[3]) > 0).length)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '#engine/read/entry.ts'
import { type CollectionName, collectionNames } from '#engine/schema/collections.ts'
import { effectIds } from '#engine/schema/words.ts'
import { type BuiltSite, fixtureSite, realSite } from './built.ts'
import { attribute, type Element, hasClass, within, words } from './html.ts'
import { facetsOn, readList } from './lists.ts'
import { linksOf, readPage } from './page.ts'
import { first } from './survey.ts'

const sites = { 'the library': realSite, 'a programme with every situation': () => fixtureSite('full') } as const
const withTable: readonly CollectionName[] = ['capabilities', 'blueprints']
const lists = collectionNames.filter((name) => !withTable.includes(name))

describe.each(Object.entries(sites))('in %s', (_, site) => {
  let built: BuiltSite
  let entries: readonly Entry[]
  /** Counted from the files themselves, not by what the pages are made with. */
  const of = (collection: CollectionName): readonly Entry[] => entries.filter((entry) => entry.collection === collection)
  const fieldOf = (collection: CollectionName, id: unknown, field: string): unknown => of(collection).find((entry) => entry.id === id)?.data[field]
  const domainOf = ({ data }: Entry): unknown => fieldOf('measures', data['measure'], 'domain')
  const cellsOf = (row: Element): readonly Element[] => row.children.filter((child) => typeof child !== 'string')

  beforeAll(async () => {
    built = await site()
    entries = built.content.entries.filter(({ data }) => data['draft'] !== true)
  })

  it('the home page states how many there are of each kind, and is right', () => {
    const text = words(readPage(built.out, '/').all('main')[0] as Element)
    const stated = [`${of('capabilities').length} capabilities`, `${of('benefits').length} results and ${of('costs').length} costs`, `${of('lessons').length} lessons`, `${of('practice').length} how-to facts`, `${of('plans').length} plans`, `${of('adoptions').length} adoptions`, `${of('organisations').length} organisations`, `${of('sources').length} sources`, `${of('benefits').length} results in`]
    expect(stated.filter((words) => !text.includes(words))).toEqual([])
  })

  it('the table beside the chart on the home page counts results by outcome domain and effect', () => {
    const [table] = readPage(built.out, '/').all('table')
    const rows = within(table as Element).filter(({ name, parent }) => name === 'tr' && parent?.name === 'tbody').map((row) => cellsOf(row).slice(1).map((cell) => Number(words(cell))))
    const domains = built.content.vocabulary['outcome-domains']?.terms.map(({ id }) => id) ?? []
    expect(rows).toEqual(domains.map((domain) => {
      const here = of('benefits').filter((entry) => domainOf(entry) === domain)
      return [...effectIds.map((effect) => here.filter(({ data }) => data['effect'] === effect).length), here.length]
    }))
  })

  it('every cell of the evidence map counts its results and which way they point, and all cells together hold every result', () => {
    const page = readPage(built.out, '/evidence/')
    const links = page.all('td').flatMap((cell) => within(cell).filter(({ name }) => name === 'a'))
    const cells = links.map((link) => {
      const [, , capability, domain] = (attribute(link, 'href') ?? '').split('/')
      const here = of('benefits').filter((entry) => entry.data['capability'] === capability && domainOf(entry) === domain)
      const number = within(link).filter(({ name }) => name === 'b').map(words).join('')
      const marks = within(link).filter((mark) => hasClass(mark, 'e')).reduce((sum, mark) => sum + Number.parseInt(words(mark)), 0)
      return { cell: `${capability}/${domain}`, shown: Number(number || '0'), marks, true: here.length }
    })
    expect(first(cells.filter((cell) => cell.shown !== cell.true || cell.marks !== cell.true).map((cell) => JSON.stringify(cell)))).toEqual([])
    expect(cells.length).toBe(of('capabilities').length * (built.content.vocabulary['outcome-domains']?.terms.length ?? 0))
    expect(cells.reduce((sum, { shown }) => sum + shown, 0)).toBe(of('benefits').length)
  })

  it('every row of the evidence map adds up', () => {
    const rows = readPage(built.out, '/evidence/').all('tr').filter((row) => cellsOf(row).some(({ name }) => name === 'td'))
    const wrong = rows.filter((row) => {
      const cells = cellsOf(row).filter(({ name }) => name === 'td')
      const numbers = cells.slice(0, -1).map((cell) => Number(within(cell).find(({ name }) => name === 'b')?.children[0] ?? 0))
      return numbers.reduce((sum, one) => sum + one, 0) !== Number(words(cells.at(-1) as Element))
    })
    expect(wrong.map(words)).toEqual([])
  })

  it.each(lists)('the list of %s shows every record once, however many pages it takes', (collection) => {
    const { rows, states } = readList(built.out, `/${collection}/`)
    expect([...rows].sort()).toEqual(of(collection).map(({ id }) => `/${collection}/${id}/`).sort())
    expect(states).toBe(rows.length)
  })

  it.each(withTable)('the table of %s shows every record', (collection) => {
    const links = new Set(linksOf(readPage(built.out, `/${collection}/`)))
    expect(of(collection).filter(({ id }) => !links.has(`/${collection}/${id}/`)).map(({ id }) => id)).toEqual([])
  })

  it.each(lists)('the number beside every way to narrow %s is the number of records shown there', (collection) => {
    const wrong = facetsOn(readPage(built.out, `/${collection}/`)).flatMap(({ href, count }) => {
      const { rows, states } = readList(built.out, href)
      return new Set(rows).size === count && rows.length === count && states === count ? [] : [`${href} says ${count}, states ${states}, shows ${rows.length}`]
    })
    expect(first(wrong)).toEqual([])
  })

  const place = ({ data }: Entry, field: string): unknown => fieldOf('organisations', data['organisation'], field)
  const fields: Readonly<Record<string, (entry: Entry) => unknown>> = {
    'benefits/effect': ({ data }) => data['effect'],
    'benefits/domain': domainOf,
    'benefits/level': ({ data }) => (data['study'] as { level: string }).level,
    'benefits/capability': ({ data }) => data['capability'],
    'benefits/setting': (entry) => place(entry, 'careSettings'),
    'benefits/country': (entry) => place(entry, 'country'),
    'lessons/phase': ({ data }) => data['phases'],
    'lessons/polarity': ({ data }) => data['polarity'],
    'lessons/theme': ({ data }) => [data['theme'], ...((data['alsoThemes'] as string[] | undefined) ?? [])],
    'lessons/capability': ({ data }) => data['capabilities'],
    'plans/status': ({ data }) => data['status'],
    'costs/kind': ({ data }) => data['kind'],
    'costs/basis': ({ data }) => data['basis'],
    'timings/what': ({ data }) => data['what'],
    'measures/domain': ({ data }) => data['domain'],
    'organisations/setting': ({ data }) => data['careSettings'],
    'organisations/country': ({ data }) => data['country'],
    'sources/kind': ({ data }) => data['kind'],
    'sources/reviewed': ({ data }) => (data['peerReviewed'] ? 'yes' : 'no'),
  }

  it.each(Object.keys(fields))('%s counts what the records say', (name) => {
    const [collection, facet] = name.split('/') as [CollectionName, string]
    const counted = new Map<string, number>()
    for (const entry of of(collection)) for (const value of new Set([fields[name]?.(entry)].flat())) counted.set(`/${collection}/${facet}/${String(value)}/`, (counted.get(`/${collection}/${facet}/${String(value)}/`) ?? 0) + 1)
    const shown = facetsOn(readPage(built.out, `/${collection}/`)).filter(({ href }) => href.startsWith(`/${name}/`)).map(({ href, count }) => [href, count] as const)
    expect(new Map(shown)).toEqual(counted)
  })
})

import { describe, expect, it } from 'vitest'
import { facets, facetValues } from '#engine/browse/facets.ts'
import { inListOrder, listPages, pageSize } from '#engine/browse/pages.ts'
import { rowOf } from '#engine/browse/row.ts'
import type { AnyRecord, Library } from '#engine/library/library.ts'
import { collectionNames } from '#engine/schema/collections.ts'
import { smallest } from '../checks/smallest.ts'
import { tinyLibrary } from '../tiny.ts'

const many = (count: number, fields: (index: number) => Record<string, unknown>) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`r${String(index).padStart(3, '0')}`, fields(index)]))
const effects = ['benefit', 'null', 'disbenefit', 'mixed']
const levels = ['randomised', 'observational', 'self-reported']

/** Ninety-five results and as many lessons: three pages each. */
const library = tinyLibrary({
  benefits: many(95, (index) => ({ effect: effects[index % 4], study: { ...(smallest.benefits['study'] as object), level: levels[index % 3] }, organisation: index % 5 === 0 ? 'another-hospital' : 'a-hospital' })),
  lessons: many(95, (index) => ({ statement: `Lesson ${index}.`, phases: index % 2 === 0 ? ['planning', 'go-live'] : ['go-live'], reviewed: `2026-10-${String((index % 28) + 1).padStart(2, '0')}` })),
})

const recount = (given: Library, collection: (typeof collectionNames)[number], name: string, value: string): number => {
  const facet = facets[collection].find((one) => one.name === name)
  return (given.all(collection) as readonly AnyRecord[]).filter((record) => facet?.valuesOf(given, record).includes(value)).length
}

describe('a facet', () => {
  it.each(['benefits', 'lessons'] as const)('counts as many %s as a recount by hand', (collection) => {
    for (const facet of facets[collection]) {
      const values = facetValues(library, facet, library.all(collection) as readonly AnyRecord[])
      expect(values.map(({ id, count }) => [id, count])).toEqual(values.map(({ id }) => [id, recount(library, collection, facet.name, id)]))
      expect(values.every(({ count }) => count > 0)).toBe(true)
    }
  })

  it('with one value for each record adds up to all of them', () => {
    const effect = facets.benefits.find(({ name }) => name === 'effect')
    const values = effect ? facetValues(library, effect, library.all('benefits')) : []
    expect(values.map(({ id, count }) => `${id} ${count}`)).toEqual(['benefit 24', 'null 24', 'disbenefit 24', 'mixed 23'])
  })

  it('counts a record once for each value it has', () => {
    const phase = facets.lessons.find(({ name }) => name === 'phase')
    expect(phase && facetValues(library, phase, library.all('lessons')).map(({ id, count }) => `${id} ${count}`)).toEqual(['planning 48', 'go-live 95'])
  })

  it('leaves out values that no record has', () => {
    const level = facets.benefits.find(({ name }) => name === 'level')
    expect(level && facetValues(library, level, library.all('benefits')).map(({ id }) => id)).toEqual(['randomised', 'observational', 'self-reported'])
  })

  it('has one name in a list', () => {
    for (const name of collectionNames) expect(new Set(facets[name].map((facet) => facet.name)).size).toBe(facets[name].length)
  })
})

describe('the pages of a list', () => {
  const pages = listPages(library, 'benefits')
  const whole = pages.filter(({ chosen }) => !chosen)

  it('show every record exactly once', () => {
    const shown = whole.flatMap(({ records }) => records.map(({ id }) => id))
    expect(shown).toHaveLength(95)
    expect(new Set(shown).size).toBe(95)
    expect(whole.map(({ records }) => records.length)).toEqual([pageSize, pageSize, 95 - 2 * pageSize])
  })

  it('show every record of a facet’s value exactly once, and no other', () => {
    const chosen = Map.groupBy(pages.filter((page) => page.chosen), ({ chosen: by }) => `${by?.facet.name} ${by?.value.id}`)
    for (const [key, list] of chosen) {
      const [name = '', value = ''] = key.split(' ')
      const ids = list.flatMap(({ records }) => records.map(({ id }) => id))
      expect(new Set(ids).size, key).toBe(ids.length)
      expect(ids, key).toHaveLength(recount(library, 'benefits', name, value))
    }
    expect(chosen.size).toBeGreaterThan(8)
  })

  it('lead on and back, and each has an address of its own', () => {
    expect(whole.map(({ address, previous, next }) => [address, previous, next])).toEqual([
      ['/benefits/', undefined, '/benefits/page/2/'],
      ['/benefits/page/2/', '/benefits/', '/benefits/page/3/'],
      ['/benefits/page/3/', '/benefits/page/2/', undefined],
    ])
    expect(new Set(pages.map(({ address }) => address)).size).toBe(pages.length)
  })

  it('are one page where there is nothing yet', () => {
    expect(listPages(tinyLibrary(), 'plans')).toMatchObject([{ address: '/plans/', total: 0, page: 1, pages: 1, records: [] }])
  })
})

describe('the order of a list', () => {
  it('puts the strongest comparison first, whichever way it points', () => {
    const order = inListOrder(library, 'benefits').map((record) => (record.collection === 'benefits' ? record.study.level : ''))
    expect(order).toEqual([...order].sort((a, b) => levels.indexOf(a) - levels.indexOf(b)))
    expect(new Set(inListOrder(library, 'benefits').slice(0, 4).map((record) => record.collection === 'benefits' && record.effect)).size).toBe(4)
  })

  it('puts what was read last first among lessons, the newest first among sources, and names by the alphabet', () => {
    const read = inListOrder(library, 'lessons').map(({ reviewed }) => reviewed)
    expect(read).toEqual([...read].sort().reverse())
    const small = tinyLibrary({ sources: { old: { csl: { type: 'report', title: 'Old', issued: { year: 1999 } } }, undated: { csl: { type: 'report', title: 'Undated' } } }, organisations: { zebra: { name: 'aardvark ward' } } })
    expect(inListOrder(small, 'sources').map(({ id }) => id)).toEqual(['a-source', 'old', 'undated'])
    expect(inListOrder(small, 'organisations').map(({ id }) => id)).toEqual(['a-hospital', 'zebra', 'another-hospital'])
  })
})

describe('a row', () => {
  it('is made for every kind of record', () => {
    const all = tinyLibrary(Object.fromEntries(collectionNames.map((name) => [name, { it: {} }])))
    const rows = collectionNames.map((name) => rowOf(all, all.get(name, 'it') as AnyRecord))
    expect(rows.map(({ href, title, tag, figure, effect, facts }) => [href, title, tag, figure, effect, ...facts.map(({ text }) => text)].filter(Boolean).join(' | '))).toMatchInlineSnapshot(`
      [
        "/capabilities/it/ | Scanning | medicines",
        "/blueprints/it/ | Scan every dose | Scanning | Should we scan?",
        "/lessons/it/ | Train everybody before go-live. | Do | go-live | Poon 2024",
        "/benefits/it/ | Fewer doses given wrongly | benefit | Scanning | A hospital | Before and after, or a comparison group | Poon 2024",
        "/measures/it/ | Doses given wrongly | safety-quality | in % | 0 results",
        "/plans/it/ | Wards live | Not known | Scanning | A hospital | Poon 2024",
        "/costs/it/ | licences, A hospital | £100 | hospital; one year | spent | Scanning | Poon 2024",
        "/timings/it/ | Roll-out, A hospital | 6 months | First to last ward | Scanning | Poon 2024",
        "/practice/it/ | Train for two hours. | training | Poon 2024",
        "/adoptions/it/ | A hospital: The build (adopted) | Adopted | Poon 2024",
        "/relationships/it/ | A hospital and Another hospital: shared-system | No source read; to be confirmed",
        "/organisations/it/ | A hospital | acute | england",
        "/known-blueprints/it/ | Scanning",
        "/sources/it/ | A report | A report | audit-report",
        "/terms/it/ | Early warning score",
      ]
    `)
  })
})

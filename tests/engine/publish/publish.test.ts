import { describe, expect, it } from 'vitest'
import { citePage, reference } from '#engine/publish/citation.ts'
import { collectionSchema, dataPackage } from '#engine/publish/data-package.ts'
import { collectionJson } from '#engine/publish/json.ts'
import { feed, sitemap, theme } from '#engine/publish/site-files.ts'
import { collectionNames, collections } from '#engine/schema/collections.ts'
import { smallest } from '../checks/smallest.ts'
import { tinyLibrary, tinyRecord } from '../tiny.ts'

const all = tinyLibrary(Object.fromEntries(collectionNames.map((name) => [name, { it: {}, hidden: { draft: true } }])))

describe('a collection as JSON', () => {
  it.each(collectionNames)('%s: every published record comes back as it went in, with its address, and its schema takes it again', (name) => {
    const { records } = JSON.parse(collectionJson(all, name)) as { records: Record<string, unknown>[] }
    expect(records.map(({ id }) => id)).toEqual(all.all(name).map(({ id }) => id))
    for (const { id, address, ...fields } of records) {
      expect(address).toBe(`https://test.example/${name}/${String(id)}/`)
      expect(collections[name].schema.safeParse(fields).error?.issues ?? []).toEqual([])
    }
  })

  it('gives prose as plain words', () => {
    const library = tinyLibrary({ lessons: { a: {} } }, { prose: { 'lessons/a': { body: 'Ten minutes at the bedside.' } } })
    expect(JSON.parse(collectionJson(library, 'lessons'))).toMatchObject({ records: [{ text: 'Ten minutes at the bedside.' }], licence: { name: 'CC BY 4.0' } })
  })
})

describe('the data package', () => {
  const { name, resources, licenses } = dataPackage(all) as { name: string; resources: { name: string; path: string; format: string }[]; licenses: { path: string }[] }

  it('lists the CSV and the JSON file of every collection, each once', () => {
    expect(resources.map(({ path }) => path).sort()).toEqual(collectionNames.flatMap((collection) => [`${collection}.csv`, `${collection}.json`]).sort())
    expect(new Set(resources.map((resource) => resource.name)).size).toBe(resources.length)
  })

  it('has a name that the standard takes, and the licence', () => {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(licenses).toMatchObject([{ path: 'https://creativecommons.org/licenses/by/4.0/' }])
  })

  it('has a schema for every collection that says what each field means', () => {
    for (const collection of collectionNames) expect(collectionSchema(collection)).toMatchObject({ type: 'object', additionalProperties: false })
    expect(collectionSchema('benefits')).toMatchObject({ properties: { title: { description: expect.stringContaining('Starts with a change word') as string } } })
    expect(Object.keys((collectionSchema('terms') as { properties: object }).properties)).toEqual(expect.arrayContaining(Object.keys(smallest.terms)))
  })
})

describe('a reference', () => {
  const cite = (csl: Record<string, unknown>) => reference(tinyRecord('sources', { csl: { type: 'article-journal', title: 'Effect of bar-code technology', ...csl } }))

  it('is in the Vancouver manner', () => {
    expect(cite({ 'container-title': 'The Journal', volume: '362', issue: '18', page: '1698-1707', issued: { year: 2010 } })).toContain('The Journal 362(18):1698-1707. 2010.')
    expect(cite({ author: [{ family: 'Poon', given: 'E. G.' }, { literal: 'The Study Group' }], 'container-title': 'N Engl J Med', issued: { year: 2010 } })).toBe('Poon EG, The Study Group. Effect of bar-code technology. N Engl J Med. 2010.')
  })

  it('names six authors and no more, and says where a date is not known', () => {
    expect(cite({ author: Array.from('ABCDEFG', (family) => ({ family })) })).toBe('A, B, C, D, E, F, and others. Effect of bar-code technology. Date not known.')
    expect(cite({ title: 'Does it work?' })).toBe('Does it work? Date not known.')
  })

  it('to a page of the library carries its revision and the day it was read', () => {
    expect(citePage(all, 'Fewer errors.', { collection: 'benefits', id: 'it', reviewed: '2026-11-01', revision: 3 })).toBe('Nobody. Fewer errors. Test programme, revision 3, reviewed 1 November 2026. https://test.example/benefits/it/')
  })
})

describe('files for machines', () => {
  it('a site map that has every record’s page once, and no draft', () => {
    const addresses = [...sitemap(all).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses).toEqual(expect.arrayContaining(collectionNames.flatMap((name) => all.all(name).map(({ id }) => `https://test.example/${name}/${id}/`))))
    expect(sitemap(all)).not.toContain('hidden')
  })

  it('a feed that escapes what a title says', () => {
    expect(feed(tinyLibrary({ benefits: { a: { title: 'Fewer <b>errors</b> & falls' } } }))).toContain('<title>Fewer &lt;b&gt;errors&lt;/b&gt; &amp; falls</title>')
  })

  it('a style sheet of the programme’s colours, empty where it has none', () => {
    expect(theme(all)).toBe('')
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectionNames } from '#engine/schema/collections.ts'
import { type BuiltSite, fixtureSite, realSite } from './built.ts'
import { readCsv } from './csv.ts'
import { readTree, words } from './html.ts'
import { first, type Survey, survey } from './survey.ts'

const sites = { 'the library': realSite, 'a programme with every situation': () => fixtureSite('full') } as const

interface Published {
  readonly collection: string
  readonly records: readonly ({ readonly id: string; readonly address: string } & Record<string, unknown>)[]
}

describe.each(Object.entries(sites))('the data of %s', (_, site) => {
  let built: BuiltSite
  let found: Survey
  const file = (path: string): string => readFileSync(join(built.out, path), 'utf8')
  const published = (name: string) => built.content.entries.filter(({ collection, data }) => collection === name && data['draft'] !== true).sort((a, b) => (a.id < b.id ? -1 : 1))
  const locations = (xml: string): readonly string[] => readTree(xml).elements.filter(({ name }) => name === 'loc').map(words)

  beforeAll(async () => {
    built = await site()
    found = survey(built.out)
  })

  it.each(collectionNames)('give back every one of the %s as JSON, field for field', (name) => {
    const { collection, records } = JSON.parse(file(`data/${name}.json`)) as Published
    expect(collection).toBe(name)
    expect(records.map(({ text: _text, address: _address, ...fields }) => fields)).toEqual(published(name).map(({ id, data }) => JSON.parse(JSON.stringify({ id, ...data }))))
    expect(records.filter(({ id, address }) => address !== `${built.library.programme.address}/${name}/${id}/`)).toEqual([])
  })

  it.each(collectionNames)('give back every one of the %s as a row of CSV, every row as wide as its heading', (name) => {
    const [heading = [], ...rows] = readCsv(file(`data/${name}.csv`))
    expect(rows.map((row) => row[heading.indexOf('id')])).toEqual(published(name).map(({ id }) => id))
    expect(rows.filter((row) => row.length !== heading.length)).toEqual([])
    expect(new Set(heading).size).toBe(heading.length)
  })

  it('hold no cell that a spreadsheet would run', () => {
    const cells = collectionNames.flatMap((name) => readCsv(file(`data/${name}.csv`)).flat())
    expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([])
  })

  it('are described by a data package that lists only files that exist, and all of them', () => {
    const { resources } = JSON.parse(file('data/datapackage.json')) as { resources: readonly { name: string; path: string }[] }
    expect(resources.filter(({ path }) => !existsSync(join(built.out, 'data', path)))).toEqual([])
    expect(resources.map(({ path }) => path).sort()).toEqual(collectionNames.flatMap((name) => [`${name}.csv`, `${name}.json`]).sort())
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
  })

  it('come with a JSON schema for every collection', () => {
    expect(collectionNames.filter((name) => (JSON.parse(file(`data/schema/${name}.json`)) as { type?: string }).type !== 'object')).toEqual([])
  })

  it('are listed in a well-formed site map: every record, and no page that does not exist', () => {
    const xml = file('sitemap.xml')
    const paths = locations(xml).map((address) => new URL(address).pathname)
    expect(readTree(xml).faults).toEqual([])
    expect(first(built.content.entries.filter(({ data }) => data['draft'] !== true).map(({ collection, id }) => `/${collection}/${id}/`).filter((path) => !paths.includes(path)))).toEqual([])
    expect(first(paths.filter((path) => !found.addresses.has(path)))).toEqual([])
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('are announced by a well-formed feed whose entries lead to pages', () => {
    const { elements, faults } = readTree(file('feed.xml'))
    const ids = elements.filter(({ name, parent }) => name === 'id' && parent?.name === 'entry').map(words)
    expect(faults).toEqual([])
    expect(ids.length).toBeGreaterThan(0)
    expect(ids.filter((id) => !found.addresses.has(new URL(id).pathname))).toEqual([])
    expect(elements.filter(({ name }) => name === 'entry').filter((entry) => !['title', 'id', 'link', 'updated'].every((part) => entry.children.some((child) => typeof child !== 'string' && child.name === part)))).toEqual([])
    expect(file('feed.xml').match(/&(?!amp;|lt;|gt;|quot;|apos;|#\d+;)/g) ?? []).toEqual([])
  })

  it('may be read by any robot, which is told where the site map is', () => {
    expect(file('robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${built.library.programme.address}/sitemap.xml\n`)
  })
})

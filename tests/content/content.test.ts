import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkContent } from '#engine/checks/run.ts'
import { evidenceMap } from '#engine/evidence/map.ts'
import { sitemap } from '#engine/publish/site-files.ts'
import { publicFiles } from '#engine/read/folders.ts'
import type { CollectionName } from '#engine/schema/collections.ts'
import { searchEntries } from '#engine/search/entries.ts'
import { folder, realContent, realLibrary } from './library.ts'

const content = realContent()
const library = realLibrary(content)
const { today } = library

/** What the library promises its readers. A record added or taken away changes the number here in the same commit, so that none is lost unseen. */
const promised = { benefits: 237, lessons: 168, costs: 144, plans: 48, timings: 55, organisations: 274, relationships: 116, adoptions: 44, practice: 163, 'known-blueprints': 41, sources: 560 } as const satisfies Partial<Record<CollectionName, number>>
const promisedEffects = { benefit: 147, disbenefit: 42, null: 23, mixed: 25 }

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Group = { [key: string]: Json }

/** The files of a collection as they are on disk, read here by themselves: the proof does not lean on the engine. */
const onDisk = (collection: string): (readonly [string, Group])[] =>
  readdirSync(join(folder, collection)).map((name) => [`${collection}/${name}`, JSON.parse(readFileSync(join(folder, collection, name), 'utf8')) as Group] as const)

const groupsIn = (node: Json): Group[] => (Array.isArray(node) ? node.flatMap(groupsIn) : typeof node === 'object' && node !== null ? [node, ...Object.values(node).flatMap(groupsIn)] : [])
const wordsIn = (node: Json): string[] => (typeof node === 'string' ? [node] : Array.isArray(node) ? node.flatMap(wordsIn) : typeof node === 'object' && node !== null ? Object.values(node).flatMap(wordsIn) : [])
const hasNumber = (node: Json): boolean => groupsIn(node).some((group) => Object.entries(group).some(([key, value]) => key !== 'revision' && (typeof value === 'number' || (Array.isArray(value) && value.some((one) => typeof one === 'number')))))
const sourcesOf = (node: Json): string[] => groupsIn(node).flatMap(({ source, sources }) => [...(typeof source === 'string' ? [source] : []), ...(Array.isArray(sources) ? sources.filter((one) => typeof one === 'string') : [])])

describe('the content of this library', () => {
  it('has no error', () => {
    const errors = checkContent(content, today, publicFiles(folder)).filter(({ severity }) => severity === 'error')
    expect(errors.map(({ file, line, column, message }) => `${file} ${line}:${column} ${message}`)).toEqual([])
  })

  it('holds every record it promises', () => {
    const counts = Object.fromEntries(Object.keys(promised).map((name) => [name, library.all(name as CollectionName).length]))
    expect(counts).toEqual(promised)
    expect(library.all('capabilities').length).toBeGreaterThanOrEqual(28)
  })

  it('holds harm, nulls and mixed results beside benefits', () => {
    const counts = Map.groupBy(library.all('benefits'), ({ effect }) => effect)
    expect(Object.fromEntries([...counts].map(([effect, list]) => [effect, list.length]))).toEqual(promisedEffects)
  })

  it('places every result in exactly one cell of the evidence map', () => {
    const placed = evidenceMap(library).flatMap(({ rows }) => rows).flatMap(({ cells }) => cells).flatMap(({ benefits }) => benefits.map(({ id }) => id))
    expect(placed.sort()).toEqual(library.all('benefits').map(({ id }) => id))
  })

  it('offers every record to search exactly once', () => {
    const published = content.entries.filter(({ data }) => data['draft'] !== true).map(({ collection, id }) => `/${collection}/${id}/`)
    expect(searchEntries(library).map(({ url }) => url).sort()).toEqual(published.sort())
  })
})

describe('every number has a source that a reader can open', () => {
  it.each(['benefits', 'costs', 'timings', 'plans'])('%s', (collection) => {
    const withNumbers = onDisk(collection).filter(([, record]) => hasNumber(record))
    expect(withNumbers.length).toBeGreaterThan(20)
    expect(withNumbers.filter(([, record]) => sourcesOf(record).length === 0).map(([file]) => file)).toEqual([])
  })

  it('each promise, each target and each outcome of a promise names its own', () => {
    const lines = [...onDisk('plans'), ...onDisk('benefits')].flatMap(([file, { revisions, realised, targets }]) => [revisions, Array.isArray(realised) ? realised : null, targets].flatMap((list) => (Array.isArray(list) ? list : [])).map((line) => [file, line as Group] as const))
    expect(lines.length).toBeGreaterThan(40)
    expect(lines.filter(([, { source }]) => typeof source !== 'string').map(([file]) => file)).toEqual([])
  })

  it('and every source that is named has a page', () => {
    const named = new Set(['benefits', 'costs', 'timings', 'plans'].flatMap((collection) => onDisk(collection).flatMap(([, record]) => sourcesOf(record))))
    const map = sitemap(library)
    expect(named.size).toBeGreaterThan(100)
    expect([...named].filter((id) => !library.find('sources', id) || !map.includes(`/sources/${id}/</loc>`))).toEqual([])
  })
})

describe('the words of the records', () => {
  const working = /\bseed 0\b|\bfrom memory\b|\bthis task\b|\bthe pack\b|\bretrieved\b|\b(?:TODO|FIXME|TBC|lorem ipsum)\b/i
  const all = content.entries.flatMap(({ file, data, prose }) => [...wordsIn(data as Json), prose?.text ?? ''].map((words) => [file, words] as const))

  it('are for readers: no word of how they were put together is left in them', () => {
    expect(all.length).toBeGreaterThan(20_000)
    expect(all.filter(([, words]) => working.test(words)).map(([file, words]) => `${file}: ${words}`)).toEqual([])
  })

  it('would be found out if there were one', () => {
    expect(['Recalled from memory.', 'Seed 0 of the list', 'Retrieved in May', 'Dose TBC'].filter((words) => !working.test(words))).toEqual([])
    expect(working.test('Notes are retrieval-ready; the packaging is new.')).toBe(false)
  })
})

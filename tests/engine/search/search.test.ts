import { describe, expect, it } from 'vitest'
import { toSearchDocument } from '#engine/search/document.ts'
import { type SearchEntry, searchEntries } from '#engine/search/entries.ts'
import { collectionNames } from '#engine/schema/collections.ts'
import { tinyLibrary } from '../tiny.ts'

const library = tinyLibrary({
  ...Object.fromEntries(collectionNames.map((name) => [name, { it: {}, unfinished: { draft: true } }])),
  capabilities: { scanning: { label: 'Closed-loop medication', abbreviations: ['BCMA'], aliases: ['bedside scanning'] }, it: {}, unfinished: { draft: true } },
  terms: { it: { capability: 'scanning', label: 'Bar coding', abbreviations: ['BC'], synonyms: ['scan to give'], us: ['medication bar-coding'] }, near: { label: 'Near miss', related: ['it'] } },
  measures: { errors: { aliases: ['medication errors'] }, it: {} },
  organisations: { 'a-hospital': { formerNames: [{ name: 'Old Infirmary', source: 'a-source' }], odsCode: 'RXX', systems: [{ product: 'Acme Chart', supplier: 'Acme', status: 'live', source: 'a-source' }] }, 'another-hospital': {}, it: {} },
})
const entries = searchEntries(library)
const at = (url: string): SearchEntry => entries.find((entry) => entry.url === url) ?? expect.fail(`no entry for ${url}`)

describe('search', () => {
  it('has one entry for every published record, and none for a draft', () => {
    const addresses = collectionNames.flatMap((name) => library.all(name).map(({ id }) => `/${name}/${id}/`))
    expect(entries.map(({ url }) => url)).toEqual(addresses)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses.filter((address) => address.includes('unfinished'))).toEqual([])
  })

  it('finds a capability by every word for it: its own and those of the terms that name it', () => {
    expect(at('/capabilities/scanning/').aliases).toEqual(['Closed-loop medication', 'BCMA', 'bedside scanning', 'Bar coding', 'BC', 'scan to give', 'medication bar-coding'])
  })

  it('finds what is about a capability by the same words, but behind the capability itself', () => {
    expect(at('/benefits/it/').related).toEqual(at('/capabilities/scanning/').aliases)
    expect(at('/benefits/it/').aliases).toEqual([])
  })

  it('finds an organisation by its earlier names, its code and its systems, and a measure by its other names', () => {
    expect(at('/organisations/a-hospital/').aliases).toEqual(['Old Infirmary', 'RXX', 'Acme Chart', 'Acme'])
    expect(at('/measures/errors/').aliases).toEqual(['medication errors'])
  })

  it('narrows by the words readers see, never by ids of the engine', () => {
    expect(at('/benefits/it/').filters).toEqual({ collection: ['benefits'], capability: ['Closed-loop medication'], country: ['england'], setting: ['acute'], effect: ['Benefit'], level: ['Before and after, or a comparison group'], domain: ['safety-quality'] })
  })

  it('says beside each result what it is, where, and which way it points', () => {
    expect(at('/benefits/it/').meta).toEqual({ kind: 'result', place: 'A hospital', effect: 'benefit', level: 'Before and after, or a comparison group', year: '2024' })
    expect(at('/lessons/it/').meta).toMatchObject({ kind: 'lesson', polarity: 'do' })
  })
})

describe('the document that search reads', () => {
  const nasty = '<script>alert("x")</script> & "more"'
  const entry: SearchEntry = { url: '/x/', title: nasty, aliases: [nasty], related: [nasty], summary: nasty, body: nasty, filters: { country: [nasty] }, meta: { place: nasty } }

  it('escapes whatever a record says', () => {
    const html = toSearchDocument(entry, 'en-GB')
    expect(html).not.toContain('<script')
    expect(html.match(/&lt;script&gt;alert\(&quot;x&quot;\)&lt;\/script&gt; &amp; &quot;more&quot;/g)).toHaveLength(8)
  })

  it('weighs a name above its summary, and a summary above the rest', () => {
    expect(toSearchDocument({ ...entry, title: 'T', aliases: ['A', 'B'], related: ['R'], summary: 'S', body: 'W', filters: { effect: ['Benefit'] }, meta: { kind: 'benefit' } }, 'en-GB')).toMatchInlineSnapshot(`"<html lang="en-GB"><body><i data-pagefind-filter="effect">Benefit</i><i data-pagefind-meta="kind">benefit</i><i data-pagefind-meta="aliases">A · B</i><main data-pagefind-body><h1 data-pagefind-meta="title" data-pagefind-weight="7">T</h1><p data-pagefind-weight="7">A. B</p><p data-pagefind-weight="2">S</p><p data-pagefind-weight="1">W</p><p data-pagefind-weight="0.5">R</p></main></body></html>"`)
  })
})

import { describe, expect, it } from 'vitest'
import { conceptFinder, conceptsOf } from '#engine/search/concepts.ts'
import { toSearchDocument } from '#engine/search/document.ts'
import { type SearchEntry, searchEntries } from '#engine/search/entries.ts'
import { conceptLines, libraryWords, wordLines } from '#engine/search/lexicon.ts'
import { readConcepts, readWords } from '#engine/search/query/lexicon.ts'
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

  it('knows which record explains a concept, which shows how to do it, and which is only about it', () => {
    expect(at('/capabilities/scanning/')).toMatchObject({ explains: ['capabilities/scanning'], shows: [], about: ['capabilities/scanning'] })
    expect(at('/blueprints/it/')).toMatchObject({ explains: [], shows: ['capabilities/scanning'], about: ['capabilities/scanning'] })
    expect(at('/benefits/it/')).toMatchObject({ explains: [], shows: [], about: ['capabilities/scanning', 'organisations/a-hospital'], related: ['Closed-loop medication', 'A hospital', 'Old Infirmary', 'Doses given wrongly', 'Poon 2024'], aliases: [] })
    expect([at('/terms/near/').explains, at('/terms/it/').explains]).toEqual([['terms/near'], []])
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
  const plain: SearchEntry = { url: '/x/', collection: 'capabilities', title: 'T', aliases: ['A', 'B'], related: ['R'], answers: [], explains: [], shows: [], about: [], subjects: [], where: [], asked: [], summary: 'S', body: 'W', parts: [], filters: { effect: ['Benefit'] }, meta: { kind: 'benefit' } }
  const concepts = conceptsOf(library)
  const reader = { concepts: new Map(concepts.map((concept) => [concept.key, concept])), find: conceptFinder(concepts) }
  const tokenFor = (key: string): string => reader.concepts.get(key)?.token ?? expect.fail(`no concept ${key}`)

  it('escapes whatever a record says', () => {
    const html = toSearchDocument({ ...plain, title: nasty, aliases: [nasty], related: [nasty], summary: nasty, body: nasty, parts: [{ id: 's-x', title: nasty, text: nasty }], filters: { country: [nasty] }, meta: { place: nasty } }, 'en-GB', reader)
    expect(html).not.toContain('<script')
    expect(html.match(/&lt;script&gt;alert\(&quot;x&quot;\)&lt;\/script&gt; &amp; &quot;more&quot;/g)).toHaveLength(9)
  })

  it('weighs a name above its summary, a summary above the rest, and a capability above a source', () => {
    expect(toSearchDocument(plain, 'en-GB', reader)).toMatchInlineSnapshot(`"<html lang="en-GB"><body><i data-pagefind-meta="kind">benefit</i><i data-pagefind-meta="summary">S</i><main data-pagefind-body><h1 data-pagefind-meta="title" data-pagefind-weight="3.5">T</h1><p data-pagefind-weight="4.9">A. B</p><p data-pagefind-weight="1">S</p><p data-pagefind-weight="0.7">W</p><p data-pagefind-weight="0.4">R</p><p data-pagefind-weight="0.1">zqvallq</p></main></body></html>"`)
    expect(toSearchDocument({ ...plain, collection: 'sources' }, 'en-GB', reader)).toContain('data-pagefind-weight="2.45">T</h1>')
  })

  it('carries a token for each concept it speaks of, under any of its names, at each place that does', () => {
    const html = toSearchDocument({ ...plain, summary: 'About scan-to-give and near misses.', body: 'BCMA again.' }, 'en-GB', reader)
    expect(html).toContain(`<p data-pagefind-weight="1">About scan-to-give and near misses. ${[tokenFor('capabilities/scanning'), tokenFor('terms/near')].join(' ')}</p>`)
    expect(html).toContain(`<p data-pagefind-weight="0.7">BCMA again. ${tokenFor('capabilities/scanning')}</p>`)
  })

  it('carries what people ask, each word once, and of the concepts in it ideas alone: a place belongs where its own fields say', () => {
    const html = toSearchDocument({ ...plain, asked: ['do near misses fall', 'near misses at A hospital'], subjects: ['capabilities/it'] }, 'en-GB', reader)
    expect(html).toContain(`<p data-pagefind-weight="1">do near misses fall at a hospital ${tokenFor('terms/near')}</p>`)
    expect(html).toContain(`<p data-pagefind-weight="1">${tokenFor('capabilities/it')}</p>`)
    expect(html).not.toContain(tokenFor('organisations/a-hospital'))
  })

  it('has every heading of a long record as a place of its own', () => {
    expect(toSearchDocument({ ...plain, parts: [{ id: 's-why', title: 'Why', text: 'Near misses.' }] }, 'en-GB', reader)).toContain(`<h2 id="s-why" data-pagefind-weight="1">Why</h2><p data-pagefind-weight="0.7">Near misses. ${tokenFor('terms/near')}</p>`)
  })
})

describe('the concepts of a library', () => {
  it('are each capability with the words of its term, every other term, every place with a name and every country, each with a token that is the beginning of no other', () => {
    const concepts = conceptsOf(library)
    expect(concepts.map(({ key }) => key)).toEqual(['capabilities/it', 'capabilities/scanning', 'countries/england', 'organisations/a-hospital', 'organisations/another-hospital', 'organisations/it', 'terms/near'])
    expect(concepts[3]?.phrases).toEqual(['Old Infirmary', 'RXX'])
    expect(concepts[1]?.phrases).toEqual(['BCMA', 'bedside scanning', 'Bar coding', 'BC', 'scan to give', 'medication bar-coding'])
    const tokens = concepts.map(({ token }) => token)
    expect(tokens.every((token) => /^zq[bcfhjkmnpqrvwxz]{3}q$/.test(token))).toBe(true)
    expect(new Set(tokens).size).toBe(tokens.length)
  })

  it('are sent to the browser and read back whole', () => {
    const concepts = conceptsOf(library)
    expect(readConcepts(conceptLines(concepts))).toEqual(concepts.map(({ token, label, phrases }) => ({ token, label, phrases })))
  })

  it('come with every word of the library, those used often first, and those are read back whole', () => {
    const entry = (title: string, body: string): SearchEntry => ({ url: '/x/', collection: 'lessons', title, aliases: [], related: [], answers: [], explains: [], shows: [], about: [], subjects: [], where: [], asked: [], summary: '', body, parts: [], filters: {}, meta: {} })
    const words = libraryWords([entry('Sepsis', 'alerts alerts alerts rare alertness'), entry('Alerts', 'Alerts in the ward, 12th')])
    expect(words).toEqual([['alerts'], ['alertness', 'rare', 'sepsis', 'ward']])
    expect(wordLines(words)).toBe('0alerts\n0alertness0rare0sepsis0ward')
    expect(readWords(wordLines(words))).toEqual(words.flat())
    expect(readWords(wordLines([[], ['alert', 'alerting', 'alerts']]))).toEqual(['alert', 'alerting', 'alerts'])
  })
})

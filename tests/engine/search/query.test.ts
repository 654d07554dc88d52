import { describe, expect, it } from 'vitest'
import { intents } from '#engine/search/query/intents.ts'
import { phraseBook } from '#engine/search/query/book.ts'
import { cleaned, needsWords, planQuery, queryLimit } from '#engine/search/query/plan.ts'
import { search } from '#engine/search/query/search.ts'
import { narrow } from '../../../src/site/client/search/narrow.ts'
import { nearestWord, typingSlips } from '#engine/search/query/spelling.ts'
import { british, stem, wordsOf } from '#engine/search/query/words.ts'

const concepts = [
  { token: 'zqepr', label: 'Electronic patient record', phrases: ['EPR', 'electronic health record', 'paperless notes'] },
  { token: 'zqsep', label: 'Sepsis', phrases: ['blood poisoning'] },
  { token: 'zqalert', label: 'Sepsis alerting', phrases: ['sepsis alerts', 'sepsis e-alerts'] },
  { token: 'zqdmd', label: 'Dictionary of medicines and devices', phrases: ['dm+d'] },
  { token: 'zqnews', label: 'National Early Warning Score', phrases: ['NEWS'] },
  { token: 'zqtele', label: 'Telehealth', phrases: ['telehealth'] },
]
const words = ['eprescribing', 'hospital', 'electronic', 'medication', 'sepsis', 'alerts', 'errors', 'organisation', 'cost']
const plan = (query: string) => planQuery(query, { concepts, words })
const sent = (query: string): string => plan(query).units.map(({ probes }) => probes[0]?.search).join(' ')

describe('the words of a query', () => {
  it('are read in lower case, in British spelling, without accents, apostrophes and hyphens', () => {
    expect(wordsOf('E-prescribing at Guy’s: pædiatric Organizations, café')).toEqual(['e', 'prescribing', 'at', 'guy', 'pædiatric', 'organisations', 'cafe'])
    expect(wordsOf('dm+d, A&G and C++')).toEqual(['dm+d', 'a&g', 'and', 'c'])
  })

  it('turn American spelling into British, and leave words alone that only look American', () => {
    expect(['organization', 'optimizing', 'pediatric', 'anesthesia', 'hemoglobin', 'center', 'color', 'behavioral', 'labeled', 'program', 'orthopedic', 'catalogs', 'license'].map(british)).toEqual(['organisation', 'optimising', 'paediatric', 'anaesthesia', 'haemoglobin', 'centre', 'colour', 'behavioural', 'labelled', 'programme', 'orthopaedic', 'catalogues', 'licence'])
    expect(['size', 'prize', 'seizure', 'doctor', 'monitor', 'after', 'paper', 'error', 'tailor'].map(british)).toEqual(['size', 'prize', 'seizure', 'doctor', 'monitor', 'after', 'paper', 'error', 'tailor'])
  })

  it('are compared without the endings of grammar', () => {
    expect(['alerts', 'studies', 'boxes', 'sepsis', 'status', 'progress', 'bus'].map(stem)).toEqual(['alert', 'study', 'box', 'sepsis', 'status', 'progress', 'bus'])
  })
})

describe('a slip of the keyboard', () => {
  it('is counted as one letter added, dropped, changed or swapped', () => {
    expect([['sepsis', 'sepsis'], ['sepsis', 'sepis'], ['sepsis', 'spesis'], ['sepsis', 'seppsis'], ['ward', 'word'], ['ward', 'lord']].map(([a = '', b = '']) => typingSlips(a, b, 2))).toEqual([0, 1, 1, 1, 1, 2])
    expect(typingSlips('short', 'a much longer word', 2)).toBe(3)
  })

  it('is put right with the nearest word the library uses, and never in short words', () => {
    expect(['sepis', 'medicaton', 'electornic', 'hsopital', 'cst', 'xylophone'].map((word) => nearestWord(word, words))).toEqual(['sepsis', 'medication', 'electronic', 'hospital', undefined, undefined])
  })

  it('is told to the reader, and words that are right are left alone', () => {
    expect(sent('sepis errors')).toBe('zqsep errors')
    expect(plan('sepis errors')).toMatchObject({ corrected: [{ from: 'sepis', to: 'sepsis' }] })
    expect(plan('electornic patient record').units).toMatchObject([{ asked: 'electronic patient record', concept: 'Electronic patient record', corrected: 'electornic patient record' }])
    expect(plan('cost of alerts').corrected).toEqual([])
  })
})

describe('the plan of a query', () => {
  it('finds a concept under any of its names, the longest first, and says which it searched', () => {
    expect([sent('EPR'), sent('paperless notes'), sent('sepsis alerts'), sent('alerts for sepsis'), sent('dm+d')]).toEqual(['zqepr', 'zqepr', 'zqalert', 'zqalert', 'zqdmd'])
    expect([plan('EHR cost').also, plan('EPR').also, plan('electronic patient records').also]).toEqual([[], ['Electronic patient record'], []])
  })

  it('finds a concept by half of one of its names, if it is the only one, and leaves words that name another to that', () => {
    expect([sent('medicines dictionary'), sent('early warning'), sent('sepsis score'), sent('electronic patient')]).toEqual(['zqdmd', 'zqnews', 'zqsep score', 'zqepr'])
  })

  it('finds a hyphenated name written as one word, as two, or with its hyphen', () => {
    expect(['sepsis e-alerts', 'sepsis e alerts', 'sepsis ealerts'].map(sent)).toEqual(['zqalert', 'zqalert', 'zqalert'])
  })

  it('keeps a short name apart from longer words that begin alike', () => {
    expect(sent('epr')).not.toContain('epr ')
    expect(sent('eprescribing')).toBe('eprescribing')
  })

  it('leaves out words that say nothing, unless there are no others', () => {
    expect(sent('Is an EPR for the hospital?')).toBe('zqepr hospital')
    expect(sent('who is it')).toBe('who is it')
    expect(sent('')).toBe('')
  })

  it('leaves out words that stand in no record, and says so; a word still being typed is the beginning of one', () => {
    expect(plan('kubernetes for sepsis')).toMatchObject({ units: [{ concept: 'Sepsis' }], missing: ['kubernetes'] })
    expect(plan('xqzzv wibblefish')).toMatchObject({ units: [], missing: ['xqzzv', 'wibblefish'] })
    expect(plan('hospi')).toMatchObject({ units: [{ asked: 'hospi' }], missing: [], corrected: [] })
  })

  it('takes the words of a question for the kind of record they ask for', () => {
    expect(sent('how long until an EPR pays back?')).toBe(`${intents.time.token} zqepr`)
    expect([sent('what does an EPR cost'), sent('how much is sepsis'), sent('what goes wrong')]).toEqual([`zqepr ${intents.cost.token}`, `${intents.cost.token} zqsep`, intents.trouble.token])
  })

  it('asks for a concept’s own words too, and lets them say less', () => {
    expect(plan('sepsis').units[0]?.probes).toEqual([{ search: 'zqsep', weight: 1 }, { search: 'sepsis', weight: 0.25 }])
  })

  it('knows names whose space is a matter of taste, and short names that only look like other words', () => {
    expect([sent('tele health'), sent('tele-health'), sent('NEWS'), sent('new')]).toEqual(['zqtele', 'zqtele', 'zqnews', 'new'])
  })

  it('asks for the list of words only if a word is part of no phrase', () => {
    const book = phraseBook(concepts)
    expect(['EPR', 'the sepsis alerts', 'sepsis errors', 'epr ward'].map((query) => needsWords(query, book))).toEqual([false, false, true, true])
  })

  it('takes two hundred characters and says so; marks that turn text round and control characters are blanks', () => {
    expect(cleaned(`  se\u0000psis\u202E ${'x'.repeat(20_000)}`)).toMatchObject({ shortened: true })
    expect(cleaned('a'.repeat(10_000)).text).toHaveLength(queryLimit)
    expect(encodeURIComponent(cleaned(`${'a'.repeat(queryLimit - 1)}\u{1F600}`).text).length).toBeGreaterThan(queryLimit) // half a pair would throw
    expect(cleaned('\u202Eepr\u202C \u0007')).toEqual({ text: 'epr', shortened: false })
    expect(sent('(((a+)+)+)+$ [\\]{9} <img src=x>')).toBe('9 img src x')
    expect(plan('__proto__ constructor')).toMatchObject({ units: [], missing: ['proto', 'constructor'] })
  })

  it('is the same for American and British spelling', () => {
    expect(sent('organization errors')).toBe(sent('organisation errors'))
  })
})

describe('searching by a plan', () => {
  const found: Readonly<Record<string, readonly (readonly [string, number])[]>> = { zqepr: [['b', 4], ['a', 3], ['c', 2]], errors: [['d', 9], ['a', 1]], hospital: [['a', 1], ['b', 1], ['c', 1], ['d', 1], ['e', 1]] }
  const index = async (query: string) => (found[query] ?? []).map(([id, score]) => ({ id, score }))
  const ids = async (query: string) => {
    const { results, whole } = await search(plan(query), index, 10)
    return { ids: results.map(({ id }) => id).join(''), whole }
  }

  it('puts first what has every part, then what has the more telling one, and counts those that have all', async () => {
    expect(await ids('epr errors')).toMatchObject({ ids: expect.stringMatching(/^a/), whole: 1 })
    expect((await ids('errors hospital')).ids.slice(0, 2)).toBe('da')
  })

  it('keeps the order of the index for one part', async () => {
    expect(await ids('epr')).toEqual({ ids: 'bac', whole: 3 })
  })

  it('asks nothing of the index for nothing', async () => {
    expect(await search(plan('?!'), () => expect.fail('asked'), 10)).toEqual({ results: [], whole: 0 })
  })
})

describe('narrowing by facets', () => {
  const facets = new Map([
    ['kind', new Map([['lesson', new Set(['a', 'b'])], ['result', new Set(['c'])]])],
    ['country', new Map([['England', new Set(['a', 'c'])], ['Wales', new Set(['b'])]])],
  ])
  const all = ['a', 'b', 'c'].map((id) => ({ id }))
  const counts = (filters: Record<string, string[]>) => [...narrow(all, facets, filters).counts].map(([name, values]) => `${name} ${[...values].map(([value, count]) => `${value} ${count}`).join(', ')}`)

  it('adds up values of one facet, and narrows by several', () => {
    expect(narrow(all, facets, { kind: ['lesson', 'result'] }).results).toEqual(all)
    expect(narrow(all, facets, { kind: ['lesson'], country: ['England'] }).results).toEqual([{ id: 'a' }])
    expect(narrow(all, facets, { kind: ['nonsense'] }).results).toEqual([])
  })

  it('says beside each value how many it would give', () => {
    expect(counts({ kind: ['lesson'] })).toEqual(['kind lesson 2, result 1', 'country England 1, Wales 1'])
  })
})

import { describe, expect, it } from 'vitest'
import { mergeRanked } from '#engine/search/query/merge.ts'
import { cleaned, needsWords, phraseBook, planQuery, queryLimit } from '#engine/search/query/plan.ts'
import { search } from '#engine/search/query/search.ts'
import { nearestWord, typingSlips } from '#engine/search/query/spelling.ts'
import { british, stem, wordsOf } from '#engine/search/query/words.ts'

const concepts = [
  { token: 'zqepr', label: 'Electronic patient record', phrases: ['EPR', 'electronic health record', 'paperless notes'] },
  { token: 'zqsep', label: 'Sepsis', phrases: ['blood poisoning'] },
  { token: 'zqalert', label: 'Sepsis alerting', phrases: ['sepsis alerts'] },
  { token: 'zqdmd', label: 'Dictionary of medicines and devices', phrases: ['dm+d'] },
]
const words = ['hospital', 'electronic', 'medication', 'sepsis', 'alerts', 'errors', 'organisation', 'cost']
const plan = (query: string) => planQuery(query, { concepts, words })
const sent = (query: string): string => plan(query).first.query

describe('the words of a query', () => {
  it('are read in lower case, in British spelling, without accents, apostrophes and hyphens', () => {
    expect(wordsOf('E-prescribing at Guy’s: pædiatric Organizations, café')).toEqual(['e', 'prescribing', 'at', 'guys', 'pædiatric', 'organisations', 'cafe'])
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
    expect(plan('sepis errors')).toMatchObject({ first: { query: 'zqsep errors' }, corrected: [{ from: 'sepis', to: 'sepsis' }] })
    expect(plan('electornic patient record').units).toEqual([{ search: 'zqepr', asked: 'electronic patient record', concept: 'Electronic patient record', corrected: 'electornic patient record' }])
    expect(plan('cost of alerts').corrected).toEqual([])
  })
})

describe('the plan of a query', () => {
  it('finds a concept under any of its names, the longest first, and says which it searched', () => {
    expect([sent('EPR'), sent('paperless notes'), sent('sepsis alerts'), sent('alerts for sepsis'), sent('dm+d')]).toEqual(['zqepr', 'zqepr', 'zqalert', 'alerts zqsep', 'zqdmd'])
    expect([plan('EHR cost').also, plan('EPR').also, plan('electronic patient records').also]).toEqual([[], ['Electronic patient record'], []])
  })

  it('keeps a short name apart from longer words that begin alike', () => {
    expect(sent('epr')).not.toContain('epr ')
    expect(sent('eprescribing')).toBe('eprescribing')
  })

  it('leaves out words that say nothing, unless there are no others', () => {
    expect(sent('What does an EPR cost?')).toBe('zqepr cost')
    expect(sent('who is it')).toBe('who is it')
    expect(sent('')).toBe('')
  })

  it('relaxes by leaving out one word, then by keeping one, and lets concepts count for more', () => {
    expect(plan('epr cost errors').relaxed).toEqual([
      { query: 'cost errors', weight: 0.5 },
      { query: 'zqepr errors', weight: 0.75 },
      { query: 'zqepr cost', weight: 0.75 },
      { query: 'zqepr', weight: 0.5 },
      { query: 'cost', weight: 0.25 },
      { query: 'errors', weight: 0.25 },
    ])
    expect(plan('sepsis').relaxed).toEqual([])
  })

  it('asks for the list of words only if a word is part of no phrase', () => {
    const book = phraseBook(concepts)
    expect(['EPR', 'the sepsis alerts', 'sepsis errors', 'epr ward'].map((query) => needsWords(query, book))).toEqual([false, false, true, true])
  })

  it('takes two hundred characters and says so; marks that turn text round and control characters are blanks', () => {
    expect(cleaned(`  se\u0000psis\u202E ${'x'.repeat(20_000)}`)).toMatchObject({ shortened: true })
    expect(cleaned('a'.repeat(10_000)).text).toHaveLength(queryLimit)
    expect(cleaned('\u202Eepr\u202C \u0007')).toEqual({ text: 'epr', shortened: false })
    expect(plan('(((a+)+)+)+$ [\\]{9} <img src=x>').first.query).toBe('9 img src x')
    expect(plan('__proto__ constructor').first.query).toBe('proto constructor')
  })

  it('is the same for American and British spelling', () => {
    expect(sent('organization errors')).toBe(sent('organisation errors'))
  })
})

describe('searching by a plan', () => {
  const found: Readonly<Record<string, readonly string[]>> = { 'zqepr cost': ['a'], zqepr: ['b', 'a', 'c'], cost: ['d', 'a'] }
  const index = async (query: string) => (found[query] ?? []).map((id) => ({ id }))
  const ids = async (query: string, given = index) => {
    const { results, relaxed, whole } = await search(plan(query), given)
    return { ids: results.map(({ id }) => id).join(''), relaxed, whole }
  }

  it('puts what has every word first, then what has most, by reciprocal rank', async () => {
    expect(await ids('epr cost')).toEqual({ ids: 'abcd', relaxed: true, whole: 1 })
  })

  it('does not relax what found enough', async () => {
    expect(await ids('epr')).toEqual({ ids: 'bac', relaxed: false, whole: 3 })
    expect(await ids('epr cost', async () => ['x', 'y', 'z'].map((id) => ({ id })))).toEqual({ ids: 'xyz', relaxed: false, whole: 3 })
  })

  it('asks nothing of the index for nothing', async () => {
    expect(await search(plan('?!'), () => expect.fail('asked'))).toEqual({ results: [], relaxed: false, whole: 0 })
  })

  it('merges lists by weight over sixty and rank', () => {
    expect(mergeRanked([{ weight: 1, results: [{ id: 'a' }, { id: 'b' }] }, { weight: 0.9, results: [{ id: 'b' }] }]).map(({ id }) => id)).toEqual(['b', 'a'])
  })
})

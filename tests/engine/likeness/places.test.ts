import { describe, expect, it } from 'vitest'
import { choices } from '#engine/likeness/choices.ts'
import { explainedRules, leftOutWords } from '#engine/likeness/explained.ts'
import { facets } from '#engine/likeness/match.ts'
import { placesFile } from '#engine/likeness/places.ts'
import { highestStage } from '#engine/likeness/maturity.ts'
import { tinyLibrary, tinyRecord } from '../tiny.ts'

const figure = (value: unknown, fields: Record<string, unknown> = {}) => ({ value, measure: 'beds open', source: 'a-source', ...fields })
const library = tinyLibrary(
  {
    organisations: {
      'a-hospital': { beds: figure(412, { date: '2024-09' }), population: figure(5000, { measure: 'catchment population (modelled)', date: '2022' }), region: { value: 'North West', basis: 'Where it lies' }, city: 'Chester', systems: [{ supplier: 'Meditech', status: 'in use', source: 'a-source' }], successor: 'another-hospital' },
      'another-hospital': { name: 'Another hospital', beds: figure({ moreThan: 900 }), population: figure({ about: 920_000 }, { measure: 'people served (around)' }) },
      unnamed: { identity: { verified: false, description: 'A hospital, England' }, name: 'A hospital, England' },
      group: { kind: 'aggregate' },
      office: { kind: 'programme' },
    },
    benefits: { fewer: { effect: 'benefit' }, more: { effect: 'disbenefit', title: 'More doses missed' }, group: { organisation: 'group' } },
    lessons: { train: { organisations: ['a-hospital'] } },
    adoptions: { reuse: { adopter: 'another-hospital', from: 'a-hospital' } },
    blueprints: { scan: { doneBy: [{ organisation: 'a-hospital', note: 'First.' }, { organisation: 'group', note: 'Six sites.' }, { organisation: 'office', note: 'Paid.' }] }, fail: { kind: 'redprint', title: 'How scanning failed' } },
  },
  { vocabulary: { 'organisation-kinds': ['provider', 'programme', 'aggregate'] } },
)
const file = placesFile(library)
const found = (id: string) => file.places.find((place) => place.id === id)

describe('the places a reader’s own is compared with', () => {
  it('are single providers; who is left out is said with numbers', () => {
    expect(file.places.map(({ id }) => id)).toEqual(['a-hospital', 'another-hospital', 'unnamed'])
    expect(leftOutWords(library)).toBe('Only single providers of care are compared. Left out: 1 recorded as “aggregate” and 1 recorded as “programme”.')
    expect(leftOutWords(tinyLibrary())).toBeUndefined()
  })

  it('carry what was measured with which way it points, what was learned and taken over, and what they have become', () => {
    expect(found('a-hospital')).toMatchObject({
      results: [{ id: 'fewer', effect: 0 }, { id: 'more', effect: 2, title: 'More doses missed' }],
      lessons: 1,
      adoptions: 1,
      partOf: { id: 'another-hospital', name: 'Another hospital' },
    })
    expect(file.effects.map(({ mark, label }) => `${mark} ${label}`)).toEqual(['▲ benefit', '● no difference', '▼ disbenefit', '◆ mixed'])
  })

  it('say sizes as their records do, with date and measure; a bound alone is not compared', () => {
    expect(found('a-hospital')).toMatchObject({ beds: { count: 412, words: '412', line: '412 beds (Sept 2024)' }, people: { count: 5000, line: '5,000 people served (catchment population, modelled, 2022)' } })
    expect(found('another-hospital')?.beds).toEqual({ count: undefined, words: 'more than 900', line: 'more than 900 beds' })
    expect(found('another-hospital')?.people).toMatchObject({ count: 920_000, line: 'about 920,000 people served, around' })
  })

  it('without a name are shown by their description', () => {
    expect(found('unnamed')?.name).toBe('A hospital, England')
  })

  it('stand behind blueprints and capabilities; groups and programmes behind them are counted, not compared', () => {
    expect(file.blueprints).toMatchObject([{ id: 'fail', failed: true, kind: 'Redprint', places: [], others: 0 }, { id: 'scan', failed: false, places: ['a-hospital'], others: 2 }])
    // Behind a capability stands who can be asked by name: the programme office can, the group cannot.
    expect(file.capabilities).toEqual([{ id: 'scanning', title: 'Scanning', places: ['a-hospital', 'another-hospital'], others: 1 }])
  })
})

describe('maturity', () => {
  const stage = (...steps: readonly Record<string, unknown>[]) => highestStage(tinyRecord('organisations', { maturity: steps.map((step) => ({ instrument: 'HIMSS EMRAM', source: 'a-source', ...step })) }))

  it('is the highest stage reached, of several dates the latest, with where and when', () => {
    expect(stage({ level: 7, date: '2020-12-08', scope: 'One site' }, { level: 6, date: '2022' }, { level: 7, date: '2019' })).toEqual({ stage: 7, where: ' in December 2020 (One site)' })
    expect(stage({ level: 7 })).toEqual({ stage: 7, where: '' })
  })

  it('counts no other instrument and no word for a level', () => {
    expect(stage({ level: 5, instrument: 'Other' }, { level: 'accredited' })).toBeUndefined()
  })
})

describe('the form', () => {
  it('offers what the places hold, and asks for nothing that could be compared with none', () => {
    expect(choices(library)).toEqual({
      settings: [{ id: 'acute', label: 'acute' }],
      suppliers: [{ id: 'meditech', label: 'Meditech', also: 'Expanse, Magic' }],
      countries: [{ id: 'england', label: 'england' }],
      regions: [{ country: 'england', names: ['North West'] }],
      beds: true,
      people: true,
      maturity: false,
    })
    expect(choices(tinyLibrary({}))).toMatchObject({ suppliers: [], regions: [], beds: false, people: false, maturity: false })
  })

  it('puts having no supplier of one’s own last', () => {
    const systems = ['Several', 'Epic', 'Zebra'].map((supplier) => ({ supplier, status: 'in use', source: 'a-source' }))
    expect(choices(tinyLibrary({ organisations: { 'a-hospital': { systems } } })).suppliers.map(({ id }) => id)).toEqual(['epic', 'zebra', 'own'])
  })
})

describe('how likeness is counted', () => {
  it('is told for every rule, with points and what is near', () => {
    expect(explainedRules.map(({ facet }) => facet)).toEqual(facets)
    expect(explainedRules.map(({ label, points }) => `${label}: ${points}`)).toEqual(['Setting: 6 for a match; 3 where near', 'Size: 4 for a match; 2 where near', 'Supplier: 6 for a match; 3 where near', 'Maturity: 4 for a match; 2 where near', 'Region: 2 for a match', 'Country: 4 for a match; 2 where near'])
  })
})

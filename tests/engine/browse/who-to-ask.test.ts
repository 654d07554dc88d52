import { describe, expect, it } from 'vitest'
import type { PlaceToAsk } from '#engine/browse/place-to-ask.ts'
import { roomFor, whoToAsk } from '#engine/browse/who-to-ask.ts'
import { tinyLibrary } from '../tiny.ts'

type Records = Parameters<typeof tinyLibrary>[0]

const ask = (records: Records = {}, today = '2026-11-22') => {
  const library = tinyLibrary(records, { today })
  return whoToAsk(library, library.get('capabilities', 'scanning'))
}
const contact = (more: Record<string, unknown> = {}) => ({ role: 'Digital team', route: 'digital.team@trust.example', offers: ['call', 'visit', 'mentoring', 'documents'], capacity: 'open', consentedUntil: '2026-11-22', ...more })
const names = ({ places }: ReturnType<typeof ask>) => places.map(({ place }) => place.id)
const first = ({ places: [place] }: ReturnType<typeof ask>): PlaceToAsk => {
  if (!place) throw new Error('No place is listed.')
  return place
}

describe('whom to ask about a capability', () => {
  it('is every named place that did it, passed it on, measured it or learned from it', () => {
    const found = ask({
      organisations: { giver: {}, taker: {}, learner: {}, trainer: {}, timer: {}, shown: {}, elsewhere: {} },
      capabilities: { other: {} },
      benefits: { b: { organisation: 'a-hospital' }, other: { organisation: 'elsewhere', capability: 'other' } },
      adoptions: { a: { adopter: 'taker', from: 'giver' } },
      lessons: { l: { capabilities: ['scanning'], organisations: ['learner'] }, general: { organisations: ['elsewhere'] } },
      practice: { p: { capability: 'scanning', organisation: 'trainer' } },
      timings: { t: { organisation: 'timer' }, planned: { organisation: 'elsewhere', planned: true } },
      blueprints: { bp: { doneBy: [{ organisation: 'shown', note: 'Did it twice.' }] } },
    })
    expect(names(found).sort()).toEqual(['a-hospital', 'giver', 'learner', 'shown', 'taker', 'timer', 'trainer'])
  })

  it('is not a place that only priced or planned it', () => {
    expect(names(ask({ costs: { c: {} }, plans: { p: {} } }))).toEqual([])
  })

  it('never names a place whose identity is not verified, a group told as one or a supplier, but counts them', () => {
    const found = ask({
      organisations: { secret: { identity: { verified: false, description: 'A hospital' } }, coded: { kind: 'anonymised' }, group: { kind: 'aggregate' }, seller: { kind: 'supplier' } },
      benefits: Object.fromEntries(['secret', 'coded', 'group', 'seller', 'a-hospital'].map((organisation) => [`at-${organisation}`, { organisation }])),
    })
    expect(names(found)).toEqual(['a-hospital'])
    expect(found.unlisted).toBe('Not listed, because nobody can be asked there by name: 1 group of places told as one, 2 places that their sources do not name and 1 supplier.')
    expect(ask({ benefits: { b: {} } }).unlisted).toBeUndefined()
  })

  it('puts open contacts first, then more results, then the name', () => {
    const found = ask({
      organisations: { many: { name: 'Z' }, few: { name: 'Y' }, also: { name: 'a' }, open: { name: 'W', contact: contact() } },
      benefits: { m1: { organisation: 'many' }, m2: { organisation: 'many' }, f: { organisation: 'few' }, a: { organisation: 'also' } },
      practice: { p: { capability: 'scanning', organisation: 'open' } },
    })
    expect(names(found)).toEqual(['open', 'many', 'also', 'few'])
    expect(found.offering).toBe(1)
  })

  it('suggests the roles of its blueprints, each with the blueprint it comes from', () => {
    const found = ask({ blueprints: { it: { roles: [{ role: 'Ward sister', does: 'Decides.' }] }, without: {} } })
    expect(found.roles.map(({ blueprint, roles }) => [blueprint.id, ...roles])).toEqual([['it', 'Ward sister']])
    expect(ask().roles).toEqual([])
  })
})

describe('the contact of a place', () => {
  const at = (given: Record<string, unknown> | undefined, today?: string) => first(ask({ organisations: { 'a-hospital': given ? { contact: given } : {} }, benefits: { b: {} } }, today)).contact

  it('is shown with role, route, what is offered, how busy it is and until when', () => {
    expect(at(contact())).toEqual({ role: 'Digital team', route: { text: 'digital.team@trust.example', href: 'mailto:digital.team@trust.example' }, offers: 'a call, a visit, mentoring and documents', capacity: 'Taking requests.', until: '22 November 2026' })
    expect(at(contact({ capacity: 'limited', route: 'https://trust.example/@digital' }))).toMatchObject({ capacity: 'Can take a few requests.', route: { text: 'contact form', href: 'https://trust.example/@digital' } })
  })

  it('vanishes the day after the consent ends, and once it is closed', () => {
    expect(at(contact(), '2026-11-22')).toBeDefined()
    expect(at(contact(), '2026-11-23')).toBeUndefined()
    expect(at(contact({ capacity: 'closed' }))).toBeUndefined()
    expect(at(undefined)).toBeUndefined()
  })
})

describe('what is said of a place', () => {
  const place = (records: Records) => first(ask(records))

  it('is what it put in, with its results counted by effect and never added up', () => {
    const shown = place({ benefits: { a: { intervention: 'Scanners on trolleys' }, b: { intervention: 'Scanners on trolleys', effect: 'disbenefit' }, c: { intervention: 'Wristbands' } }, costs: { c: {} }, timings: { t: {}, u: {} } })
    expect(shown.did).toEqual(['Scanners on trolleys', 'Wristbands'])
    expect([shown.results, ...shown.effects.map(({ effect, count }) => `${count} ${effect}`), ...shown.also]).toEqual([3, '2 benefit', '1 disbenefit', '2 timings', '1 cost'])
  })

  it('is what it took over, passed on or spread, with how far that came', () => {
    const adopted = (fields: Record<string, unknown>) => place({ adoptions: { a: { status: 'in-progress', ...fields } }, organisations: { 'another-hospital': { name: 'Another hospital' } } }).did
    expect(adopted({})).toEqual(['The build (in progress)'])
    expect(adopted({ from: 'another-hospital' })).toEqual(['From Another hospital: The build (in progress)'])
    expect(adopted({ from: 'a-hospital' })).toEqual(['Spread inside: The build (in progress)'])
    expect(adopted({ adopter: 'another-hospital', from: 'a-hospital' })).toEqual(['Shared with Another hospital: The build (in progress)'])
  })

  it('is what a blueprint says of it, else what it did, else what it learned', () => {
    const records = { lessons: { l: { capabilities: ['scanning'], organisations: ['a-hospital'], statement: 'Train everybody.' } } }
    expect(place(records).did).toEqual(['Learned: Train everybody.'])
    expect(place({ ...records, practice: { p: { capability: 'scanning', organisation: 'a-hospital', statement: 'Two hours each.' } } }).did).toEqual(['Two hours each.'])
    expect(place({ ...records, blueprints: { b: { doneBy: [{ organisation: 'a-hospital', note: 'Did it ward by ward.' }] } } }).did).toEqual(['Did it ward by ward.'])
  })

  it('says where it is, and what it is if no single provider', () => {
    expect(place({ benefits: { b: {} } }).where).toBe('england')
    expect(place({ organisations: { 'a-hospital': { kind: 'programme' } }, benefits: { b: {} } }).where).toBe('england, programme')
  })

  it('names at most three sources as the way in, each once; its own where the records have none', () => {
    const sources = Object.fromEntries(['s1', 's2', 's3', 's4'].map((id) => [id, {}]))
    const ids = (records: Records) => place({ sources, ...records }).sources.map(({ id }) => id)
    expect(ids({ benefits: { a: { sources: ['s1', 's2'] }, b: { sources: ['s2', 's3', 's4'] } } })).toEqual(['s1', 's2', 's3'])
    expect(ids({ organisations: { 'a-hospital': { sources: ['s4'] } }, blueprints: { b: { doneBy: [{ organisation: 'a-hospital', note: 'Did it.' }] } } })).toEqual(['s4'])
  })
})

describe('a page with more places than it may weigh', () => {
  const crowd = (count: number) => {
    const ids = Array.from({ length: count }, (_, index) => `h${String(index).padStart(4, '0')}`)
    return ask({ organisations: Object.fromEntries(ids.map((id) => [id, { name: `Hospital ${id}` }])), benefits: Object.fromEntries(ids.map((id) => [`b-${id}`, { organisation: id }])) }).places
  }

  it('shows the first in full, names the next and counts what is left, losing none', () => {
    const places = crowd(900)
    const { full, names: named, left } = roomFor(places)
    expect([...full, ...named]).toEqual(places.slice(0, full.length + named.length))
    expect(full.length + named.length + left).toBe(900)
    expect(Math.min(full.length, named.length, left)).toBeGreaterThan(30)
    expect(roomFor(crowd(20))).toMatchObject({ names: [], left: 0 })
  })
})

import { describe, expect, it } from 'vitest'
import type { AnyRecord } from '#engine/library/library.ts'
import { addressOf, costFigure, shortCitation, titleOf } from '#engine/library/titles.ts'
import { collectionNames } from '#engine/schema/collections.ts'
import { tinyLibrary, tinyRecord } from '../tiny.ts'

const csl = (more: Record<string, unknown>) => ({ csl: { type: 'report', title: 'A long report about the whole of digital transformation in hospitals', ...more } })
const cite = (more: Record<string, unknown>) => shortCitation(tinyRecord('sources', csl(more)))

describe('a source, named in a few words', () => {
  it('is its first author and the year', () => {
    expect(cite({ author: [{ family: 'Poon', given: 'E. G.' }], issued: { year: 2010 } })).toBe('Poon 2010')
    expect(cite({ author: [{ family: 'Poon' }, { family: 'Keohane' }], issued: { year: 2010 } })).toBe('Poon and Keohane 2010')
    expect(cite({ author: [{ family: 'A' }, { family: 'B' }, { family: 'C' }], issued: { year: 2010 } })).toBe('A and others 2010')
    expect(cite({ author: [{ family: 'A' }], authorsAbridged: true, issued: { year: 2010 } })).toBe('A and others 2010')
  })

  it('is the body that published it where that wrote it', () => {
    expect(cite({ author: [{ literal: 'National Audit Office' }], issued: { year: 2011 } })).toBe('National Audit Office 2011')
  })

  it('is where it appeared where nobody signed it, and its title, cut short, where even that is not known', () => {
    expect(cite({ 'container-title': 'The Daily', issued: { year: 2019 } })).toBe('The Daily 2019')
    expect(cite({})).toBe('A long report about the whole of digital …')
  })
})

describe('what a record is called', () => {
  it('is something for every kind of record', () => {
    const library = tinyLibrary(Object.fromEntries(collectionNames.map((name) => [name, { it: {} }])))
    expect(collectionNames.map((name) => `${name}: ${titleOf(library, library.get(name, 'it') as AnyRecord)}`)).toMatchInlineSnapshot(`
      [
        "capabilities: Scanning",
        "blueprints: Scan every dose",
        "lessons: Train everybody before go-live.",
        "benefits: Fewer doses given wrongly",
        "measures: Doses given wrongly",
        "plans: Wards live",
        "costs: £100: licences, A hospital",
        "timings: Roll-out: 6 months, A hospital",
        "practice: Train for two hours.",
        "adoptions: A hospital: The build (adopted)",
        "relationships: A hospital and Another hospital: shared-system",
        "organisations: A hospital",
        "known-blueprints: Scanning",
        "sources: A report",
        "terms: Early warning score",
      ]
    `)
  })

  it('gives a cost with its unit, be it money or hours', () => {
    expect(costFigure(tinyRecord('costs', { amount: 1_300_000 }))).toBe('£1.3m')
    expect(costFigure(tinyRecord('costs', { amount: 40, unit: 'hours', currency: undefined }))).toBe('40 hours')
  })

  it('stands at an address that never changes', () => {
    expect(addressOf({ collection: 'benefits', id: 'poon-2010-errors' })).toBe('/benefits/poon-2010-errors/')
  })
})

import { describe, expect, it } from 'vitest'
import { type Fact, factSheet, sheetCollections, type SheetRecord } from '#engine/browse/fact-sheet.ts'
import { organisationFacts } from '#engine/browse/organisation-facts.ts'
import { tinyLibrary } from '../tiny.ts'

const lines = (facts: readonly Fact[]): string[] => facts.map(({ label, words }) => `${label}: ${words.map(({ text }) => text).join('')}`)

describe('a sheet of facts', () => {
  it('says what is not known instead of leaving it out', () => {
    const library = tinyLibrary(Object.fromEntries(sheetCollections.map((name) => [name, { it: {} }])))
    const sheets = Object.fromEntries(sheetCollections.map((name) => [name, lines(factSheet(library, library.get(name, 'it') as SheetRecord))]))
    expect(sheets).toMatchInlineSnapshot(`
      {
        "adoptions": [
          "Who: A hospital",
          "From whom: Not stated",
          "What was taken over: The build",
          "Status: Adopted. In use.",
          "How long it took: Not known",
          "What they changed: Not known",
          "What came of it: In use.",
          "Capability: Scanning",
        ],
        "costs": [
          "Amount: £100",
          "Cost of: hospital",
          "Period: one year",
          "Kind of money: licences",
          "What the figure is: spent",
          "Price year: Not stated",
          "In the first business case: Not known",
          "Capability: Scanning",
          "Organisation: A hospital",
        ],
        "known-blueprints": [
          "Author: Not known",
          "Title: As published",
          "Where it is: In a library that needs a login; only its title is known here.",
        ],
        "plans": [
          "Status: Not known. No source says what came of it. The editors’ own reading of the values below.",
          "Before: Not stated",
          "First promise: 20 wards. Poon 2024",
          "What came: No source says.",
          "Capability: Scanning",
          "Organisation: A hospital",
        ],
        "practice": [
          "About: training",
          "Capability: All",
        ],
        "relationships": [
          "Tie: shared-system",
          "From: A hospital",
          "To: Another hospital",
          "Status: Confirmed",
        ],
        "terms": [
          "Meaning: A score of vital signs.",
        ],
        "timings": [
          "How long: 6 months",
          "What was timed: Roll-out. Months from first to last site or ward.",
          "From what to what: First to last ward",
          "Capability: Scanning",
          "Organisation: A hospital",
        ],
      }
    `)
  })

  it('shows every promise in order, and what came', () => {
    const plan = { revisions: [{ value: '2019-04', setOn: '2017', source: 'a-source' }, { value: '2020-10', reason: 'The supplier changed', source: 'a-source' }, { source: 'a-source' }], realised: [{ value: '2021', source: 'a-source' }], status: 'delayed' }
    const library = tinyLibrary({ plans: { it: plan } })
    expect(lines(factSheet(library, library.get('plans', 'it'))).filter((line) => /promise|Change|came|Status/.test(line))).toMatchInlineSnapshot(`
      [
        "Status: Delayed. Later than first promised. The editors’ own reading of the values below.",
        "First promise: April 2019, set 2017. Poon 2024",
        "Change 1: October 2020. The supplier changed. Poon 2024",
        "Change 2: value not printed. Poon 2024",
        "What came: 2021. Poon 2024",
      ]
    `)
  })
})

describe('the facts of an organisation', () => {
  const facts = (fields: Record<string, unknown>) => {
    const library = tinyLibrary({ organisations: { it: fields } })
    return lines(organisationFacts(library, library.get('organisations', 'it')))
  }

  it('give each figure with its date and source', () => {
    expect(facts({ beds: { value: 1200, measure: 'beds', date: '2024', source: 'a-source' } })).toEqual(['Whom to ask: No contact offered. Offer one', 'Beds: 1,200 beds, 2024 (Poon 2024)'])
  })

  it('show a contact only while it is agreed', () => {
    const contact = { role: 'Digital team', route: 'digital@trust.example', offers: ['call', 'visit'], capacity: 'limited', consentedUntil: '2026-11-22' }
    expect(facts({ contact })[0]).toBe('Whom to ask: Digital team: digital@trust.example (call, visit; limited)')
    expect(facts({ contact: { ...contact, consentedUntil: '2026-11-21' } })[0]).toBe('Whom to ask: No contact offered. Offer one')
    expect(facts({ contact: { ...contact, capacity: 'closed' } })[0]).toBe('Whom to ask: No contact offered. Offer one')
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectionNames } from '#engine/schema/collections.ts'
import { fixtureSite } from './built.ts'
import { hasClass, words } from './html.ts'
import { filesOf } from './page.ts'
import { type Sheets, sheetsOf } from './sheets.ts'

let out: string
let sheets: Sheets
beforeAll(async () => {
  out = (await fixtureSite('full')).out
  sheets = sheetsOf(out)
})
const main = (address: string) => sheets.main(address)
const fact = (address: string, label: string) => sheets.fact(address, label)

/** Every file of the site, of the given kinds, that holds some words. */
const holding = (text: string, kinds: RegExp): readonly string[] => filesOf(out).filter((file) => kinds.test(file) && readFileSync(join(out, file), 'utf8').includes(text))

describe('the programme with every situation', () => {
  it('has at least one record of every kind', async () => {
    const { library } = await fixtureSite('full')
    expect(collectionNames.filter((name) => library.all(name).length === 0)).toEqual([])
  })
})

describe('whom to ask', () => {
  it('a contact that stands open is shown by role and route, with what it offers', () => {
    expect(fact('/organisations/example-hospital-a/', 'Whom to ask')).toEqual(['Digital medicines team: digital.medicines@hospital-a.example (call, visit; open)'])
    expect(sheets.hrefs('/organisations/example-hospital-a/')).toContain('mailto:digital.medicines@hospital-a.example')
  })

  it('a contact whose consent has lapsed is shown nowhere', () => {
    expect(fact('/organisations/example-hospital-b/', 'Whom to ask')).toEqual(['No contact offered. Offer one'])
    expect(holding('hospital-b.example/ask', /\.html$/)).toEqual([])
  })

  it('a capability says who offers a contact, and that nobody does only where nobody does', () => {
    expect(main('/capabilities/bedside-scanning/')).toContain('Ask: Example Hospital A, digital medicines team.')
    expect(main('/capabilities/bedside-scanning/')).not.toContain('No contact')
    expect(main('/capabilities/electronic-observations/')).toContain('No contact has been offered yet. Offer one')
    expect(main('/evidence/bedside-scanning/safety-quality/')).toContain('Ask: Example Hospital A')
  })
})

describe('how fresh a record is', () => {
  it('a record past its review is marked overdue beside its title', () => {
    expect(sheets.block('/lessons/charge-every-scanner/')).toContain('1 Feb 2025 (overdue)')
    expect(sheets.page('/lessons/charge-every-scanner/').all('dd').filter((cell) => hasClass(cell, 'late'))).toHaveLength(1)
  })

  it('a record that is not is not', () => {
    expect(sheets.block('/benefits/a-fewer-wrong-doses/')).toContain('1 Oct 2027')
    expect(sheets.block('/benefits/a-fewer-wrong-doses/')).not.toContain('overdue')
  })

  it('a record says whether editors compiled it or the organisation gave it', () => {
    expect(sheets.block('/benefits/a-fewer-wrong-doses/')).toContain('Made up for tests; no such place exists.')
    expect(sheets.block('/lessons/do-not-train-in-a-classroom/')).toContain('Contributed by the organisation itself.')
  })

  it('a draft is on no page, in no list and in no file', () => {
    expect(holding('not-ready-to-be-read', /\.(html|json|csv|xml)$/)).toEqual([])
  })
})

describe('places', () => {
  it('a place its source does not name is described, and said not to be guessed', () => {
    expect(sheets.page('/organisations/unnamed-hospital-c/').all('h1').map(words).join()).toBe('A community hospital, England')
    expect(main('/organisations/unnamed-hospital-c/')).toContain('Its source does not name this place. The library shows a description until a source does.')
    expect(main('/organisations/example-hospital-a/')).not.toContain('does not name this place')
  })

  it('a tie recalled by the editors says that it is to be confirmed and has no source', () => {
    expect(fact('/relationships/a-and-b/', 'Status')).toEqual(['Recalled by the editors; to be confirmed'])
    expect(main('/relationships/a-and-b/')).toContain('No source was read for this; to be confirmed.')
  })
})

describe('plans', () => {
  it('a target that moved shows every promise in order with its reason, and what came', () => {
    const [first, change, came] = [fact('/plans/a-wards-live/', 'First promise'), fact('/plans/a-wards-live/', 'Change 1'), fact('/plans/a-wards-live/', 'What came')]
    expect(first[0]).toMatch(/^April 2023, set March 2022\. Example Audit Office 2025$/)
    expect(change[0]).toMatch(/^September 2024, set February 2023\. Scanners came late\. Example Audit Office 2025$/)
    expect(came[0]).toMatch(/^January 2025\. Example Audit Office 2025$/)
    expect(fact('/plans/a-wards-live/', 'Status')[0]).toContain('Delayed.')
  })

  it('a plan of which nobody says what came, says so', () => {
    expect(fact('/plans/b-paper-gone/', 'What came')).toEqual(['No source says.'])
  })

  it('a result whose target moved shows both targets beside what was measured', () => {
    const text = main('/benefits/a-fewer-wrong-doses/')
    expect(text.indexOf('Set 2023')).toBeGreaterThan(-1)
    expect(text.indexOf('Set June 2024')).toBeGreaterThan(text.indexOf('Set 2023'))
    expect(text).toContain('Two wards joined late.')
  })
})

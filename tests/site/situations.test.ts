import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixtureSite } from './built.ts'
import { attribute, type Element, hasClass, within, words } from './html.ts'
import { filesOf, linksOf, type Page, readPage } from './page.ts'

let out: string
const page = (address: string): Page => readPage(out, address)
const main = (address: string): string => words(page(address).all('main')[0] as Element)
const list = (address: string, name: string): string => page(address).all('dl').filter((one) => hasClass(one, name)).map(words).join(' ')
/** What a sheet of facts says under a label. */
const fact = (address: string, label: string): string[] => {
  const cells = page(address).all('dt', 'dd')
  return cells.flatMap((cell, index) => (cell.name === 'dt' && words(cell) === label ? [words(cells[index + 1] as Element)] : []))
}

beforeAll(async () => {
  out = (await fixtureSite('full')).out
})

describe('whom to ask', () => {
  it('a contact that stands open is shown by role and route, with what it offers', () => {
    expect(fact('/organisations/example-hospital-a/', 'Whom to ask')).toEqual(['Digital medicines team: digital.medicines@hospital-a.example (call, visit; open)'])
    expect(page('/organisations/example-hospital-a/').all('a').map((link) => attribute(link, 'href'))).toContain('mailto:digital.medicines@hospital-a.example')
  })

  it('a contact whose consent has lapsed is shown nowhere', () => {
    expect(fact('/organisations/example-hospital-b/', 'Whom to ask')).toEqual(['No contact offered. Offer one'])
    const leaks = filesOf(out).filter((file) => file.endsWith('.html') && readFileSync(join(out, file), 'utf8').includes('hospital-b.example/ask'))
    expect(leaks).toEqual([])
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
    expect(list('/lessons/charge-every-scanner/', 'block')).toContain('1 Feb 2025 (overdue)')
    expect(page('/lessons/charge-every-scanner/').all('dd').filter((cell) => hasClass(cell, 'late'))).toHaveLength(1)
  })

  it('a record that is not is not', () => {
    expect(list('/benefits/a-fewer-wrong-doses/', 'block')).toContain('1 Oct 2027')
    expect(list('/benefits/a-fewer-wrong-doses/', 'block')).not.toContain('overdue')
  })

  it('a record says whether editors compiled it or the organisation gave it', () => {
    expect(list('/benefits/a-fewer-wrong-doses/', 'block')).toContain('Made up for tests; no such place exists.')
    expect(list('/lessons/do-not-train-in-a-classroom/', 'block')).toContain('Contributed by the organisation itself.')
  })

  it('a draft is on no page, in no list and in no file', () => {
    const leaks = filesOf(out).filter((file) => /\.(html|json|csv|xml)$/.test(file) && readFileSync(join(out, file), 'utf8').includes('not-ready-to-be-read'))
    expect(leaks).toEqual([])
  })
})

describe('places', () => {
  it('a place its source does not name is described, and said not to be guessed', () => {
    expect(words(page('/organisations/unnamed-hospital-c/').all('h1')[0] as Element)).toBe('A community hospital, England')
    expect(main('/organisations/unnamed-hospital-c/')).toContain('Its source does not name this place; the library does not guess.')
    expect(main('/organisations/example-hospital-a/')).not.toContain('does not guess')
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

describe('results', () => {
  it('benefit, null, disbenefit and mixed stand on the same page with a shape and a word each', () => {
    const marks = page('/benefits/').all('span').filter((span) => hasClass(span, 'e')).map((mark) => ({ word: words(mark), shape: within(mark).some(({ name }) => name === 'path' || name === 'circle') }))
    expect(marks.map(({ word }) => word).sort()).toEqual(['Benefit', 'Disbenefit', 'Mixed', 'No difference'])
    expect(marks.every(({ shape }) => shape)).toBe(true)
  })

  it('an empty cell of the evidence map says why it is empty', () => {
    expect(main('/evidence/bedside-scanning/financial/')).toContain('Not applicable. Nobody would expect an effect here. Nobody would expect scanning to release money by itself.')
    expect(main('/evidence/electronic-observations/financial/')).toContain('No evidence found.')
  })

  it('a cell with a single old, self-reported figure says both', () => {
    expect(main('/evidence/electronic-observations/safety-quality/')).toMatch(/Only self-reported\..*Old\./)
  })

  it('a cost the first business case left out says so, and one in hours is no price', () => {
    expect(fact('/costs/a-whole-programme/', 'In the first business case')).toEqual(['No: an overrun or an omitted cost'])
    expect(fact('/costs/a-training-hours/', 'Amount')).toEqual(['2 to 4 hours'])
    expect(fact('/costs/a-training-hours/', 'What the figure is')).toEqual(['Estimated (our arithmetic on printed figures)'])
  })

  it('a lesson shows who confirms it and who contradicts it', () => {
    expect(main('/lessons/charge-every-scanner/')).toMatch(/Confirmed elsewhere.*Example Hospital B.*Contradicted elsewhere.*One ward managed with a single charger\./)
    expect(main('/lessons/do-not-train-in-a-classroom/')).toContain('Nobody else has confirmed or contradicted this yet.')
    expect(main('/lessons/do-not-train-in-a-classroom/')).toContain('Told without naming the place.')
  })

  it('a blueprint known by topic only says that its title is to be confirmed', () => {
    expect(main('/known-blueprints/scanning-elsewhere/')).toContain('the exact title is to be confirmed')
  })
})

describe('blueprints', () => {
  it('a redprint is called one, in the list and on its page', () => {
    expect(main('/blueprints/scanners-that-went-back/')).toContain('Redprint Answers: Should we scan every dose?')
    expect(main('/blueprints/')).toContain('Scanners that went back in the box Redprint')
  })

  it('every component of its prose becomes what it stands for: cards, links, notes, steps, a picture', () => {
    const address = '/blueprints/scan-every-dose/'
    const there = new Set(linksOf(page(address)))
    const cards = page(address).all('div').filter((one) => hasClass(one, 'card')).map(words)
    expect(['/benefits/a-fewer-wrong-doses/', '/benefits/a-slower-rounds/', '/lessons/charge-every-scanner/', '/measures/wrong-doses/', '/costs/a-whole-programme/', '/timings/a-first-benefit/', '/practice/train-two-hours/', '/organisations/example-hospital-a/', '/sources/example-study-2024/'].filter((link) => !there.has(link))).toEqual([])
    expect(cards).toHaveLength(7)
    expect(cards[0]).toContain('8% → 5% Benefit')
    expect(main(address)).toContain('(Sample and Specimen 2024, page 4)')
    expect(page(address).all('aside').filter((one) => hasClass(one, 'warning')).map(words)).toEqual(['Before you start Wrong doses fell to <5% only where every trolley had a scanner.'])
    expect(page(address).all('ol').some((steps) => words(steps) === 'Charge the scanner. Scan the wristband. Scan the dose.')).toBe(true)
    expect(page(address).all('figure').map((figure) => attribute(within(figure).find(({ name }) => name === 'img') as Element, 'alt'))).toEqual(['A grey square that stands for a trolley'])
    expect(existsSync(join(out, 'trolley.png'))).toBe(true)
  })

  it('its steps, its evidence and its people have pages of their own', () => {
    expect(main('/blueprints/scan-every-dose/steps/')).toMatch(/Are you ready\?.*Nobody has counted the sockets\..*Choose the scanner/)
    expect(main('/blueprints/scan-every-dose/records/')).toMatch(/Longer medicines rounds.*What it cost.*What surprised people/)
    expect(main('/blueprints/scan-every-dose/sources/')).toMatch(/Who has done it.*Example Hospital A: Twenty wards since 2025\..*What nobody has shown.*Whether it holds at night\./)
  })
})

describe('a programme’s own look', () => {
  it('its colour is in a style sheet of its own, on every page', () => {
    expect(readFileSync(join(out, 'theme.css'), 'utf8')).toBe(':root { --accent: light-dark(#7a1f5c, #f0a9d8); }\n')
    const plain = filesOf(out).filter((file) => file.endsWith('.html') && !readFileSync(join(out, file), 'utf8').includes('href="/theme.css"'))
    expect(plain).toEqual([])
  })

  it('its words for families, phases and settings are the words of the pages', () => {
    expect(main('/capabilities/')).toMatch(/Medicines.*Observations/)
    expect(main('/capabilities/')).not.toContain('A family nobody belongs to')
  })

  it('a term is found under every name people use', () => {
    expect(main('/terms/barcode-scanning/')).toMatch(/BCMA.*wristband beeping.*bar-code medication administration/)
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixtureSite } from './built.ts'
import { attribute, type Element, hasClass, within, words } from './html.ts'
import { filesOf, linksOf } from './page.ts'
import { type Sheets, sheetsOf } from './sheets.ts'

let out: string
let sheets: Sheets
beforeAll(async () => {
  out = (await fixtureSite('full')).out
  sheets = sheetsOf(out)
})
const main = (address: string) => sheets.main(address)
const fact = (address: string, label: string) => sheets.fact(address, label)

describe('results', () => {
  it('benefit, null, disbenefit and mixed stand on the same page with a shape and a word each', () => {
    const marks = sheets.page('/benefits/').all('span').filter((span) => hasClass(span, 'e')).map((mark) => ({ word: words(mark), shape: within(mark).some(({ name }) => name === 'path' || name === 'circle') }))
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
    const there = new Set(linksOf(sheets.page(address)))
    const cards = sheets.page(address).all('div').filter((one) => hasClass(one, 'card')).map(words)
    expect(['/benefits/a-fewer-wrong-doses/', '/benefits/a-slower-rounds/', '/lessons/charge-every-scanner/', '/measures/wrong-doses/', '/costs/a-whole-programme/', '/timings/a-first-benefit/', '/practice/train-two-hours/', '/organisations/example-hospital-a/', '/sources/example-study-2024/'].filter((link) => !there.has(link))).toEqual([])
    expect(cards).toHaveLength(7)
    expect(cards[0]).toContain('8% → 5% Benefit')
    expect(main(address)).toContain('(Sample and Specimen 2024, page 4)')
    expect(sheets.page(address).all('aside').filter((one) => hasClass(one, 'warning')).map(words)).toEqual([expect.stringMatching(/^Before you start ?Wrong doses fell to <5% only where every trolley had a scanner\.$/)])
    expect(sheets.page(address).all('ol').some((steps) => words(steps) === 'Charge the scanner. Scan the wristband. Scan the dose.')).toBe(true)
    expect(sheets.page(address).all('figure').map((figure) => attribute(within(figure).find(({ name }) => name === 'img') as Element, 'alt'))).toEqual(['A grey square that stands for a trolley'])
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

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixtureSite, realSite } from './built.ts'
import { hasClass, within, words } from './html.ts'
import { filesOf, readPage } from './page.ts'
import { type Sheets, sheetsOf } from './sheets.ts'

const pagesUnder = (out: string, folder: string): readonly string[] => filesOf(out).filter((file) => file.startsWith(`/${folder}/`) && file.endsWith('/index.html'))

describe('the checklists and the pages of whom to ask, in a programme with every situation', () => {
  let out: string
  let sheets: Sheets
  beforeAll(async () => {
    out = (await fixtureSite('full')).out
    sheets = sheetsOf(out)
  })
  const ticked = (address: string) => sheets.page(address).all('label').filter(({ parent }) => parent?.name === 'li')
  const boxes = (address: string) => ticked(address).map(words)

  it('there is a list for each phase, and for a capability only where it has a lesson of its own', () => {
    expect(pagesUnder(out, 'checklists').map((file) => file.replace('index.html', '')).sort()).toEqual([
      '/checklists/',
      '/checklists/go-live/',
      '/checklists/go-live/bedside-scanning/',
      '/checklists/go-live/every-capability/',
      '/checklists/planning/',
      '/checklists/planning/bedside-scanning/',
    ])
  })

  it('every box is a real one with its lesson in bold, what to avoid is not marked twice, and a draft is in no list', () => {
    expect(boxes('/checklists/go-live/bedside-scanning/')).toEqual(['Give every scanner a place to charge before the first ward goes live.', 'Do not train nurses in a classroom only.'])
    expect(boxes('/checklists/planning/')).toEqual(['Give every scanner a place to charge before the first ward goes live.'])
    const labels = ticked('/checklists/go-live/')
    expect(labels).toHaveLength(2)
    expect(labels.map((label) => within(label).filter(({ name }) => ['input', 'strong'].includes(name)).map(({ name, raw }) => `${name}${/type="checkbox"/.exec(raw)?.[0] ?? ''}`))).toEqual(labels.map(() => ['inputtype="checkbox"', 'strong']))
  })

  it('a list says what happens if a lesson is ignored, who saw it too, who saw otherwise, and where the page is from', () => {
    const text = sheets.main('/checklists/go-live/bedside-scanning/')
    expect(text).toContain('If ignored: Nurses go back to paper. (Editors’ own inference.) Learned from: Five wards of one hospital; scanners were flat by noon. Seen at 1 other place. 1 saw otherwise. Why')
    expect(text).toContain('From Example programme, https://programme.example/checklists/go-live/bedside-scanning/, reviewed between 1 February 2024 and 1 October 2026, 2 lessons.')
    expect(sheets.hrefs('/checklists/go-live/bedside-scanning/')).toEqual(expect.arrayContaining(['/lessons/charge-every-scanner/', '/checklists/planning/bedside-scanning/', '/blueprints/scan-every-dose/', '/blueprints/scan-every-dose/steps/']))
  })

  it('an open contact is shown with role, route, offer and the day it ends', () => {
    const text = sheets.main('/ask/bedside-scanning/')
    expect(text).toContain('1 of 2 named places offers a contact today.')
    expect(text).toContain('Digital medicines team: digital.medicines@hospital-a.example')
    expect(text).toContain('Offers a call and a visit. Taking requests. Agreed until 30 June 2027.')
    expect(sheets.hrefs('/ask/bedside-scanning/')).toContain('mailto:digital.medicines@hospital-a.example')
    expect(text.indexOf('Example Hospital A')).toBeLessThan(text.indexOf('Example Hospital B'))
  })

  it('a lapsed contact is not shown, and what is published stands in its place', () => {
    expect(sheets.main('/ask/bedside-scanning/')).toContain('No contact offered. Read: Example Audit Office 2025')
    expect(sheets.main('/ask/electronic-observations/')).toContain('No place offers a contact today.')
    const shown = pagesUnder(out, 'ask').filter((file) => /hospital-b\.example|Change team/.test(readFileSync(join(out, file), 'utf8')))
    expect(shown).toEqual([])
  })

  it('a place that no source names is counted, not listed', () => {
    expect(sheets.main('/ask/bedside-scanning/')).toContain('Not listed, because nobody can be asked there by name: 1 place that its source does not name.')
    expect(sheets.main('/ask/bedside-scanning/')).not.toContain('A community hospital')
  })

  it('the table counts the places and the contacts of its pages', () => {
    const rows = sheets.page('/ask/').all('tr').slice(1).map((row) => within(row).filter(({ name }) => ['th', 'td'].includes(name)).map(words))
    expect(rows).toEqual([['Bedside scanning', '2', '1'], ['Electronic observations', '1', 'None yet']])
  })
})

describe('a programme with one record', () => {
  it('has an empty table of each instead of nothing', async () => {
    const sheets = sheetsOf((await fixtureSite('minimal')).out)
    expect(sheets.main('/checklists/')).toContain('No lesson is recorded yet.')
    expect(sheets.main('/ask/')).toContain('No capability is recorded yet.')
  })
})

describe('in the library', () => {
  it('no page of either weighs more than 10,000 bytes compressed', async () => {
    const { out } = await realSite()
    const heavy = [...pagesUnder(out, 'checklists'), ...pagesUnder(out, 'ask')].map((file) => ({ file, bytes: gzipSync(readFileSync(join(out, file))).length })).filter(({ bytes }) => bytes > 10_000)
    expect(heavy).toEqual([])
  })

  it('the list of a phase, with the lists of its capabilities and of what holds for all, leaves no lesson of the phase out', async () => {
    const { out, library } = await realSite()
    for (const { id } of library.vocabulary['phases']?.terms ?? []) {
      const linked = new Set(pagesUnder(out, `checklists/${id}`).flatMap((file) => readPage(out, file.replace('index.html', '')).all('a').filter((link) => words(link) === 'Why').map(({ raw }) => /\/lessons\/([^/]+)\//.exec(raw)?.[1])))
      expect(library.all('lessons').filter((lesson) => lesson.phases.includes(id) && !linked.has(lesson.id)).map((lesson) => lesson.id)).toEqual([])
    }
  })

  it('every list leads to each lesson by a link that says which', async () => {
    const { out } = await realSite()
    const page = readPage(out, '/checklists/go-live/')
    const items = page.all('li').filter(({ parent }) => parent && hasClass(parent, 'checks'))
    expect(items.length).toBeGreaterThan(10)
    expect(items.filter((item) => !/aria-label="Why: [A-Z]/.test(within(item).find(({ name }) => name === 'a')?.raw ?? ''))).toEqual([])
  })
})

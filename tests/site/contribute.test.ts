import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { matchHeadings } from '#engine/exchange/headings.ts'
import { noMapping } from '#engine/exchange/mapping.ts'
import { isRefused } from '#engine/exchange/table.ts'
import { readTable } from '#engine/exchange/table-file.ts'
import { forms } from '#engine/form/forms.ts'
import { countCompulsory } from '#engine/form/offered.ts'
import { realSite } from './built.ts'
import { attribute } from './html.ts'
import { type Sheets, sheetsOf } from './sheets.ts'

let [out, sheets]: [string, Sheets | undefined] = ['', undefined]
const site = (): Sheets => sheets as Sheets
beforeAll(async () => {
  out = (await realSite()).out
  sheets = sheetsOf(out)
})

describe('the page for those who want to contribute', () => {
  it('leads to every form and says how many answers each needs', () => {
    for (const form of forms) {
      expect(site().hrefs('/contribute/')).toContain(`/contribute/${form.name}/`)
      expect(site().main('/contribute/')).toContain(`${countCompulsory(form)} answers`)
    }
  })

  it('leads to whatever else a contributor needs', () => {
    expect(site().hrefs('/contribute/')).toEqual(expect.arrayContaining(['first-record', 'spreadsheet', 'ladder', 'overdue', 'rules'].map((page) => `/contribute/${page}/`)))
  })

  it('opens the forms on the host by their names', () => {
    const templates = site().hrefs('/contribute/').flatMap((href) => /\/issues\/new\?template=(\w+)\.yml$/.exec(href)?.[1] ?? [])
    expect(templates).toEqual(['result', 'lesson', 'correction', 'contact'])
  })

  it('keeps the indents of a record that is shown', () => {
    expect(readFileSync(join(out, 'contribute/index.html'), 'utf8')).toContain('\n  &quot;role&quot;')
  })
})

describe('the pictures of the first record', () => {
  it('are small, have their size and say in words what they show', () => {
    const pictures = site().page('/contribute/first-record/').all('img').filter((image) => attribute(image, 'src')?.endsWith('.png'))
    expect(pictures).toHaveLength(3)
    for (const picture of pictures) {
      const file = join(out, attribute(picture, 'src') ?? '')
      expect(statSync(file).size).toBeLessThanOrEqual(60_000)
      const header = readFileSync(file).subarray(16, 24)
      expect([attribute(picture, 'width'), attribute(picture, 'height')]).toEqual([String(header.readUInt32BE(0)), String(header.readUInt32BE(4))])
      expect((attribute(picture, 'alt') ?? '').length).toBeGreaterThan(60)
    }
  })
})

describe('the empty sheet', () => {
  it('has headings that the import knows without guessing, each explained on the page', () => {
    const table = readTable('empty.csv', new Uint8Array([...readFileSync(join(out, 'contribute/spreadsheet/empty.csv')), ...Buffer.from('\r\nFewer,a,b,c\r\n')]), undefined)
    const headings = isRefused(table) ? table : matchHeadings(table, noMapping)
    expect(isRefused(headings) ? headings : headings.all.filter(({ how }) => how !== 'exact')).toEqual([])
    const cells = site().page('/contribute/spreadsheet/').all('td')
    expect(cells.length).toBeGreaterThan(20)
    expect(cells.filter(({ children }) => children.length === 0)).toEqual([])
  })
})

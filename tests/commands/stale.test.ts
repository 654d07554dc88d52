import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { smallest } from '../engine/checks/smallest.ts'
import { tinyContent } from '../scripts/tiny-content.ts'
import { command } from './command.ts'

const { folder, remove } = tinyContent()
afterAll(remove)
const record = (collection: keyof typeof smallest, id: string, fields: Record<string, unknown>) => {
  mkdirSync(join(folder, collection), { recursive: true })
  writeFileSync(join(folder, `${collection}/${id}.json`), JSON.stringify({ ...smallest[collection], ...fields }))
}
record('benefits', 'late', { reviewed: '2025-03-01', title: '=Fewer, doses' })
record('benefits', 'soon', { reviewed: '2026-01-15' })
record('benefits', 'draft', { reviewed: '2020-01-01', draft: true })
record('practice', 'general', { reviewBy: '2026-11-21' })

const stale = (...given: string[]) => command('scripts/stale.ts', given, { CONTENT_DIR: folder, BUILD_DATE: '2026-11-22' }, folder)

describe('npm run stale', () => {
  it('lists what is overdue by capability, with file and last review, and ends with 0', () => {
    expect(stale()).toMatchInlineSnapshot(`
      {
        "code": 0,
        "said": "Scanning (1)
        overdue since 1 Mar 2026, last read 1 Mar 2025  benefits/late.json
          =Fewer, doses

      About no one capability (1)
        overdue since 21 Nov 2026, last read 1 Nov 2026  practice/general.json
          Train for two hours.

      2 records to read again by 22 Nov 2026; 2 overdue.
      ",
      }
    `)
  })

  it('lists what falls due by a day too', () => {
    const { code, said } = stale('--by', '2027-01-15')
    expect(code).toBe(0)
    expect(said).toContain('due 15 Jan 2027, last read 15 Jan 2026  benefits/soon.json')
    expect(said).toContain('3 records to read again by 15 Jan 2027; 2 overdue.')
    expect(stale('--by', '2027-01-14').said).not.toContain('benefits/soon.json')
  })

  it('gives a table with one line for each record, safe to open in a spreadsheet', () => {
    expect(stale('--by', '2027-01-15', '--format', 'csv').said.split('\r\n')).toEqual([
      'due,overdue,last_reviewed,capabilities,file,title',
      `2026-03-01,yes,2025-03-01,scanning,benefits/late.json,"'=Fewer, doses"`,
      '2026-11-21,yes,2026-11-01,,practice/general.json,Train for two hours.',
      '2027-01-15,no,2026-01-15,scanning,benefits/soon.json,Fewer doses given wrongly',
      '',
    ])
  })

  it('refuses a day or a format it cannot read, and words npm left behind', () => {
    for (const given of [['--by', '2027-02-30'], ['--by', 'soon'], ['--format', 'pdf'], ['2027-01-01'], ['--bye']]) expect(stale(...given).code).toBe(2)
    expect(stale('2027-01-01').said).toContain('Put -- on its own before the first flag.')
    expect(stale('--help')).toMatchObject({ code: 0, said: expect.stringContaining('npm run stale') as string })
  })

  it('leaves out what cannot be read, and says so', () => {
    writeFileSync(join(folder, 'benefits/broken.json'), '{')
    record('benefits', 'nowhere', { measure: 'nowhere', reviewed: '2020-01-01' })
    const { code, said } = stale()
    expect(code).toBe(0)
    expect(said).toContain('Left out: 2 files')
    expect(said).not.toContain('nowhere.json')
  })
})

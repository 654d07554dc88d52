import { describe, expect, it } from 'vitest'
import { dueLists, duePages, soonUntil } from '#engine/browse/due.ts'
import { tinyLibrary } from '../tiny.ts'

const today = '2026-11-22'
const terms = (reviews: Record<string, Record<string, unknown>>) => dueLists(tinyLibrary({ terms: reviews }, { today })).filter(({ collection }) => collection === 'terms')

describe('what is due for review', () => {
  it('is what is overdue and what falls due within 90 days, the longest overdue first', () => {
    const found = terms({
      fresh: { reviewed: '2026-11-01' },
      soon: { reviewed: '2026-01-10' },
      late: { reviewed: '2024-05-01' },
      own: { reviewed: '2026-11-01', reviewBy: '2026-11-21' },
      hidden: { reviewed: '2020-01-01', draft: true },
    })
    expect(found.map(({ overdue, records }) => ({ overdue, records: records.map(({ href, due, late }) => `${href} ${due} ${late ? 'late' : 'soon'}`) }))).toEqual([
      { overdue: 2, records: ['/terms/late/ 2025-05-01 late', '/terms/own/ 2026-11-21 late', '/terms/soon/ 2027-01-10 soon'] },
    ])
  })

  it('starts on the day of the build and takes in the ninetieth day, not the one after', () => {
    expect(soonUntil({ today })).toBe('2027-02-20')
    const days = { today: { reviewBy: today }, last: { reviewBy: '2027-02-20' }, after: { reviewBy: '2027-02-21' } }
    expect(terms(days)[0]?.records.map(({ href, late }) => [href, late])).toEqual([['/terms/today/', false], ['/terms/last/', false]])
  })

  it('leaves out a kind of record of which nothing is due', () => {
    expect(dueLists(tinyLibrary({}, { today }))).toEqual([])
  })

  it('leads to the file, where it can be changed in the browser', () => {
    expect(terms({ late: { reviewed: '2024-05-01' } })[0]?.records[0]?.edit).toBe('https://test.example/code/edit/main/content/terms/late.json')
  })

  it('is cut into pages that load at once, each with the way to the next', () => {
    const many = Object.fromEntries(Array.from({ length: 85 }, (_, index) => [`t${index}`, { reviewed: '2024-05-01' }]))
    const pages = terms(many).flatMap(duePages)
    expect(pages.map(({ address, records, previous, next }) => [address, records.length, previous, next])).toEqual([
      ['/contribute/overdue/terms/', 40, undefined, '/contribute/overdue/terms/page/2/'],
      ['/contribute/overdue/terms/page/2/', 40, '/contribute/overdue/terms/', '/contribute/overdue/terms/page/3/'],
      ['/contribute/overdue/terms/page/3/', 5, '/contribute/overdue/terms/page/2/', undefined],
    ])
    expect(new Set(pages.flatMap(({ records }) => records.map(({ href }) => href))).size).toBe(85)
  })
})

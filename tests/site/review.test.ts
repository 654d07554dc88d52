import { beforeAll, describe, expect, it } from 'vitest'
import { dueLists } from '#engine/browse/due.ts'
import { allRules } from '#engine/checks/rules.ts'
import { isOverdue } from '#engine/evidence/freshness.ts'
import type { AnyRecord } from '#engine/library/library.ts'
import { collectionNames } from '#engine/schema/collections.ts'
import { reviewSteps } from '#engine/schema/review-steps.ts'
import { fixtureSite, realSite } from './built.ts'
import { type Sheets, sheetsOf } from './sheets.ts'

let sheets: Sheets
beforeAll(async () => {
  sheets = sheetsOf((await fixtureSite('full')).out)
})

describe('the step of review beside a record’s title', () => {
  it('says in words how far the record has come, who stands behind it and where it was seen', () => {
    expect(sheets.block('/lessons/charge-every-scanner/')).toContain('Step of reviewValidated. Written by ward-sister. Reviewed by pharmacy-lead. In use or seen at Example Hospital A.')
    expect(sheets.hrefs('/lessons/charge-every-scanner/')).toContain('/contribute/ladder/')
  })

  it('is “Initial” for a record that says nothing, and no score anywhere', () => {
    expect(sheets.block('/benefits/a-fewer-wrong-doses/')).toMatch(/Step of reviewInitial Notebook/)
    expect(sheets.main('/contribute/ladder/')).toContain('It is not a score.')
  })
})

describe('the page about the steps', () => {
  it('says of each what it means and what it does not mean, as the engine has it', () => {
    const words = sheets.main('/contribute/ladder/')
    for (const { label, meaning, notMeaning } of Object.values(reviewSteps)) expect(words).toContain(`${label}${meaning}${notMeaning}`)
  })

  it('names every account and role that a record names, with its records', () => {
    expect(sheets.fact('/contribute/ladder/', 'pharmacy-lead')).toEqual(['Reviewed: Give every scanner a place to charge before the first ward goes live.'])
    expect(sheets.fact('/contribute/ladder/', 'ward-sister')).toEqual(['Wrote: Give every scanner a place to charge before the first ward goes live.'])
  })

  it('names everybody the history names but the editors, and says how to go by another name', () => {
    expect(sheets.main('/contribute/ladder/')).toMatch(/Who added to the library.*From the history of the files, under the name each person gave there.*\.mailmap/s)
  })

  it('leads to the rules it speaks of, and to what waits for a reader', () => {
    const links = sheets.hrefs('/contribute/ladder/')
    const rules = ['author-reviews-own-record', 'validated-without-evidence']
    expect(allRules.map(({ name }) => name)).toEqual(expect.arrayContaining(rules))
    expect(links).toEqual(expect.arrayContaining([...rules.map((rule) => `/contribute/rules/${rule}/`), '/contribute/overdue/']))
  })
})

describe('what is due for review', () => {
  it('is counted by kind of record, as of the day the site was built', () => {
    const words = sheets.main('/contribute/overdue/')
    expect(words).toContain('As of 22 November 2026')
    expect(words).toContain('Lessons 1 0')
    expect(sheets.hrefs('/contribute/overdue/')).toContain('/contribute/overdue/lessons/')
  })

  it('is listed with the way to the page and to the file', () => {
    expect(sheets.main('/contribute/overdue/lessons/')).toContain('Give every scanner a place to charge before the first ward goes live. Overdue since 1 February 2025')
    expect(sheets.hrefs('/contribute/overdue/lessons/')).toEqual(expect.arrayContaining(['/lessons/charge-every-scanner/', 'https://programme.example/code/edit/trunk/library/lessons/charge-every-scanner.mdx']))
  })

  it('is said to be nothing where nothing is', async () => {
    expect(sheetsOf((await fixtureSite('minimal')).out).main('/contribute/overdue/')).toContain('Nothing is overdue, and nothing is due by 20 February 2027.')
  })

  it('agrees with what every record of the library says of itself', async () => {
    const { out, library } = await realSite()
    const lists = dueLists(library)
    expect(sheetsOf(out).hrefs('/contribute/overdue/').filter((href) => /^\/contribute\/overdue\/./.test(href))).toEqual(lists.map(({ collection }) => `/contribute/overdue/${collection}/`))
    const late = collectionNames.flatMap((name) => library.all(name) as readonly AnyRecord[]).filter((record) => isOverdue(library, record))
    expect(lists.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(late.length)
  })
})

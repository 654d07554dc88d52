import { describe, expect, it } from 'vitest'
import { guessed } from '#engine/exchange/guess-heading.ts'
import { lackingColumns, matchHeadings } from '#engine/exchange/headings.ts'
import { headingLines } from '#engine/exchange/import-report.ts'
import { mappingOf, noMapping, readMapping } from '#engine/exchange/mapping.ts'
import type { Mapping } from '#engine/exchange/mapping.ts'
import { isRefused } from '#engine/exchange/table.ts'
import { targetWords } from '#engine/exchange/target.ts'
import { mappingText } from '#engine/exchange/write-mapping.ts'
import { saidOf, tableIn } from './importing.ts'

const meant = (heading: string): string => {
  const { how, target } = guessed(heading)
  return target ? `${how} ${targetWords(target)}` : how
}
const linesFor = (csv: string, map: unknown = {}): string[] => {
  const headings = matchHeadings(tableIn(csv), mappingOf(map) as Mapping)
  return isRefused(headings) ? saidOf(headings) : headingLines(headings.all)
}

describe('a heading is understood', () => {
  it.each([
    ['Where?', 'exact Where'],
    ['Before', 'exact Before'],
    ['Capability ', 'exact Capability'],
    ['% change', 'exact % change'],
    ['Source link', 'exact Sources'],
    ['BENEFIT DESCRIPTION', 'exact What was seen'],
    ['realised.baseline.note', 'exact realised.baseline.note'],
    ['After at 6 months', 'exact After at 6 months'],
    ['After (6m)', 'guess After at 6 months'],
    ['Follow-up (2 years)', 'guess After at 24 months'],
    ['Baseline (mins)', 'guess Before'],
    ['Measure / KPI', 'guess Measure'],
    ['Benifit', 'guess Benefit'],
    ['Improvement %', 'guess % change'],
    ['Evidence', 'guess Kind of study'],
    ['Saving (£)', 'none'],
    ['Lunch', 'none'],
  ])('%s', (heading, target) => {
    expect(meant(heading)).toBe(target)
  })

  it.each(['Benefit owner', 'Project lead', 'RAG status', 'Measure owner (name)', 'Ref no.'])('never by guessing where it is about people or the register itself: %s', (heading) => {
    expect(meant(heading)).toBe('none')
  })
})

describe('the row of headings', () => {
  it('is found below a title and a version, which are said to be left out', () => {
    const headings = matchHeadings(tableIn('Benefits register,,\nVersion 2,,\n\nBenefit,Where?,Measure\nFewer,A hospital,x\n'), noMapping)
    expect(isRefused(headings) ? saidOf(headings) : [headings.row, ...headings.notices]).toEqual([4, 'The headings stand in row 4. Above them, and left out: “Benefits register”, “Version 2”.'])
  })

  it('names what is not matched, what is guessed and what is a second column for one thing', () => {
    expect(linesFor('Benefit,Lunch,After (6m),After 12 months,Trust,Organisation,,Notes,Comments\na,b,c,d,e,f,g,h,i\n')).toMatchInlineSnapshot(`
      [
        "  A1    Benefit  →  Benefit (title)",
        "  B1    Lunch  left out: nothing like it is known here",
        "  C1    After (6m)  →  After at 6 months (realised.observations)  a guess: read as “After”: After at 6 months",
        "  D1    After 12 months  →  After at 12 months (realised.observations)  a guess: read as “After”: After at 12 months",
        "  E1    Trust  →  Where (organisation)  a guess: “Organisation” (F1) could be “Where” as well",
        "  F1    Organisation  left out: “Trust” (E1) is “Where” already",
        "  G1    (column G)  left out: nothing like it is known here",
        "  H1    Notes  →  Notes (notes)",
        "  I1    Comments  →  Notes (notes)",
      ]
    `)
  })

  it('must name capability, place and measure, unless one is set for every row', () => {
    const headings = matchHeadings(tableIn('Benefit,Where\nFewer,A hospital\n'), noMapping)
    const lacking = isRefused(headings) ? undefined : lackingColumns(headings, mappingOf({ set: { Measure: 'errors' } }) as Mapping, ['capability', 'organisation', 'measure'])
    expect(lacking && saidOf(lacking)).toEqual(['No column says what fills “capability”; no row can become a record without. Add the column, say which one it is with --map, or give one value for every row: --set "capability=…".'])
  })
})

describe('a mapping file', () => {
  it('settles headings, leaves columns out, and keeps others in the notes', () => {
    expect(linesFor('Benefit,Lunch,Lead\na,b,c\n', { columns: { benefit: 'What was seen', Lunch: 'Notes', Lead: null } })).toEqual(['  A1    Benefit  →  What was seen (summary)  settled', '  B1    Lunch  →  Notes (notes)  settled', '  C1    Lead  left out, as the mapping says'])
  })

  it('that was written for editing says the same again', () => {
    const csv = 'Benefit,Where?,After (6m),Lead\na,b,c,d\n'
    const headings = matchHeadings(tableIn(csv), noMapping)
    const text = isRefused(headings) ? '' : mappingText(headings.all, noMapping, new Map([['The Infirmary', []]]))
    expect(JSON.parse(text)).toEqual({ columns: { Benefit: 'Benefit', 'Where?': 'Where', 'After (6m)': 'After at 6 months', Lead: null }, set: {}, names: { 'The Infirmary': null } })
    expect(linesFor(csv, JSON.parse(text)).map((line) => line.replace(/ {2}settled$/, ''))).toEqual(linesFor(csv).map((line) => line.replace(/ {2}a guess.*$/, '').replace('left out: nothing like it is known here', 'left out, as the mapping says')))
  })

  it.each([
    ['{ "columns": { "Where?": "Wher" } }', 'The column “Where?”: There is no column “Wher” to fill. Write “Where”.'],
    ['{ "colums": {} }', 'There is no part called "colums" in a mapping file. Write "columns".'],
    ['{ "columns": { "Where?": 5 } }', '"columns", "Where?": the value should be words in quotes, or null.'],
    ['{ "columns": ["Where"] }', '"columns" should be a group in { }. Write "columns": { "Where?": "Where" }.'],
    ['[]', 'A mapping file holds one group in { }.'],
    ['{ "columns": ', 'The mapping file is not JSON'],
    ['{ "columns": { "Where?": "Where at 6 months" } }', '“Where” cannot be at a number of months.'],
  ])('that is wrong is refused in words: %s', (text, told) => {
    const mapping = readMapping(text)
    expect(isRefused(mapping) ? saidOf(mapping)[0] : 'taken').toContain(told)
  })

  it('that names a heading the sheet does not have, or two for one thing, is refused', () => {
    expect(linesFor('Benefit,Where?\na,b\n', { columns: { Whare: 'Where' } })).toEqual(['The mapping names a column “Whare”, and the sheet has none. Write “Where?”.'])
    expect(linesFor('Trust,Site\na,b\n', { columns: { Trust: 'Where', Site: 'Where' } })[0]).toContain('The mapping gives “Trust” and “Site” the same meaning, “Where”.')
  })
})

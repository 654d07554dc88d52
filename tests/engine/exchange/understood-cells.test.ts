import { describe, expect, it } from 'vitest'
import { importing, recordsOf, rowsOf } from './importing.ts'

const short = 'Benefit,Capability,Where,Measure,Before,After'
const row = (cells: string) => importing(`${short}\n${cells}\n`)

/** What stands in a row of Benefit, Capability, Where, Measure, Before, After; and what is said of it. */
const understood = [
  ['figures in other forms', 'Shorter,scanning,a-hospital,round-time,~60,45-50', ['E2: understood as about 60 minutes', 'F2: understood as 45 to 50 minutes']],
  ['units that agree', 'Shorter,scanning,a-hospital,round-time,62 mins,c. 48 minutes', ['F2: understood as about 48 minutes']],
  ['money, with its currency from the cell', 'Lower,scanning,a-hospital,postage,"£1.2m","£800,000"', ['E2: the unit is GBP, from “£”', 'E2: understood as £1.2m (m stands for million)']],
  ['nothing known', 'Fewer,scanning,a-hospital,errors,n/a,8', ['E2: left out: not known']],
  ['a share below 1%', 'Fewer,scanning,a-hospital,errors,12,0.8', ['F2: taken as 0.8%']],
  ['a name spelt otherwise', 'Fewer,scanning,Northmoor Teaching Hospitals NHS FT,errors,12,8', ['C2: organisation northmoor, “Northmoor Teaching Hospitals NHS Foundation Trust”, by its name spelt otherwise']],
  ['a name with its abbreviation behind it', 'Fewer,EP system (ePMA),a-hospital,errors,12,8', ['B2: capability e-prescribing, “Electronic prescribing”, by its abbreviation']],
  ['several figures in one cell', 'Fewer,scanning,a-hospital,errors,12,8 at 6 months (Ward A); 9 (Ward B)', ['F2: understood as 2 figures']],
  ['an invisible character', 'Fewer\u200B,scanning,a-hospital,errors,12,8', ['A2: an invisible character was taken out']],
] as const

describe('what a cell means is worked out, and said:', () => {
  it.each(understood)('%s', (_, cells, told) => {
    const lines = rowsOf(row(cells))
    expect(lines[0]).toBe('row 2 changed')
    for (const line of told) expect(lines).toContain(`  ${line}`)
  })

  it('a sentence in the column of titles is what was seen', () => {
    const sentence = 'Fewer doses were given wrongly on all adult wards in the six months after scanning began, as the pharmacy’s audit showed'
    const imported = row(`"${sentence}",scanning,a-hospital,errors,12,8`)
    expect(rowsOf(imported)).toContain(`  A2: taken as “What was seen”: it has ${sentence.length} characters, and a title has at most 90`)
    expect(recordsOf(imported)['benefits/a-hospital-errors.json']).toMatchObject({ summary: sentence })
  })

  it('a % change takes the sign and the scale that the figures have', () => {
    const changes = (cells: string) => rowsOf(importing(`${short},% change\n${cells}\n`)).filter((line) => line.startsWith('  G2'))
    expect(changes('Shorter,scanning,a-hospital,round-time,60,45,25%')).toEqual(['  G2: understood as a change of −25%, because 60 became 45'])
    expect(changes('Shorter,scanning,a-hospital,round-time,60,45,-0.25')).toEqual(['  G2: understood as a change of −25%, because 60 became 45'])
    expect(changes('Shorter,scanning,a-hospital,round-time,60,45,25% reduction')).toEqual(['  G2: understood as a change of −25% (a fall is negative)'])
    expect(changes('Shorter,scanning,a-hospital,round-time,60,45,-25%')).toEqual([])
    expect(rowsOf(importing(`${short},% reduction\nShorter,scanning,a-hospital,round-time,60,45,25\n`))).toContain('  G2: understood as a change of −25% (the column “% reduction” counts a fall as positive)')
  })

  it('months in a heading belong to the figures below it', () => {
    const imported = importing('Benefit,Capability,Where,Measure,Before,After (6m),After (12m)\nFewer,scanning,a-hospital,errors,12,8,7\n')
    expect(recordsOf(imported)['benefits/fewer.json']).toMatchObject({ realised: { observations: [{ value: 8, monthsSinceGoLive: 6 }, { value: 7, monthsSinceGoLive: 12 }] } })
  })
})

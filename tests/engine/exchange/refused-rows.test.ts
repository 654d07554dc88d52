import { describe, expect, it } from 'vitest'
import { importing, rowsOf } from './importing.ts'

const short = 'Benefit,Capability,Where,Measure,Before,After'
const row = (cells: string) => importing(`${short}\n${cells}\n`)

/** What stands in a row, in which cell the fault is, and what the person is told. */
const refused = [
  ['a place the library does not have', 'Fewer,scanning,Northmor Teaching Hospitals,errors,12,8', 'C2', 'The library has no organisation of this name. / Nearest: northmoor (Northmoor Teaching Hospitals NHS Foundation Trust)'],
  ['a capability that is empty', 'Fewer,,a-hospital,errors,12,8', 'B2', 'The capability is missing, and no record can stand without one.'],
  ['a measure that is none', 'Fewer,scanning,a-hospital,Safety index,12,8', 'D2', 'The library has no measure of this name.'],
  ['words for a figure', 'Fewer,scanning,a-hospital,errors,see dashboard,8', 'E2', 'This is not a number. / Write a figure such as 6.8'],
  ['another unit of time, with the figure to write', 'Shorter,scanning,a-hospital,round-time,1.5 hours,48', 'E2', '“Time for one drug round” is counted in minutes, and this figure is in “hours”. / Write 90: 1.5 hours in minutes.'],
  ['a share of what is counted in minutes', 'Shorter,scanning,a-hospital,round-time,60,25%', 'F2', 'If it is the change, put it in a column “% change”.'],
  ['an m that could be minutes', 'Shorter,scanning,a-hospital,round-time,60m,48', 'E2', 'The m could stand for million or for minutes.'],
  ['two currencies', 'Lower,scanning,a-hospital,postage,£500,€400', 'F2', 'is counted in GBP, and this figure is in “€”'],
  ['words beside a sum', 'Lower,scanning,a-hospital,postage,£500 p.a.,400', 'E2', '“£ p.a.” is no currency.'],
  ['a share above 100%', 'Fewer,scanning,a-hospital,errors,120,8', 'E2', 'A share cannot be 120%: it lies between 0% and 100%.'],
  ['letters that were lost', 'Fewer,scanning,a-hospital,errors,Â£12,8', 'E2', 'Letters were lost here when the file was saved in another encoding.'],
  ['a formula', 'Fewer,scanning,a-hospital,errors,=A1,8', 'E2', 'This is a formula; a CSV file holds only its words'],
  ['a total', 'Total,,,,12,8', 'A2', 'This row looks like a total; effects are never added up.'],
  ['a cell too many', 'Fewer,scanning,a-hospital,errors,12,8,and more', 'G2', 'The row has a cell more than there are headings'],
  ['a baseline alone', 'Fewer,scanning,a-hospital,errors,12,', 'E2', '"realised" holds only a baseline'],
  ['a title no record may have', `${'Fewer '.repeat(90).trim()},scanning,a-hospital,errors,12,8`, 'A2', 'Keep this to 90 characters'],
] as const

describe('a row is refused, at its cell and with what to write, for', () => {
  it.each(refused)('%s', (_, cells, cell, told) => {
    const imported = row(cells)
    const lines = rowsOf(imported)
    expect(lines[0]).toBe('row 2 refused')
    expect(lines.filter((line) => line.startsWith(`  ${cell}`) || line.includes(` and ${cell}`)).join('\n')).toContain(told)
    expect(imported.files).toEqual([])
  })

  it.each([
    ['an effect that its own figures contradict', 'Effect', 'benefit', 'Fewer,scanning,a-hospital,errors,8,12', 'F2', 'The effect is "benefit", but the figure rose from 8% to 12%'],
    ['an effect nobody knows', 'Effect', 'Benifit', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'This is not one of the words this column takes. / Write benefit.'],
    ['cash that no source shows', 'Class', 'Cash releasing', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'called cash-releasing, but no source shows the cash. / Add the columns “Cash: how” and “Cash: source”'],
    ['a change that does not add up', '% change', '-50%', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'is a relative change of −33.3%, not −50%. / Write -33.3'],
    ['a change of a share that may be points', 'Change', '-4%', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'percentage points or per cent of the share before'],
    ['a date that is none', 'Baseline date', '31/02/2024', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'There is no such day.'],
    ['a source without an address', 'Sources', 'the intranet', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'The library has no source called “the intranet”, and there is no address or DOI in the cell.'],
    ['an address that would run', 'Sources', 'javascript:alert(1)', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'there is no address or DOI in the cell'],
    ['an address with a password', 'Sources', 'https://me:pw@x.example/a', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'Take the user name or password out of the address.'],
    ['a person’s address in the notes', 'Notes', 'Ask jane@x.example', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'e-mail'],
    ['an id no record may have', 'Record', 'Fewer Doses', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'Write fewer-doses.'],
  ])('%s', (_, heading, cell, cells, where, told) => {
    const lines = rowsOf(importing(`${short},${heading}\n${cells},${cell}\n`))
    expect(lines[0]).toBe('row 2 refused')
    expect(lines.filter((line) => line.startsWith(`  ${where}`)).join('\n')).toContain(told)
  })

  it('every fault of a row at once', () => {
    expect(rowsOf(row('Fewer,Scaning,nowhere,errors,many,8')).map((line) => line.slice(0, 4))).toEqual(['row ', '  B2', '  C2', '  E2'])
  })
})

it('words that programs have for themselves are words like any other', () => {
  const lines = rowsOf(importing(`${short},Supplier involved,Effect\nconstructor,constructor,__proto__,toString,hasOwnProperty,5 constructor,constructor,__proto__\n`))
  expect(lines.map((line) => line.slice(0, 5).trim())).toEqual(['row 2', 'B2:', 'C2:', 'D2:', 'E2:', 'G2:', 'H2:'])
})

it('a cell of thousands of characters is refused, and quickly', () => {
  const lines = rowsOf(row(`Fewer,scanning,a-hospital,errors,${'at 5 months '.repeat(2000)},8`))
  expect(lines.join('\n')).toContain('The cell has 24,000 characters; no field takes so many.')
})

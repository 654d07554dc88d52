import { describe, expect, it } from 'vitest'
import { guarded, unguarded } from '#engine/format/csv-field.ts'
import { bytes, cellsOf, refusalOf, tableIn } from './importing.ts'

const utf16 = (words: string, mark: boolean, bigEndian = false): Uint8Array => {
  const codes = [...(mark ? '\uFEFF' : ''), ...words].map((letter) => letter.charCodeAt(0))
  return Uint8Array.from(codes.flatMap((code) => (bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8])))
}
const windows1252 = (words: string): Uint8Array => Uint8Array.from([...words].map((letter) => ({ '£': 0xa3, '–': 0x96, '’': 0x92, '€': 0x80 })[letter] ?? letter.charCodeAt(0)))

describe('a CSV file is read', () => {
  it.each([
    ['commas', 'Benefit,Before\nFewer falls,"1,200"\n'],
    ['semicolons', 'Benefit;Before\r\nFewer falls;1,200\r\n'],
    ['tabs', 'Benefit\tBefore\nFewer falls\t1,200'],
    ['whatever its first line says', 'sep=|\r\nBenefit|Before\r\nFewer falls|1,200\r\n'],
  ])('parted by %s', (_, words) => {
    expect(cellsOf(tableIn(words))).toEqual([['Benefit', 'Before'], ['Fewer falls', '1,200']])
  })

  it('whose words hold commas, although its cells are parted by semicolons', () => {
    const words = 'Benefit;Where;Before\nFewer, shorter, safer rounds;A hospital, north;12\nFewer falls, fewer harms;A hospital, south;14\n'
    expect(cellsOf(tableIn(words))[1]).toEqual(['Fewer, shorter, safer rounds', 'A hospital, north', '12'])
  })

  it('with quotes, line breaks and the row numbers that a spreadsheet shows', () => {
    const { rows, notices } = tableIn('Benefit,Before\n"He said ""fewer""\nand meant it",5\n\n\nShorter,6\n')
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 5])
    expect(rows[1]?.cells[0]?.text).toBe('He said "fewer"\nand meant it')
    expect(notices).toEqual(['2 empty rows passed over.'])
  })

  it.each([
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('Saved,Why\n£5,it’s less')]), []],
    ['UTF-16 as Excel saves “Unicode text”', utf16('Saved\tWhy\n£5\tit’s less', true), ['The file is written in UTF-16; it was read as that.', 'The cells are parted by tabs.']],
    ['UTF-16 the other way round, without its mark', utf16('Saved,Why\n£5,it’s less', false, true), ['The file is written in UTF-16; it was read as that.']],
    ['Windows-1252', windows1252('Saved,Why\n£5,it’s less'), ['The file is not UTF-8; it was read as Windows-1252, as Excel on Windows saves it. Check letters such as £ and é in the report.']],
  ])('in %s, and says so', (_, file, notices) => {
    const table = tableIn(file)
    expect(cellsOf(table)).toEqual([['Saved', 'Why'], ['£5', 'it’s less']])
    expect(table.notices).toEqual(notices)
  })
})

describe('a CSV file is refused', () => {
  it.each([
    ['pictures and programs', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0, 0, 0xff]), 'This is not text'],
    ['letters that no encoding here has', Uint8Array.from([...bytes('Benefit,Before\nFewer '), 0x81, 0x8d, 0xff]), 'This is not text'],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'UTF-32'],
    ['half of a UTF-16 file', utf16('Benefit', true).subarray(0, 5), 'do not come in pairs'],
  ])('for %s', (_, file, told) => {
    expect(refusalOf(file)?.[0]).toContain(told)
  })

  it('where a quote is opened and never closed', () => {
    expect(refusalOf('Benefit,Before\n"Fewer falls,5\nShorter,6\n')?.[0]).toContain('A double quote is opened in row 2 and not closed')
  })

  it('where a name has .csv and the file is a workbook', () => {
    expect(refusalOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0]))?.[0]).toContain('such as an Excel workbook, although its name says CSV')
  })
})

describe('words that a spreadsheet would run', () => {
  it.each(['=1+1', '+44 20', '-5 to 3', '@home', '\tx', "'=quoted", "''@twice", "'tis the season", '＝full width', 'plain'])('come back from their guard as they were: %s', (words) => {
    expect(unguarded(guarded(words))).toBe(words)
    expect(guarded(words)).not.toMatch(/^[=+\-@\t＝]/)
  })

  it('lose their guard on being read, and a formula in a CSV file is never taken', () => {
    const [, row] = tableIn("Benefit,Before\n'=Fewer falls,=1+1\n").rows
    expect(row?.cells.map((cell) => [cell?.text, cell?.fault?.message])).toEqual([['=Fewer falls', undefined], ['=1+1', 'This is a formula; a CSV file holds only its words, not its value.']])
  })
})

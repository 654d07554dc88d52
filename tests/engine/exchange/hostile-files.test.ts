import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytes, refusalOf } from './importing.ts'
import { rowsXml, workbookFile } from './workbook-file.ts'

const register = [['Benefit', 'Where?', 'Before'], ['Fewer falls', 'A hospital', 5]] as const
const workbook = (more: Partial<Parameters<typeof workbookFile>[0][number]> = {}, rest: Parameters<typeof workbookFile>[1] = {}) => workbookFile([{ name: 'Register', rows: rowsXml(register), ...more }], rest)
const told = (file: Uint8Array | string, name = 'register.xlsx', sheet?: string) => refusalOf(file, name, sheet)?.join('\n')

/** Changes four bytes of every directory entry for the named part: what the zip says of itself, not what it holds. */
const lying = (file: Uint8Array, part: string, place: number, value: number): Uint8Array => {
  const copy = file.slice()
  const view = new DataView(copy.buffer)
  const name = bytes(part)
  for (let at = 0; at < copy.length - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && name.every((letter, index) => copy[at + 46 + index] === letter)) view.setUint32(at + place, value, true)
  }
  return copy
}
const sheetPart = 'xl/worksheets/sheet1.xml'

it('takes the workbook that the others are made from', () => {
  expect(told(workbook())).toBeUndefined()
})

describe('a file that is no workbook is refused in words', () => {
  it.each([
    ['nothing at all', new Uint8Array(0), 'register.xlsx', 'The file is empty: it has no bytes at all.'],
    ['words', bytes('Benefit,Before\nFewer falls,5'), 'register.xlsx', 'This is not an Excel workbook, although its name ends in .xlsx.'],
    ['the old format or a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'register.xlsx', 'locked with a password, or is an old Excel file'],
    ['a macro workbook by its name', workbook(), 'register.xlsm', 'This workbook may hold macros'],
    ['a macro workbook under another name', workbook({}, { parts: { 'xl/vbaProject.bin': strToU8('x') } }), 'register.xlsx', 'The workbook holds macros'],
    ['another packed file', zipSync({ 'readme.txt': strToU8('hello') }), 'register.xlsx', 'a packed file, but no Excel workbook'],
    ['an OpenDocument file', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('x') }), 'register.xlsx', 'This is an OpenDocument file'],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'register.xlsx', 'This is a binary workbook'],
    ['the Excel of before 2007', bytes('x'), 'register.xls', 'from before 2007'],
    ['something else by its name', bytes('x'), 'register.png', 'A file whose name ends in .png is not known here.'],
    ['something too large', new Uint8Array(10 * 1024 * 1024 + 1), 'register.csv', 'The file has 11 MB; an import takes at most 10 MB.'],
  ])('%s', (_, file, name, words) => {
    expect(told(file, name)).toContain(words)
  })
})

describe('a packed file that would burst is refused before it is unpacked', () => {
  const zeros = (megabytes: number) => ({ parts: { [`xl/media/image1.bin`]: [new Uint8Array(megabytes * 1024 * 1024), { level: 9 }] } }) as const

  it('for growing more than 200 times', () => {
    expect(told(workbook({}, zeros(5) as never))).toMatch(/refused unopened: “xl\/media\/image1\.bin” would grow \d+ times on unpacking, and the limit is 200 times/)
  })

  it('for unpacking to more than 50 MB', () => {
    expect(told(workbook({}, zeros(60) as never))).toContain('it would unpack to 60 MB, and the limit is 50 MB')
  })

  it('for having thousands of parts', () => {
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`x/${index}`, new Uint8Array(0)]))
    expect(told(workbook({}, { parts: many }))).toContain('parts, and a spreadsheet has a few dozen')
  })

  it('where its directory makes itself out to be small: unpacking stops at the size it gave', () => {
    const file = workbook({ rows: rowsXml(Array.from({ length: 3000 }, () => ['Fewer falls', 'A hospital', 5])) })
    expect(told(lying(file, sheetPart, 24, 2000))).toContain(`a part of it cannot be read (${sheetPart})`)
  })
})

describe('a damaged workbook is refused', () => {
  it.each([
    ['whose check sum does not hold', lying(workbook(), sheetPart, 16, 12345)],
    ['whose directory points beyond its end', lying(workbook(), sheetPart, 42, 0x7fffffff)],
    ['whose sheet breaks off', workbook({ after: '<mergeCells count="' })],
    ['that defines entities of its own', workbook({ before: '<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]>' })],
  ])('%s', (_, file) => {
    expect(told(file)).toContain('The workbook is damaged')
  })

  it('that was cut short', () => {
    const file = workbook()
    for (const part of [0.2, 0.5, 0.9, 0.999]) expect(told(file.subarray(0, Math.floor(file.length * part)))).toMatch(/not an Excel workbook|damaged/)
  })

  it('that is locked with a password', () => {
    const file = workbook()
    const copy = file.slice()
    for (let at = 0; at < copy.length - 46; at++) if (new DataView(copy.buffer).getUint32(at, true) === 0x02014b50) copy[at + 8] = (copy[at + 8] ?? 0) | 1
    expect(told(copy)).toContain('locked with a password')
  })

  it('without one of its bytes breaking the program', () => {
    const file = workbook()
    for (let at = 0; at < file.length; at += 7) {
      const copy = file.slice()
      copy[at] = (copy[at] ?? 0) ^ 0xff
      expect(() => told(copy)).not.toThrow()
    }
  })
})

describe('a sheet that cannot be understood is refused', () => {
  const two = workbookFile([{ name: 'Register', rows: rowsXml(register) }, { name: 'Old register', rows: rowsXml(register) }])

  it('where two sheets have something in them', () => {
    expect(told(two)).toBe('The workbook has 2 sheets with something in them: “Register”, “Old register”. Say which one: --sheet "Register".')
    expect(told(two, 'register.xlsx', 'Registr')).toBe('There is no sheet called “Registr”. Write --sheet "Register".')
  })

  it('where the sheet asked for is hidden', () => {
    expect(told(workbookFile([{ name: 'A', rows: rowsXml(register) }, { name: 'B', rows: rowsXml(register), state: 'hidden' }]), 'r.xlsx', 'B')).toContain('The sheet “B” is hidden.')
  })

  it('where cells are merged at or below the headings; a merged title above them does no harm', () => {
    const rows = rowsXml([['Benefits register', null, null], ...register])
    expect(told(workbook({ rows, after: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>' }))).toBeUndefined()
    expect(told(workbook({ rows, after: '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B2:B3"/></mergeCells>' }))).toContain('Cells are merged: B2:B3.')
  })

  it.each([
    ['no headings but nothing else', 'Benefit,Where?,Before\n', 'There are headings in row 1 and no rows below them.'],
    ['two headings alike', 'Benefit,Where?,Before,before \nFewer,A hospital,5,6\n', 'C1 and D1 have the same heading, “Before”.'],
    ['nothing in any cell', ',,\n , ,\n', 'The file is empty: no cell has anything in it.'],
    ['100,000 rows', `Benefit,Where?,Before\n${'Fewer falls,A hospital,5\n'.repeat(100_000)}`, 'The sheet has 100,001 rows; an import takes at most 5,000.'],
    ['one row too many', `Benefit,Where?,Before\n${'Fewer falls,A hospital,5\n'.repeat(5001)}`, 'The sheet has 5,001 rows; an import takes at most 5,000.'],
    ['hundreds of columns', `Benefit,Where?\nFewer${',x'.repeat(300)}\n`, 'The sheet has more than 256 columns.'],
  ])('for %s', (_, words, said) => {
    expect(told(words, 'register.csv')).toContain(said)
  })

  it('for 100,000 rows in a workbook too', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index * 7919}</v></c></row>`).join('')
    expect(told(workbook({ rows }))).toContain('The sheet has 100,000 rows; an import takes at most 5,000.')
  })
})

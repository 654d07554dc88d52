import { readSheet } from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { cellsOf, tableIn } from './importing.ts'
import { registerWorkbook } from './register.ts'
import { rowsXml, workbookFile } from './workbook-file.ts'

const sheet = (rows: string, more: Parameters<typeof workbookFile>[1] = {}) => tableIn(workbookFile([{ name: 'Register', rows }], more), 'register.xlsx')
const cell = (xml: string, more: Parameters<typeof workbookFile>[1] = {}) => sheet(`<row r="1">${xml}</row>`, more).rows[0]?.cells.find((one) => one !== undefined)

describe('a cell of a workbook reads as a person sees it', () => {
  it.each([
    ['a plain number, without the digits a computer adds', '<c r="A1"><v>0.30000000000000004</v></c>', [], '0.3'],
    ['a share', '<c r="A1" s="1"><v>0.285</v></c>', ['0.0%'], '28.5%'],
    ['pounds', '<c r="A1" s="1"><v>-1200</v></c>', ['"£"#,##0;[Red]-"£"#,##0'], '-£1200'],
    ['euros by their locale', '<c r="A1" s="1"><v>12.5</v></c>', ['[$€-407] #,##0.00'], '€12.5'],
    ['a day', '<c r="A1" s="1"><v>45383</v></c>', ['dd/mm/yyyy'], '2024-04-01'],
    ['a month, no more exact than it is shown', '<c r="A1" s="1"><v>45383</v></c>', ['mmm-yy'], '2024-04'],
    ['a year', '<c r="A1" s="1"><v>45383</v></c>', ['yyyy'], '2024'],
    ['a tick', '<c r="A1" t="b"><v>1</v></c>', [], 'Yes'],
    ['words written in the cell', '<c r="A1" t="inlineStr"><is><r><t>Fewer </t></r><r><t>falls &amp; slips</t></r></is></c>', [], 'Fewer falls & slips'],
    ['the words of a formula', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>Fewer</v></c>', [], 'Fewer'],
  ])('%s', (_, xml, formats, text) => {
    const read = cell(xml, { formats })
    expect([read?.text, read?.fault]).toEqual([text, undefined])
  })

  it('a day of the Macintosh calendar', () => {
    expect(cell('<c r="A1" s="1"><v>43921</v></c>', { formats: ['dd/mm/yyyy'], from1904: true })).toMatchObject({ text: '2024-04-01', isDate: true })
  })

  it('words shared between cells, without notes on how they are pronounced', () => {
    const shared = ['Fewer falls', '<r><rPr><b/></rPr><t>Shorter </t></r><r><t xml:space="preserve">rounds_x000D_ </t></r><rPh sb="0" eb="1"><t>SHO</t></rPh>']
    expect(cellsOf(sheet('<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>', { shared }))).toEqual([['Shorter rounds\r ', 'Fewer falls']])
  })

  it('under its own name although the sheet leaves rows and cells out', () => {
    const { rows } = sheet('<row r="3"><c r="C3"><v>1</v></c></row><row r="9"><c r="AA9"><v>2</v></c></row>')
    expect(rows.map(({ number, cells }) => [number, cells.findIndex((one) => one !== undefined)])).toEqual([[3, 2], [9, 26]])
  })

  it('with the address behind its words', () => {
    const file = workbookFile([{ name: 'Register', rows: rowsXml([['Board paper']]), after: '<hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks>', links: { rId9: 'https://www.northmoor.example/paper?a=1&b=2' } }])
    expect(tableIn(file, 'register.xlsx').rows[0]?.cells[0]).toEqual({ text: 'Board paper', link: 'https://www.northmoor.example/paper?a=1&b=2' })
  })
})

describe('a formula', () => {
  it('gives its stored value, and is named', () => {
    expect(cell('<c r="A1"><f>(C2-B2)/B2</f><v>-0.35</v></c>')).toMatchObject({ text: '-0.35', formula: '=(C2-B2)/B2', fault: undefined })
  })

  it.each([
    ['without a stored value', '<c r="A1"><f>SUM(B1:B9)</f></c>', 'the file holds no value for it'],
    ['that fetches from another workbook', '<c r="A1"><f>[1]Sheet1!$A$1</f><v>5</v></c>', 'fetches its value from outside the sheet'],
    ['that fetches from the web', '<c r="A1" t="str"><f>WEBSERVICE("http://x.example")</f><v>5</v></c>', 'fetches its value from outside the sheet'],
    ['that starts a program', '<c r="A1"><f>cmd|\' /C calc\'!A0</f><v>5</v></c>', 'fetches its value from outside the sheet'],
    ['of today', '<c r="A1"><f>TODAY()-B1</f><v>45383</v></c>', 'another value each time'],
    ['that came to nothing', '<c r="A1" t="e"><f>B1/0</f><v>#DIV/0!</v></c>', 'could not work this out (#DIV/0!)'],
  ])('%s is refused', (_, xml, told) => {
    expect(cell(xml)?.fault?.message).toContain(told)
  })

  it('that only makes a link keeps its address', () => {
    expect(cell('<c r="A1" t="str"><f>HYPERLINK("https://x.example/a","Paper")</f><v>Paper</v></c>')).toMatchObject({ text: 'Paper', link: 'https://x.example/a', fault: undefined })
  })
})

describe('the sheet that is read', () => {
  const full = (name: string) => ({ name, rows: rowsXml([['Benefit'], ['Fewer falls']]) })

  it('is the one with something in it; empty and hidden ones are named', () => {
    const table = tableIn(workbookFile([{ name: 'Guide', rows: '' }, full('Register'), { ...full('Costs'), state: 'hidden' }, { ...full('Lists'), state: 'veryHidden' }]), 'r.xlsx')
    expect([table.sheet, ...table.notices]).toEqual(['Register', 'Hidden, and not read: “Costs”, “Lists”.', 'Empty: “Guide”.'])
  })

  it('is the one asked for, whatever its letters’ size', () => {
    const table = tableIn(workbookFile([full('Register'), full('Old')]), 'r.xlsx', 'old')
    expect([table.sheet, ...table.notices]).toEqual(['Old', 'Not asked for, and not read: “Register”.'])
  })

  it('has its hidden rows and columns read as well, and says so', () => {
    const rows = `${rowsXml([['Benefit', 'Before']])}<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>`
    const table = tableIn(workbookFile([{ name: 'R', rows, before: '<cols><col min="2" max="2" hidden="1"/></cols>' }]), 'r.xlsx')
    expect(table.notices).toEqual(['1 hidden row read as well, from row 2 on: a filter may be hiding them.', 'Hidden columns read as well: B.'])
  })
})

describe('this reader', () => {
  it('finds the same values as a well-known one in a register of 60 rows', async () => {
    const file = await registerWorkbook(60)
    const others = await readSheet(new Blob([new Uint8Array(file)]), 'Register')
    const known = others.flatMap((row, index) => (row.some((value) => value !== null) ? [{ row: index + 1, values: row }] : []))
    const plain = (value: unknown): string | undefined => (value === null ? undefined : value instanceof Date ? value.toISOString().slice(0, 7) : String(value))
    const table = tableIn(file, 'register.xlsx')
    // The other reader gives a share as 0.114 and pounds as 1250; the sheet shows 11.4% and £1250.
    const raw = (text: string | undefined): string | undefined => (text === undefined || text === '' ? undefined : text)
    for (const [index, { row, values }] of known.entries()) {
      expect(table.rows[index]?.number).toBe(row)
      for (const [column, value] of values.entries()) {
        const mine = raw(table.rows[index]?.cells[column]?.text)
        const theirs = plain(value)
        if (typeof value === 'number' && mine !== theirs) expect([`${Number((value * 100).toPrecision(15))}%`, `£${value}`]).toContain(mine)
        else expect(mine?.trim()).toBe(theirs?.trim())
      }
    }
    expect(known.length).toBeGreaterThan(60)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exactCsv } from '#engine/exchange/exact-csv.ts'
import { importExact } from '#engine/exchange/exact-import.ts'
import { keyOrder } from '#engine/exchange/key-order.ts'
import { isRefused } from '#engine/exchange/table.ts'
import { collectionNames, collections } from '#engine/schema/collections.ts'
import { root } from '../../source-files.ts'
import { smallest } from '../checks/smallest.ts'
import { rowsOf, saidOf, tableIn, tiny, withFile } from './importing.ts'

const benefit = { ...smallest.benefits, title: 'Fewer doses given wrongly' }
const file = (id: string, data: unknown) => ({ id, text: `${JSON.stringify(data, null, 2)}\n` })
const back = (csv: string, into = tiny) => {
  const imported = importExact({ table: tableIn(csv), content: into, publicFiles: new Set(), today: '2026-11-22' })
  return isRefused(imported) ? saidOf(imported) : [...rowsOf(imported).filter((line) => !line.endsWith(' taken')), ...imported.files.map(({ text }) => text)]
}

describe('a record goes into a table and comes back byte for byte', () => {
  it.each([
    ['with words that a spreadsheet would run', { ...benefit, summary: '=1+1 is two', notes: "'=guarded already, \"quoted\"\nand on a second line", period: '-3 to +3 months' }],
    ['with words that look like other things', { ...benefit, period: '2019', notes: 'true', summary: '[1, 2]', title: 'More 5' }],
    ['with ranges, bounds and lists', { ...benefit, realised: { baseline: { value: { low: 4, high: 6 } }, observations: [{ value: { lessThan: 5 }, label: 'Ward; B, “C”' }, { value: 2 }], p: { atMost: 0.05 } } }],
    ['with lists that are empty', { ...benefit, targets: [] }],
  ])('%s', (_, data) => {
    const record = file('fewer-doses', data)
    const { text, otherwise } = exactCsv('benefits', [record])
    expect(otherwise).toEqual([])
    expect(back(text)).toEqual([record.text])
  })

  it('with the digits its numbers have', () => {
    const text = file('a', { ...benefit, realised: { baseline: { value: 12.5 }, observations: [{ value: 8.25 }] } }).text.replace('12.5', '12.50').replace('8.25', '8.0')
    expect(back(exactCsv('benefits', [{ id: 'a', text }]).text)).toEqual([text])
  })

  it('with its fields in the order they have', () => {
    const { title, ...rest } = benefit
    const [one, other] = [file('one', benefit), file('other', { ...rest, notes: 'Late.', title, period: '2024' })]
    const reversed = exactCsv('benefits', [other])
    expect(reversed.otherwise).toEqual([])
    expect(back(reversed.text)).toEqual([other.text])
    expect(exactCsv('benefits', [one, other]).otherwise, 'two orders that contradict one another are said').toHaveLength(1)
  })

  it('unless its file is laid out in a way of its own, which is said', () => {
    expect(exactCsv('benefits', [{ id: 'a', text: JSON.stringify(benefit) }]).otherwise).toEqual(['a'])
  })
})

it.each(collectionNames.filter((name) => collections[name].file === 'json'))('every real record of %s fits into a table without loss', (collection) => {
  const folder = join(root, 'content', collection)
  const records = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => ({ id: name.slice(0, -5), text: readFileSync(join(folder, name), 'utf8') }))
  expect(exactCsv(collection, records).otherwise).toEqual([])
})

it('a record with an explanation has it in a column of its own', () => {
  const { text } = exactCsv('lessons', [{ id: 'a', text: '---\nstatement: "Train early."\nsources: [a-source]\n---\n\n=Why?\n' }])
  expect(text).toBe('id,statement,sources,body\r\na,Train early.,"[""a-source""]","\'\n=Why?\n"\r\n')
})

describe('an exact import refuses', () => {
  const { text } = exactCsv('benefits', [file('fewer-doses', benefit)])

  it('a record that is there already', () => {
    expect(back(text, withFile('benefits/fewer-doses.json', file('fewer-doses', benefit).text)).join('\n')).toContain('There is a benefit fewer-doses already; an import never writes over a record.')
  })

  it.each([
    ['a table without ids', text.replace(/^id,/, 'ident,'), 'There is no column “id”.'],
    ['a field nobody knows', text.replace(',summary,', ',summry,'), 'There is no field called “summry”. Write “summary”'],
    ['a column twice', text.replace(',summary,', ',title,'), 'The column “title” stands there twice.'],
    ['an id no file may have', text.replace('fewer-doses,', '../../etc/passwd,'), 'This cannot be the id of a record.'],
    ['a value the schema does not take', text.replace(',benefit,', ',benifit,'), 'is not one of the words this field takes.'],
    ['a number that is none', text.replace(',false,', ',perhaps,'), 'This is not what the field takes. / Write true or false.'],
    ['a name that leads nowhere', text.replace(',scanning,', ',scaning,'), 'There is no capability called'],
  ])('%s', (_, csv, told) => {
    expect(back(csv).join('\n')).toContain(told)
  })
})

describe('the order of columns', () => {
  it('keeps to every record’s own order, and where that is open to the schema’s', () => {
    expect(keyOrder([['a', 'c'], ['b', 'c'], ['c', 'd']], ['b', 'a'])).toEqual(['b', 'a', 'c', 'd'])
    expect(keyOrder([['d', 'a'], ['b', 'd']], ['a', 'b', 'd'])).toEqual(['b', 'd', 'a'])
  })
})

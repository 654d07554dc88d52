import { describe, expect, it } from 'vitest'
import { collectionCsv } from '#engine/publish/csv.ts'
import { csvField } from '#engine/format/csv-field.ts'
import { tinyLibrary } from '../tiny.ts'

/** Reads CSV as RFC 4180 asks, written anew here so that the writer is not checked against itself. */
const parse = (csv: string): string[][] => {
  const rows: string[][] = [[]]
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}
const table = (csv: string): Record<string, string>[] => {
  const [head = [], ...rows] = parse(csv)
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])))
}

describe('one field of a CSV file', () => {
  it('is quoted where a comma, a quote or a line break stands in it', () => {
    expect(['plain', 'a, b', 'say "no"', 'one\ntwo', 'one\r\ntwo', ''].map(csvField)).toEqual(['plain', '"a, b"', '"say ""no"""', '"one\ntwo"', '"one\r\ntwo"', ''])
  })

  it.each(['=HYPERLINK("https://thief.example")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '－1', ' =1+1', '\n=1+1', '\uFEFF=1+1', '\u200B@SUM(A1)', ' \u2060\t-1'])('cannot be run by a spreadsheet: %j', (words) => {
    expect(csvField(words).replace(/^"/, '')).toMatch(/^'/)
  })

  it('leaves numbers as they are, the negative ones too', () => {
    expect([-4.7, 0, 1e6, true, undefined, null].map(csvField)).toEqual(['-4.7', '0', '1000000', 'true', '', ''])
  })
})

describe('a collection as CSV', () => {
  const library = tinyLibrary({
    benefits: {
      a: { title: 'Fewer, "much fewer" errors', notes: 'One.\nTwo.', realised: { baseline: { value: 11.5 }, observations: [{ value: 6.8 }], change: { value: -4.7, kind: 'absolute' } } },
      b: { sources: ['a-source', 'another'], summary: '=1+1' },
    },
    sources: { another: { csl: { type: 'report', title: 'Another' } } },
  })
  const rows = table(collectionCsv(library, 'benefits'))

  it('has a row for every record, every row as wide as the heading', () => {
    const raw = parse(collectionCsv(library, 'benefits'))
    expect(rows.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(new Set(raw.map((cells) => cells.length)).size).toBe(1)
  })

  it('gives back what went in', () => {
    expect(rows[0]).toMatchObject({ title: 'Fewer, "much fewer" errors', notes: 'One.\nTwo.', 'realised.baseline.value': '11.5', 'realised.change.value': '-4.7', 'study.level': 'quasi-experimental', address: 'https://test.example/benefits/a/' })
    expect(JSON.parse(rows[0]?.['realised.observations'] ?? '')).toEqual([{ value: 6.8 }])
    expect(rows[1]).toMatchObject({ sources: 'a-source; another', summary: "'=1+1", 'realised.baseline.value': '' })
  })

  it('is a heading and nothing else where there is no record', () => {
    expect(collectionCsv(tinyLibrary(), 'plans')).toBe('\r\n')
  })
})

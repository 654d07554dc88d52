import { describe, expect, it } from 'vitest'
import { contentFrom } from '#engine/read/content.ts'
import { readRawFiles } from '#engine/read/files.ts'
import { repairListing } from '#engine/repair/listing.ts'
import { planRepairs } from '#engine/repair/plan.ts'
import { fixture } from '../../commands/command.ts'
import { smallest } from '../checks/smallest.ts'
import { carriedOut, type Folder, rawFiles, repaired } from './in-memory.ts'

const json = (data: unknown) => JSON.stringify(data, null, 2)
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const folderAt = (path: string): Folder => Object.fromEntries(readRawFiles(path).map(({ file, bytes }) => [file, text(bytes)]))

/** What every record says and holds below its facts, by file. */
const said = (folder: Folder) => Object.fromEntries(contentFrom(rawFiles(folder)).entries.map(({ file, data, body }) => [file, { data, body }]))

const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner)])) : value
}

/** The same folder as untidily as it can be without saying anything else. */
const untidy = (folder: Folder): Folder =>
  Object.fromEntries(Object.entries(folder).map(([file, words]) => [file, `\uFEFF${file.endsWith('.json') ? JSON.stringify(turned(JSON.parse(String(words)))) : String(words).replaceAll('\n', '\r\n')}\r\n\r\n`]))

describe('a repair', () => {
  it('of a whole folder turned inside out brings it back, and it says the same', () => {
    const folder = folderAt(fixture('full'))
    const tidy = repaired(folder).after
    expect(said(tidy)).toEqual(said(folder))
    const again = repaired(untidy(folder)).after
    expect(said(again)).toEqual(said(folder))
    for (const file of Object.keys(folder).filter((name) => name.endsWith('.mdx'))) expect(again[file]).toBe(tidy[file])
  })

  it('touches no file it does not know, and none that is in the wrong place', () => {
    const folder = { 'README.md': 'a  b \r\n', 'terms/deep/a.json': '{"b":1}', 'notes/a.json': '{"b":1}', 'lessons/a.md': '---\n', 'vocabulary/a.yaml': 'a:  b' }
    expect(repaired(folder)).toEqual({ after: folder, did: [], left: [] })
  })

  it('touches no file with two fields of one name, and none that is not UTF-8', () => {
    const folder = { 'terms/a.json': '{"label":"A","label":"B"}', 'terms/b.json': Uint8Array.of(0x7b, 0xe9, 0x7d) }
    const { after, did, left } = repaired(folder)
    expect([after, did]).toEqual([folder, []])
    expect(left.map((words) => words.slice(0, 20))).toEqual(['error terms/a.json:1', 'error terms/b.json:1'])
  })

  it('does what it can in the other files all the same', () => {
    const { after, left } = repaired({ 'terms/a.json': '{', 'terms/b.json': '{"label":" B ","definition":"B.","reviewed":"2026-11-01"}' })
    expect(JSON.parse(String(after['terms/b.json']))).toMatchObject({ label: 'B' })
    expect(left).toHaveLength(1)
  })

  it('survives what would overflow or stall a careless reader', () => {
    const deep = '['.repeat(20_000)
    const spaces = `a${' '.repeat(50_000)}b`
    const dots = `10.1136/${'.'.repeat(50_000)}x${'.'.repeat(50_000)}`
    const { after } = repaired({ 'terms/a.json': deep, 'terms/b.json': json({ label: spaces }), 'sources/a.json': json({ csl: { DOI: dots } }), 'lessons/a.mdx': `---\nstatement: "x${' '.repeat(50_000)}y"\n---\n` })
    expect(JSON.parse(String(after['terms/b.json']))).toEqual({ label: 'a b' })
    expect(after['terms/a.json']).toBe(deep)
  })
})

describe('the listing of a repair', () => {
  const folder = {
    'sources/Poon_2010.json': json({ kind: 'audit-report', ...smallest.sources, csl: { type: 'report', title: 'A  report', DOI: 'doi:10.1136/x' } }),
    'practice/p.json': `${json({ ...smallest.practice, sources: ['Poon_2010'], reviewed: '04/07/2026' })}\n`,
    'terms/a.json': '{ "label": "A" "definition": "B" }',
  }

  it('says file by file what was done, what is left and why', () => {
    expect(repairListing(planRepairs(rawFiles(folder)), false)).toMatchInlineSnapshot(`
      "practice/p.json
        sources.0: "Poon_2010" → "poon-2010" (the record was renamed)

      sources/Poon_2010.json
        renamed to sources/poon-2010.json
        csl.title: "A  report" → "A report" (spaces taken out)
        csl.DOI: "doi:10.1136/x" → "10.1136/x" (the DOI alone)
        fields put in order
        one line break at the end

      practice/p.json
        7:15  left to you: “04/07/2026” can be 4 July 2026 or 7 April 2026.
          Write "2026-07-04" or "2026-04-07".

      terms/a.json
        1:16  not touched: A comma is missing before this.
          Write "A", with a comma after it.

      Repaired 2 files. 1 file not touched. 1 place left to you. 3 files read.
      "
    `)
  })

  it('says that nothing was written when it was only asked what would be done', () => {
    expect(repairListing(planRepairs(rawFiles(folder)), true)).toContain('Would repair 2 files; nothing was written. 1 file not touched. 1 place left to you. 3 files read.')
  })

  it('is one line where there is nothing to do', () => {
    const tidy = carriedOut({ 'terms/a.json': json(smallest.terms) }, planRepairs(rawFiles({ 'terms/a.json': json(smallest.terms) })))
    expect(repairListing(planRepairs(rawFiles(tidy)), false)).toBe('Nothing to repair. 1 file read.\n')
  })
})

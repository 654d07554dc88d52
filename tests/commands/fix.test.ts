import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeFiles } from '../../scripts/write-files.ts'
import { programme } from '../engine/checks/given.ts'
import { smallest } from '../engine/checks/smallest.ts'
import { root } from '../source-files.ts'
import { command } from './command.ts'

const untidy = `\uFEFF{\r\n "kind": "audit-report", "csl": {"type":"report","title":" A  report","DOI":"https://doi.org/10.1136/x."},"peerReviewed":false,"vendorInvolved":false,"reviewed":"7 April 2026"}`
const practice = (source: string) => `${JSON.stringify({ ...smallest.practice, sources: [source] }, null, 2)}\n`

const content = (files: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-fix-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [file, text] of Object.entries({ 'programme.json': `${JSON.stringify(programme, null, 2)}\n`, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const files_ = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort()
  return { folder, names: files_, read: (file: string) => readFileSync(join(folder, file), 'utf8'), fix: (...given: string[]) => command('scripts/fix.ts', given, { CONTENT_DIR: folder }) }
}

describe('npm run fix', () => {
  it('repairs and renames in one go, says what it did, and has nothing to do the second time', () => {
    const { names, read, fix } = content({ 'sources/Poon_2010.json': untidy, 'practice/p.json': practice('Poon_2010') })
    const first = fix()
    expect(first.code).toBe(0)
    expect(first.said).toContain('sources/Poon_2010.json\n  renamed to sources/poon-2010.json\n')
    expect(first.said).toContain('Repaired 2 files. 3 files read.')
    expect(names()).toEqual(['practice/p.json', 'programme.json', 'sources/poon-2010.json'])
    expect(JSON.parse(read('sources/poon-2010.json'))).toEqual({ csl: { type: 'report', title: 'A report', DOI: '10.1136/x' }, kind: 'audit-report', peerReviewed: false, vendorInvolved: false, reviewed: '2026-04-07' })
    expect(read('practice/p.json')).toBe(practice('poon-2010'))
    expect(fix()).toEqual({ code: 0, said: 'Nothing to repair. 3 files read.\n' })
  })

  it('writes nothing when it is only asked what it would do, also where npm kept the flag for itself', () => {
    const { folder, names, read, fix } = content({ 'sources/Poon_2010.json': untidy })
    const before = names()
    expect(fix('--dry-run')).toMatchObject({ code: 0, said: expect.stringContaining('Would repair 1 file; nothing was written.') as string })
    expect(command('scripts/fix.ts', [], { CONTENT_DIR: folder, npm_config_dry_run: 'true' }).said).toContain('nothing was written')
    expect([names(), read('sources/Poon_2010.json')]).toEqual([before, untidy])
  })

  it('leaves a file with a slip in its brackets as it is, says where, and ends with 1; the others are repaired', () => {
    const broken = '{ "label": " A ",, }'
    const { read, fix } = content({ 'terms/a.json': broken, 'sources/b.json': untidy })
    const { code, said } = fix()
    expect(code).toBe(1)
    expect(said).toMatch(/terms\/a\.json\n {2}1:\d+ {2}not touched: /)
    expect(read('terms/a.json')).toBe(broken)
    expect(read('sources/b.json')).toContain('"DOI":"10.1136/x"')
  })

  it('works on the files and folders it is given, from here or from the content folder', () => {
    const { folder, read, fix } = content({ 'sources/a.json': untidy, 'sources/b.json': untidy, 'practice/p.json': ' {}' })
    expect(fix('sources/a.json').said).toContain('Repaired 1 file.')
    expect(read('sources/b.json')).toBe(untidy)
    expect(fix(join(folder, 'sources')).said).toContain('Repaired 1 file.')
    expect(read('practice/p.json')).toBe(' {}')
  })

  it('refuses a file that is not there or lies elsewhere, and writes nothing', () => {
    const { read, fix } = content({ 'sources/a.json': untidy })
    const { code, said } = fix('sources/a.json', 'sources/c.json', join(root, 'package.json'))
    expect(code).toBe(1)
    expect(said).toContain('There is no "sources/c.json" in')
    expect(said).toContain(`There is no "${join(root, 'package.json')}" in`)
    expect(read('sources/a.json')).toBe(untidy)
  })

  it('says how it is used, and refuses what it does not know', () => {
    const { fix } = content({})
    expect(fix('--help')).toMatchObject({ code: 0, said: expect.stringContaining('npm run fix') as string })
    expect(fix('--dryrun').code).toBe(2)
    expect(command('scripts/fix.ts', [], { CONTENT_DIR: '/nowhere/content' })).toMatchObject({ code: 1, said: expect.stringContaining('There is no content folder at') as string })
  })
})

describe('files that are written together', () => {
  const writing = (folder: string, name: string, newName = name) => ({ path: join(folder, newName), text: `new ${name}`, replaces: { path: join(folder, name), was: readFileSync(join(folder, name)) } })

  it('are all written, under their new names and with their rights', () => {
    const { folder, names, read } = content({ 'a.json': 'a', 'b.json': 'b' })
    chmodSync(join(folder, 'a.json'), 0o600)
    expect(writeFiles([writing(folder, 'a.json'), writing(folder, 'b.json', 'c.json')])).toBeUndefined()
    expect(names()).toEqual(['a.json', 'c.json', 'programme.json'])
    expect([read('a.json'), read('c.json')]).toEqual(['new a.json', 'new b.json'])
    expect(statSync(join(folder, 'a.json')).mode & 0o777).toBe(0o600)
  })

  it('are all left alone where somebody changed one in the meantime', () => {
    const { folder, names, read } = content({ 'a.json': 'a', 'b.json': 'b' })
    const planned = [writing(folder, 'a.json'), writing(folder, 'b.json')]
    writeFileSync(join(folder, 'b.json'), 'somebody else')
    expect(writeFiles(planned)).toContain('b.json was changed by somebody else')
    expect([read('a.json'), read('b.json'), names()]).toEqual(['a', 'somebody else', ['a.json', 'b.json', 'programme.json']])
  })

  it('are all put back where the last one cannot be written', () => {
    const { folder, names, read } = content({ 'a.json': 'a', 'b.json': 'b', 'in-the-way/x.json': 'x' })
    expect(writeFiles([writing(folder, 'a.json', 'c.json'), writing(folder, 'b.json', 'in-the-way')])).toBeDefined()
    expect([read('a.json'), read('b.json'), existsSync(join(folder, 'c.json'))]).toEqual(['a', 'b', false])
    expect(names()).toEqual(['a.json', 'b.json', 'in-the-way/x.json', 'programme.json'])
  })

  it('never write over a file of the same name', () => {
    const { folder, names, read } = content({ 'a.json': 'a', 'b.json': 'b' })
    const fresh = { path: join(folder, 'b.json'), text: 'new' }
    for (const files of [[fresh], [writing(folder, 'a.json', 'b.json')]]) expect(writeFiles(files)).toContain('A file of that name is there already')
    expect([read('a.json'), read('b.json'), names()]).toEqual(['a', 'b', ['a.json', 'b.json', 'programme.json']])
  })
})

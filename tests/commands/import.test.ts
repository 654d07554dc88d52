import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { guessed } from '#engine/exchange/guess-heading.ts'
import { targetWords } from '#engine/exchange/target.ts'
import { askAbout } from '../../scripts/import/ask.ts'
import { addHospitals, registerWorkbook } from '../engine/exchange/register.ts'
import { rowsXml, workbookFile } from '../engine/exchange/workbook-file.ts'
import { tinyContent } from '../scripts/tiny-content.ts'
import { root } from '../source-files.ts'
import { command } from './command.ts'

const place = mkdtempSync(join(tmpdir(), 'exemplar-import-'))
const tiny = tinyContent()
const folder = join(place, 'content')
const env = { CONTENT_DIR: folder }
afterAll(() => {
  tiny.remove()
  rmSync(place, { recursive: true })
})
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(tiny.folder, folder, { recursive: true })
})

/** Every file of the content folder with its words: what an import that is refused must leave as it was. */
const standing = (): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort().map((file) => `${file} ${readFileSync(file, 'utf8')}`)
const save = (name: string, words: string | Uint8Array): string => {
  writeFileSync(join(place, name), words)
  return join(place, name)
}
const run = (...given: string[]) => command('scripts/import.ts', given, env)
const record = (id: string): unknown => JSON.parse(readFileSync(join(folder, 'benefits', `${id}.json`), 'utf8'))

const heading = 'Benefit,Where?,Capability ,Measure,Before,After (6m),% change,Source link,Period\n'
const good = 'Fewer doses given wrongly,a-hospital,scanning,errors,12%,~8%,-33%,https://www.northmoor.example/report,2024\n'
const another = 'Fewer late doses,a-hospital,scanning,Doses given wrongly,9,7,n/a,a-source,2025\n'
const bad = 'Fewer falls,a-hospitl,scanning,errors,12%,8%,,a-source,2025\n'

describe('npm run import', () => {
  it('writes drafts of good rows and of their new sources, which the check passes', () => {
    const { code, said } = run(save('register.csv', heading + good), '--yes')
    expect(said).toContain('Wrote 1 benefit, all of them drafts, and 1 other draft.')
    expect(code).toBe(0)
    expect(record('fewer-doses-given-wrongly')).toMatchObject({ draft: true, realised: { baseline: { value: 12 }, observations: [{ value: { about: 8 }, monthsSinceGoLive: 6 }] }, sources: ['northmoor-example-report'] })
    expect(command('scripts/check.ts', ['--quiet'], env)).toMatchObject({ code: 0 })
    expect(readdirSync(folder, { recursive: true }).filter((name) => /(^|\/)\./.test(String(name))), 'no working file is left').toEqual([])
  })

  it('takes the same file only once', () => {
    const file = save('register.csv', heading + good)
    run(file, '--yes')
    const before = standing()
    const { code, said } = run(file, '--yes')
    expect(code).toBe(1)
    expect(said).toContain('the library has it as benefits/fewer-doses-given-wrongly')
    expect(standing()).toEqual(before)
  })

  it('reports and writes nothing in a dry run', () => {
    const before = standing()
    const { code, said } = run(save('register.csv', heading + good + another), '--yes', '--dry-run')
    expect(said).toContain('Nothing was written: this was a dry run. 2 benefits would be.')
    expect(code).toBe(0)
    expect(standing()).toEqual(before)
  })

  it('writes nothing if one row is refused, and only the good rows if that is asked for', () => {
    const file = save('register.csv', heading + good + bad + another)
    const before = standing()
    const all = run(file, '--yes')
    expect(all.code).toBe(1)
    expect(all.said).toContain('    B3  “a-hospitl”  The library has no organisation of this name.\n      Nearest: a-hospital')
    expect(all.said).toContain('Nothing was written, because 1 row is refused. Mend it, or add --only-good to take the other 2.')
    expect(standing()).toEqual(before)
    const some = run(file, '--yes', '--only-good')
    expect(some.said).toContain('Wrote 2 benefits')
    expect(some.code).toBe(0)
    expect(readdirSync(join(folder, 'benefits')).sort()).toEqual(['fewer-doses-given-wrongly.json', 'fewer-late-doses.json'])
  })

  it('fails where no row can be taken, even if only the good ones were asked for', () => {
    expect(run(save('register.csv', heading + bad), '--yes', '--only-good')).toMatchObject({ code: 1, said: expect.stringContaining('Nothing was written: no row can be taken.') as string })
  })

  it('leaves nothing behind where a file cannot be written', () => {
    writeFileSync(join(folder, 'benefits'), 'A file where the folder should be.')
    const before = standing()
    const { code, said } = run(save('register.csv', heading + good), '--yes')
    expect(code).toBe(1)
    expect(said).toContain('Nothing was written:')
    expect(standing()).toEqual(before)
  })

  it('never writes over a record: the new one gets a number', () => {
    run(save('register.csv', heading + good), '--yes')
    const before = record('fewer-doses-given-wrongly')
    run(save('second.csv', heading + good.replace('12%,~8%,-33%', '14%,7%,-50%').replace(',2024', ',')), '--yes', '--set', 'Period=2031')
    expect(record('fewer-doses-given-wrongly')).toEqual(before)
    expect(record('fewer-doses-given-wrongly-2')).toMatchObject({ period: '2031', realised: { baseline: { value: 14 } } })
  })
})

describe('guesses about headings', () => {
  const file = () => save('register.csv', heading + good)

  it('are refused where nobody can be asked, with what to do', () => {
    const before = standing()
    const { code, said } = run(file())
    expect(code).toBe(1)
    expect(said).toContain('1 heading was guessed, and a guess must be confirmed:\n  F1    After (6m)  →  After at 6 months')
    expect(said).toContain('add --yes if they are right; else --write-map mapping.json')
    expect(standing()).toEqual(before)
  })

  it('go into a file for editing, which is not written over and settles them', () => {
    const map = join(place, 'mapping.json')
    expect(run(file(), '--write-map', map).said).toContain('Nothing was imported.')
    expect(run(file(), '--write-map', map)).toMatchObject({ code: 1, said: expect.stringContaining('exists already') as string })
    const mapping = JSON.parse(readFileSync(map, 'utf8')) as { columns: Record<string, string | null> }
    expect(mapping.columns).toMatchObject({ 'Where?': 'Where', 'After (6m)': 'After at 6 months' })
    writeFileSync(map, JSON.stringify({ ...mapping, columns: { ...mapping.columns, '% change': 'Notes' } }))
    expect(run(file(), '--map', map)).toMatchObject({ code: 0 })
    expect(record('fewer-doses-given-wrongly')).toMatchObject({ notes: '% change: -33%' })
    rmSync(map)
  })

  it('are asked about one by one: right, left out, or something else', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const guesses = ['After (6m)', 'Evidence', 'Outcome'].map((words, column) => ({ column, cell: `${'ABC'[column]}1`, words, ...guessed(words) }))
    input.end('y\nno\nperhaps\nNotes\n')
    const answers = await askAbout(guesses, input, output)
    expect([...(answers ?? [])].map(([words, target]) => `${words}: ${target ? targetWords(target) : 'left out'}`)).toEqual(['After (6m): After at 6 months', 'Evidence: left out', 'Outcome: Notes'])
    expect(String(output.read())).toContain('That is no answer here')
  })

  it('are not settled by a conversation that is broken off', async () => {
    const input = new PassThrough()
    input.end('')
    expect(await askAbout([{ column: 0, cell: 'A1', words: 'Evidence', ...guessed('Evidence') }], input, new PassThrough())).toBeUndefined()
  })

  it.skipIf(spawnSync('script', ['--version']).status !== 0)('are asked about on a real terminal', () => {
    const answer = (words: string) => spawnSync('script', ['-qec', `"${process.execPath}" "${join(root, 'scripts/import.ts')}" "${file()}"`, '/dev/null'], { input: words, encoding: 'utf8', env: { ...process.env, ...env } }).stdout
    expect(answer('n\n')).toContain('left out, as the mapping says')
    rmSync(join(folder, 'benefits'), { recursive: true, force: true })
    expect(answer('y\n')).toContain('Wrote 1 benefit')
  })
})

/** A file that must be refused, with what the person is told. */
const register = [['Benefit', 'Where?', 'Capability', 'Measure', 'Before'], ['Fewer', 'a-hospital', 'scanning', 'errors', 5]] as const
const refused = [
  ['a macro workbook', 'register.xlsm', () => workbookFile([{ name: 'R', rows: rowsXml(register) }]), 'This workbook may hold macros'],
  ['a workbook that would burst', 'register.xlsx', () => workbookFile([{ name: 'R', rows: rowsXml(register) }], { parts: { 'xl/media/a.bin': [new Uint8Array(6_000_000), { level: 9 }] } }), 'would grow'],
  ['no workbook at all', 'register.xlsx', () => 'Benefit,Where\n', 'This is not an Excel workbook'],
  ['an empty file', 'register.csv', () => '', 'The file is empty'],
  ['headings and nothing else', 'register.csv', () => heading, 'no rows below them'],
  ['two headings alike', 'register.csv', () => `Benefit,${heading}x,${good}`, 'have the same heading'],
  ['100,000 rows', 'register.csv', () => heading + good.repeat(100_000).slice(0, 9_000_000), 'an import takes at most 5,000'],
  ['two sheets', 'register.xlsx', () => workbookFile(['A', 'B'].map((name) => ({ name, rows: rowsXml(register) }))), '--sheet "A"'],
  ['merged cells', 'register.xlsx', () => workbookFile([{ name: 'R', rows: rowsXml(register), after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' }]), 'Cells are merged: A2:A3.'],
  ['an encoding nobody knows', 'register.csv', () => Uint8Array.from([0x42, 0x81, 0x8d, 0x00, 0xff]), 'This is not text'],
] as const

describe('npm run import refuses in words, and writes nothing:', () => {
  it.each(refused)('%s', (_, name, make, told) => {
    const before = standing()
    const { code, said } = run(save(name, make()), '--yes')
    expect(code).toBe(1)
    expect(said).toContain(told)
    expect(said).not.toMatch(/\bat .*\.ts:\d+/)
    expect(standing()).toEqual(before)
  })

  it.each([
    ['a file that is not there', [join(place, 'nowhere.csv')], 1, 'There is no such file.'],
    ['a folder', [place], 1, 'This is a folder, not a file.'],
    ['an unknown option', ['x.csv', '--dryrun'], 2, 'There is no option --dryrun.\n    Write --dry-run.'],
    ['two files', ['a.csv', 'b.csv'], 2, 'Two files are named'],
    ['a new kind of record', ['x.csv', '--new', 'capabilities'], 2, '--new cannot make capabilities.'],
    ['a value without its field', ['x.csv', '--set', 'Where'], 2, '--set "Where" does not say what to set to what.'],
  ] as const)('%s', (_, given, code, told) => {
    const ran = run(...given)
    expect(ran.said).toContain(told)
    expect(ran.code).toBe(code)
  })

  it('flags that npm kept for itself: a dry run must not write', () => {
    const before = standing()
    const { code, said } = command('scripts/import.ts', [save('register.csv', heading + good), '--yes'], { ...env, npm_config_dry_run: 'true' })
    expect(code).toBe(2)
    expect(said).toContain('npm kept --dry-run for itself.')
    expect(standing()).toEqual(before)
  })

  it('a content folder that is not there', () => {
    const nowhere = join(place, 'nowhere')
    expect(command('scripts/import.ts', [save('register.csv', heading + good)], { CONTENT_DIR: nowhere })).toMatchObject({ code: 1, said: expect.stringContaining('There is no content folder at') as string })
    expect(existsSync(nowhere)).toBe(false)
  })
})

it('says how it is used when it is given nothing', () => {
  expect(run()).toMatchObject({ code: 0, said: expect.stringContaining('npm run import -- <file.csv|file.xlsx>') as string })
})

it('takes a trust’s register of 200 rows: all but the three lines that were filled in badly', async () => {
  cpSync(join(root, 'content'), folder, { recursive: true, force: true })
  addHospitals(folder)
  const { code, said } = run(save('register.xlsx', await registerWorkbook(200)), '--yes', '--only-good')
  expect(said).toContain('200 rows: 0 taken as they stand, 197 changed, 3 refused. 5 rows left aside.\nRefused: rows 42, 94, 183.')
  expect(said).toContain('    F183  “see dashboard”  This is not a number.')
  expect(said).toContain('Wrote 197 benefits, all of them drafts, and 13 other drafts.')
  expect(code).toBe(0)
  expect(command('scripts/check.ts', ['--quiet'], env)).toMatchObject({ code: 0 })
})

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rowsXml, workbookFile } from '../engine/exchange/workbook-file.ts'
import { command } from './command.ts'
import { good, heading, importFolder } from './import-folder.ts'

const { place, env, standing, save, run } = importFolder()

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

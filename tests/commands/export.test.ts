import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { smallest } from '../engine/checks/smallest.ts'
import { tinyContent } from '../scripts/tiny-content.ts'
import { root } from '../source-files.ts'
import { command } from './command.ts'

const place = mkdtempSync(join(tmpdir(), 'exemplar-export-'))
const tiny = tinyContent()
mkdirSync(join(tiny.folder, 'benefits'))
writeFileSync(join(tiny.folder, 'benefits/fewer-doses.json'), JSON.stringify({ ...smallest.benefits, notes: '=1+1' }, null, 2) + '\n')
const env = { CONTENT_DIR: tiny.folder }
const run = (...given: string[]) => command('scripts/export.ts', given, env)
afterAll(() => {
  tiny.remove()
  rmSync(place, { recursive: true })
})

it('every real benefit goes out and comes back byte for byte', () => {
  const real = join(root, 'content')
  const copy = join(place, 'content')
  cpSync(real, copy, { recursive: true })
  rmSync(join(copy, 'benefits'), { recursive: true })
  const file = join(place, 'benefits.csv')
  expect(command('scripts/export.ts', ['--out', file], { CONTENT_DIR: real })).toMatchObject({ code: 0, said: expect.stringMatching(/^Wrote \d+ benefits to .*\.\n$/) as string })
  const names = readdirSync(join(real, 'benefits')).sort()
  const { code, said } = command('scripts/import.ts', [file, '--exact'], { CONTENT_DIR: copy })
  expect(said).toContain(`Wrote ${names.length} benefits. Now run npm run check.`)
  expect(code).toBe(0)
  expect(readdirSync(join(copy, 'benefits')).sort()).toEqual(names)
  for (const name of names) expect(readFileSync(join(copy, 'benefits', name)).equals(readFileSync(join(real, 'benefits', name))), name).toBe(true)
  expect(names.length).toBeGreaterThan(200)
})

it('real benefits under headings for people come back too, except those that only their other columns tell apart', () => {
  const real = join(root, 'content')
  const copy = join(place, 'friendly')
  cpSync(real, copy, { recursive: true })
  rmSync(join(copy, 'benefits'), { recursive: true })
  const file = join(place, 'friendly.csv')
  expect(command('scripts/export.ts', ['benefits', '--friendly', '--out', file], { CONTENT_DIR: real })).toMatchObject({ code: 0 })
  const { said } = command('scripts/import.ts', [file, '--dry-run', '--only-good'], { CONTENT_DIR: copy })
  const reasons = said.split('\n').filter((_, index, all) => /REFUSED$/.test(all[index - 1] ?? ''))
  expect(reasons.filter((line) => !line.includes('The same capability, place, measure and period stand there already'))).toEqual([])
  expect(reasons.length).toBeLessThan(15)
})

describe('npm run export', () => {
  it('writes to the screen, with every field in a column, and words that would run guarded', () => {
    const { code, said } = run()
    expect(code).toBe(0)
    expect(said).toBe(
      'id,title,summary,capability,intervention,organisation,measure,unit,effect,class,study.level,study.design,study.independence,study.vendorInvolved,sources,reviewed,notes\r\n' +
        `fewer-doses,Fewer doses given wrongly,Fewer doses were given wrongly.,scanning,Bedside scanning,a-hospital,errors,%,benefit,quality,quasi-experimental,Before and after,independent,false,"[""a-source""]",2026-11-01,'=1+1\r\n`,
    )
  })

  it('writes any collection', () => {
    expect(run('measures')).toMatchObject({ code: 0, said: expect.stringContaining('errors,Doses given wrongly,Doses that differ from the order.,%,lower') as string })
  })

  it('never writes over a file', () => {
    const file = join(place, 'mine.csv')
    writeFileSync(file, 'Mine.')
    expect(run('--out', file)).toMatchObject({ code: 1, said: expect.stringContaining('exists already, and is not written over.') as string })
    expect(readFileSync(file, 'utf8')).toBe('Mine.')
  })

  it('leaves no half of a file where it cannot write', () => {
    expect(run('--out', join(place, 'nowhere', 'a.csv'))).toMatchObject({ code: 1, said: expect.stringContaining('could not be written') as string })
  })

  it.each([
    ['a collection nobody knows', ['benefit'], 2, 'There is no collection called “benefit”.\n    Write benefits.'],
    ['two collections', ['benefits', 'measures'], 2, 'Two collections are named'],
    ['columns for people of anything but benefits', ['measures', '--friendly'], 2, 'Only benefits have columns for people.'],
    ['a collection without records', ['plans'], 1, 'There are no plans to export.'],
    ['an unknown option', ['--output', 'x.csv'], 2, "Unknown option '--output'"],
  ] as const)('refuses %s', (_, given, code, told) => {
    const ran = run(...given)
    expect(ran.said).toContain(told)
    expect(ran.code).toBe(code)
  })

  it('refuses to leave out a record that cannot be read', () => {
    const broken = join(tiny.folder, 'benefits/broken.json')
    writeFileSync(broken, '{ "title": ')
    expect(run()).toMatchObject({ code: 1, said: expect.stringContaining('an export without them would look whole') as string })
    rmSync(broken)
  })

  it('says how it is used', () => {
    expect(run('--help')).toMatchObject({ code: 0, said: expect.stringContaining('npm run export [-- <collection>]') as string })
  })
})

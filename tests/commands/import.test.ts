import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { guessed } from '#engine/exchange/guess-heading.ts'
import { targetWords } from '#engine/exchange/target.ts'
import { askAbout } from '../../scripts/import/ask.ts'
import { root } from '../source-files.ts'
import { command } from './command.ts'
import { bad, good, heading, importFolder } from './import-folder.ts'

const { place, folder, env, standing, save, run, record } = importFolder()
const another = 'Fewer late doses,a-hospital,scanning,Doses given wrongly,9,7,n/a,a-source,2025\n'

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

it('says how it is used when it is given nothing', () => {
  expect(run()).toMatchObject({ code: 0, said: expect.stringContaining('npm run import -- <file.csv|file.xlsx>') as string })
})

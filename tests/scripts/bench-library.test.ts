import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkContent } from '#engine/checks/run.ts'
import { readContent } from '#engine/read/content.ts'
import { collectionNames } from '#engine/schema/collections.ts'
import { readBase } from '../../scripts/bench/base.ts'
import { chance } from '../../scripts/bench/chance.ts'
import { sheetFor } from '../../scripts/bench/import-sheet.ts'
import { libraryFiles } from '../../scripts/bench/library.ts'
import { readOptions } from '../../scripts/bench/options.ts'
import { allLessons, type Counts, spread } from '../../scripts/bench/shares.ts'
import { median, table } from '../../scripts/bench/table.ts'
import { command } from '../commands/command.ts'
import { root } from '../source-files.ts'

const base = readBase(join(root, 'content'))
const capabilities = base.capabilities.length
const files = (counts: Counts, seed: number) => [...libraryFiles(base, counts, seed)]
const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0)
const bodyWords = (text: string): number => (text.split(/^---$/m)[2] ?? '').trim().split(/\s+/).length

/** A library on disk. */
const written = (library: readonly (readonly [string, string])[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-bench-'))
  for (const [file, text] of library) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}
/** The problems the check finds in a library. */
const problemsIn = (library: readonly (readonly [string, string])[]) => {
  const folder = written(library)
  const problems = checkContent(readContent(folder), base.reviewed)
  rmSync(folder, { recursive: true })
  return problems
}

describe('a made-up library', () => {
  const counts = spread(400, capabilities)

  it('is the same, file for file, for the same seed', () => {
    expect(files(counts, 7)).toEqual(files(counts, 7))
  })

  it('is another one for another seed', () => {
    const [one, other] = [files(counts, 7), files(counts, 8)]
    expect(one.map(([file]) => file)).toEqual(other.map(([file]) => file))
    expect(one.filter(([file, text], index) => file.startsWith('lessons/') && other[index]?.[1] === text)).toEqual([])
  })

  it('has the size that was asked for and records of every kind', () => {
    expect(total(counts)).toBe(400)
    const records = files(counts, 1).filter(([file]) => !/^(programme|vocabulary)/.test(file))
    expect(records).toHaveLength(400)
    expect(collectionNames.filter((name) => !records.some(([file]) => file.startsWith(`${name}/`)))).toEqual([])
  })

  it('passes the check without a single problem', () => {
    expect(problemsIn(files(counts, 1))).toEqual([])
    expect(problemsIn(files(counts, 2))).toEqual([])
  })

  it('explains itself in 400 to 900 words, with components among them', () => {
    const bodies = files(counts, 1).filter(([file]) => file.endsWith('.mdx'))
    expect(bodies.length).toBe(counts.lessons + counts.blueprints)
    expect(bodies.filter(([, text]) => bodyWords(text) < 400 || bodyWords(text) > 900).map(([file]) => file)).toEqual([])
    expect(bodies.filter(([, text]) => !/^<[A-Z]/m.test(text)).map(([file]) => file)).toEqual([])
  })

  it('can be lessons only, with the few records that they name', () => {
    const lessons = allLessons(60, capabilities)
    expect(lessons.lessons).toBe(60)
    expect(problemsIn(files(lessons, 1)).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('a made-up sheet', () => {
  it('has 200 results that the library takes, every one', () => {
    const folder = written(files(spread(400, capabilities), 1))
    writeFileSync(join(folder, 'sheet.csv'), sheetFor(folder))
    const { code, said } = command('scripts/import.ts', [join(folder, 'sheet.csv'), '--yes', '--dry-run'], { CONTENT_DIR: folder })
    rmSync(folder, { recursive: true })
    expect(said).toContain('this was a dry run. 200 benefits would be.')
    expect(code).toBe(0)
  })
})

describe('chance with a seed', () => {
  it('gives the same numbers again, within the limit, and reaches them all', () => {
    const draw = (seed: number) => {
      const { below } = chance(seed)
      return Array.from({ length: 60 }, () => below(6))
    }
    expect(draw(3)).toEqual(draw(3))
    expect([...new Set(draw(3))].sort()).toEqual([0, 1, 2, 3, 4, 5])
  })
})

describe('what is measured', () => {
  it('is two sizes, every step and one run unless something else is asked for', () => {
    expect(readOptions([])).toMatchObject({ records: [1000, 5000], only: ['check', 'watch', 'import', 'build', 'search'], runs: 1, seed: 1, mdx: false, keep: false })
    expect(readOptions(['--records', '100', '--only', 'check', '--mdx'])).toMatchObject({ records: [100], only: ['check'], mdx: true })
  })

  it('is refused where it cannot be understood', () => {
    expect(readOptions(['--only', 'check,bild'])).toEqual({ wrong: 'There is no step called "bild"; steps are check, watch, import, build, search.' })
    expect(readOptions(['--record', '5000'])).toEqual({ wrong: 'There is no option called --record.' })
    expect(readOptions(['--records', '5'])).toHaveProperty('wrong')
    expect(readOptions(['--runs', '0'])).toHaveProperty('wrong')
  })

  it('stands in one table, the middle run of several', () => {
    expect([median([3]), median([9, 1, 2]), median([1, 2, 9, 4])]).toEqual([3, 2, 3])
    const rows = [
      { records: 1000, step: 'check', seconds: 1.234, processor: 2, peak: 160.4, pages: undefined, output: undefined, waited: undefined },
      { records: 5000, step: 'build', seconds: 20, processor: undefined, peak: undefined, pages: 5981, output: 57.31, waited: 'cold 812 ms 147 kB' },
    ]
    expect(table(rows)).toMatchInlineSnapshot(`
      "records   step  seconds  processor s  peak MB  pages  output MB      in the browser
        1,000  check     1.23         2.00      160      -          -                   -
        5,000  build    20.00            -        -  5,981       57.3  cold 812 ms 147 kB"
    `)
  })
})

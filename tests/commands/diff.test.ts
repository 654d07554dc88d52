import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallest } from '../engine/checks/smallest.ts'
import { tinyContent } from '../scripts/tiny-content.ts'
import { command } from './command.ts'

const repository = mkdtempSync(join(tmpdir(), 'exemplar-diff-'))
const folder = join(repository, 'our content')
const untouched = join(repository, 'before')
afterAll(() => rmSync(repository, { recursive: true }))

const git = (...given: string[]): string => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@test.example', '-c', 'commit.gpgsign=false', ...given], { cwd: repository, encoding: 'utf8', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' } })
const write = (file: string, data: unknown): void => {
  mkdirSync(join(folder, file, '..'), { recursive: true })
  writeFileSync(join(folder, file), JSON.stringify(data))
}
const diff = (...given: string[]) => command('scripts/diff.ts', given, { CONTENT_DIR: folder }, repository)

beforeAll(() => {
  const tiny = tinyContent()
  cpSync(tiny.folder, folder, { recursive: true })
  tiny.remove()
  write('benefits/one.json', { ...smallest.benefits, title: 'Fewer wrong doses' })
  write('terms/fall – a slip.json', {})
  symlinkSync('one.json', join(folder, 'benefits/link.json'))
  cpSync(folder, untouched, { recursive: true, filter: (from) => !from.endsWith('link.json') })
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '-m', 'Before')
  git('branch', 'change')
  write('benefits/later.json', smallest.benefits)
  git('add', '.')
  git('commit', '--quiet', '-m', 'Later on main')
  git('checkout', '--quiet', 'change')
  rmSync(join(folder, 'benefits/link.json'))
  write('benefits/one.json', { ...smallest.benefits, title: 'Fewer wrong doses', effect: 'null' })
  write('benefits/two.json', { ...smallest.benefits, title: 'More wrong doses', effect: 'disbenefit' })
})

describe('npm run diff', () => {
  it('says what the folder holds now that it did not hold at a revision', () => {
    const { code, said } = diff('main...')
    expect(code).toBe(0)
    expect(said).toMatchInlineSnapshot(`
      "Records: 1 added, 1 changed.

      What it means
        Adds one disbenefit for scanning in safety-quality; the cell held only benefits.
        Raises a harm: “More wrong doses”, the first known of scanning.
        “Fewer wrong doses” goes from benefit to no difference.

      Please look at
        The effect of “Fewer wrong doses” changed without its revision going up.

      Added
        Result “More wrong doses” (disbenefit; before and after, or a comparison group; A hospital)
          benefits/two.json

      Changed
        Result “Fewer wrong doses” (no difference; before and after, or a comparison group; A hospital)
          benefits/one.json
          effect: benefit → no difference
      "
    `)
  })

  it('compares with the very revision that is named: what came to main since is missing here', () => {
    expect(diff('main').said).toContain('Records: 1 added, 1 changed, 1 removed.')
    expect(diff('change').said).toContain('Records: 1 added, 1 changed.')
    expect(diff(git('rev-parse', 'main~1').trim()).said).toBe(diff('main...').said)
  })

  it('says the same when it is given the folder as it was', () => {
    expect(diff('--base-folder', untouched)).toEqual(diff('main...'))
    expect(diff('--base-folder', folder).said).toBe('Nothing in the library changes.\n')
  })

  it('is Markdown for a pull request on asking', () => {
    expect(diff('main...', '--format', 'markdown').said).toContain('## What this changes in the library\n\nRecords: 1 added, 1 changed.\n\n### What it means\n\n- Adds')
  })

  it('changes nothing, in the folder or in Git', () => {
    const before = [git('status', '--porcelain'), readFileSync(join(repository, '.git/HEAD'), 'utf8')]
    diff('main')
    expect([git('status', '--porcelain'), readFileSync(join(repository, '.git/HEAD'), 'utf8')]).toEqual(before)
  })

  it.each([
    ['a revision that Git does not know', ['nowhere'], 1, 'Git knows no revision "nowhere" here.'],
    ['a revision that looks like a flag of Git', ['--', '--output=x'], 1, 'Git knows no revision "--output=x" here.'],
    ['a folder that is not there', ['--base-folder', '/nowhere'], 1, 'There is no content folder at /nowhere.'],
    ['a format it does not know', ['main', '--format', 'pdf'], 2, 'There is no format "pdf"'],
    ['nothing to compare with', [], 2, 'Name one revision or one folder'],
    ['two things to compare with', ['main', 'change'], 2, 'put -- on its own before any flag'],
    ['a flag it does not know', ['--bass', 'main'], 2, 'npm run diff'],
  ])('refuses %s', (_, given, code, words) => expect(diff(...given)).toMatchObject({ code, said: expect.stringContaining(words) as string }))

  it('says that a folder outside Git needs another to compare with', () => {
    const outside = mkdtempSync(join(tmpdir(), 'exemplar-'))
    cpSync(untouched, join(outside, 'content'), { recursive: true })
    expect(command('scripts/diff.ts', ['main'], { CONTENT_DIR: join(outside, 'content'), GIT_CEILING_DIRECTORIES: outside }, outside)).toMatchObject({ code: 1, said: expect.stringContaining('--base-folder') as string })
    rmSync(outside, { recursive: true })
  })
})

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkContent } from '#engine/checks/run.ts'
import { readContent } from '#engine/read/content.ts'
import { textReport } from '#engine/report/text.ts'
import { command, fixture, folderWithSite } from './command.ts'

const folder = fixture('ten-mistakes')
const content = readContent(folder)
const problems = checkContent(content, '2026-11-22')
const report = textReport(problems, content.texts, (rule) => `https://tests.example/contribute/rules/${rule}/`)

/** Each mistake: the rule it breaks, its file, and what stands at the very place that the checker points at. */
const mistakes = [
  ['dangling-reference', 'benefits/first-hospital-late-doses.json', '"first-study-2042"'],
  ['unknown-word', 'benefits/first-hospital-slower-rounds.json', '"disbenifit"'],
  ['broken-json', 'capabilities/rostering.json', '"question": "Should we roster'],
  ['missing-field', 'costs/first-hospital-licences.json', '{'],
  ['broken-front-matter', 'lessons/charge-every-scanner.mdx', 'Charge every scanner: a flat'],
  ['code-in-prose', 'lessons/train-on-the-ward.mdx', 'import Film'],
  ['unknown-field', 'measures/doses-given-late.json', '"pitfals"'],
  ['bad-id', 'organisations/Second Hospital.json', '{'],
  ['duplicate-field', 'terms/bedside-scanning.json', '"label": "Scanning at the bed"'],
  ['wrong-value', 'timings/first-hospital-roll-out.json', '"about six"'],
] as const

it('finds ten mistakes in ten files in one run, and nothing else', () => {
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual(mistakes.map(([rule, file]) => [rule, file]))
})

it.each(mistakes)('points at the exact place of the %s', (_, file, stands) => {
  const problem = problems.find((one) => one.file === file)
  const line = readFileSync(join(folder, file), 'utf8').split(/\r?\n/)[(problem?.line ?? 0) - 1] ?? ''
  expect(line.slice((problem?.column ?? 0) - 1)).toMatch(new RegExp(`^${stands.replace(/[{}.]/g, '\\$&')}`))
})

it('counts lines and columns rightly in a file with Windows line ends', () => {
  expect(readFileSync(join(folder, 'lessons/charge-every-scanner.mdx'), 'utf8')).toContain('---\r\nstatement')
  expect(problems.find(({ file }) => file.endsWith('charge-every-scanner.mdx'))).toMatchObject({ line: 2, column: 12 })
})

it('says so in a report that a person can act on', async () => {
  await expect(report).toMatchFileSnapshot('../output/ten-mistakes.txt')
})

it('says the same at the command line, and fails', () => {
  expect(command('scripts/check.ts', [], { CONTENT_DIR: folder })).toEqual({ code: 1, said: report })
})

it('passes the same content once the ten files are gone, warnings or not', () => {
  const good = join(mkdtempSync(join(tmpdir(), 'exemplar-')), 'content')
  cpSync(folder, good, { recursive: true })
  for (const [, file] of mistakes) rmSync(join(good, file))
  expect(command('scripts/check.ts', [], { CONTENT_DIR: good })).toEqual({ code: 0, said: 'No problems. 16 files read.\n' })
  writeFileSync(join(good, 'terms/falls.json'), '{ "label": "Fall", "definition": "A fall.", "capability": "scanning-at-the-bedside", "reviewed": "2019-01-01" }')
  expect(command('scripts/check.ts', [], { CONTENT_DIR: good })).toMatchObject({ code: 0, said: expect.stringContaining('Found 1 warning in 1 file.') as string })
  expect(command('scripts/check.ts', ['--quiet'], { CONTENT_DIR: good })).toEqual({ code: 0, said: 'No problems. 17 files read.\n' })
  rmSync(good, { recursive: true })
})

it('refuses a format it does not know', () => {
  expect(command('scripts/check.ts', ['--format', 'pdf'], { CONTENT_DIR: folder })).toMatchObject({ code: 2, said: expect.stringContaining('There is no format "pdf".') as string })
})

it('builds nothing from it, and leaves the site that was there as it was', () => {
  const { folder: place, site, whatIsThere, page } = folderWithSite()
  const { code, said } = command('scripts/build.ts', [], { CONTENT_DIR: folder, OUT_DIR: site, ASTRO_CACHE_DIR: join(place, 'cache') })
  expect(code).toBe(1)
  expect(said).toContain('Found 10 errors in 10 files.')
  expect(whatIsThere()).toEqual(['site', join('site', 'index.html')])
  expect(page()).toBe('The page of last week.')
  rmSync(place, { recursive: true })
})

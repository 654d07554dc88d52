import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { allRules } from '#engine/checks/rules.ts'
import { checkContent } from '#engine/checks/run.ts'
import type { Problem } from '#engine/problem.ts'
import { readContent } from '#engine/read/content.ts'
import { publicFiles } from '#engine/read/folders.ts'
import { rulePage } from '#engine/report/rule-page.ts'
import { textReport } from '#engine/report/text.ts'
import { command, fixture } from './command.ts'

/** What a case says of itself, written by hand: see tests/fixtures/golden/README.md. */
interface Expected {
  readonly mistake: string
  readonly exit: 0 | 1
  readonly without?: readonly string[]
  readonly reports: readonly { readonly rule: string; readonly file: string; readonly at: string; readonly stands: string; readonly shows: string }[]
}

/** One case, laid over the sound folder and checked. */
interface Case {
  readonly name: string
  readonly folder: string
  readonly expected: Expected
  readonly problems: readonly Problem[]
  readonly report: string
}

const home = fixture('golden')
const scratch = mkdtempSync(join(tmpdir(), 'exemplar-golden-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const laidOver = (name: string, without: readonly string[] = []): string => {
  const folder = join(scratch, name)
  cpSync(join(home, 'base'), folder, { recursive: true })
  cpSync(join(home, name), folder, { recursive: true, filter: (file) => !/expected\.(?:json|txt)$/.test(file) })
  for (const file of without) rmSync(join(folder, file))
  return folder
}

const checked = (name: string): Case => {
  const expected = JSON.parse(readFileSync(join(home, name, 'expected.json'), 'utf8')) as Expected
  const folder = laidOver(name, expected.without)
  const content = readContent(folder)
  const problems = checkContent(content, '2026-11-22', publicFiles(folder))
  const report = textReport(problems, content.texts, (rule) => rulePage(rule, content.programme?.address, content.texts.get('programme.json')))
  return { name, folder, expected, problems, report }
}

const cases = readdirSync(home).filter((name) => /^\d/.test(name)).sort().map(checked)
const mistakes = cases.filter(({ expected }) => expected.reports.length > 0)

/** Words of programmers that a ward nurse should never have to read. */
const jargon = /\b(?:invalid_\w+|Invalid (?:input|string|option)|Too (?:small|big)|Zod\w*|undefined|NaN|null pointer|exception thrown|stack|regex|regular expression|pattern|pars(?:e|er|ed|ing)|tokens?|schemas?|syntax|literals?|booleans?|strings?|integers?|floats?|arrays?|enums?|props?|attributes?|AST|JSX|YAML|aliases|anchors?|front matter|unexpected|expected (?:string|number|array|object|a |an ))\b/i

/** The text at a problem’s place, from its column on, as the file has it. */
const textAt = ({ folder }: Case, { file, line, column }: Problem): string => {
  const lines = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').split('\n')
  expect(line, `${file} has a line ${line}`).toBeLessThanOrEqual(lines.length)
  expect(column, `line ${line} of ${file} has a column ${column}`).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
  return lines.slice(line - 1).join('\n').slice(column - 1)
}

const rules = new Map(allRules.map((rule) => [rule.name, rule]))

it('starts from a folder in which nothing is wrong', () => {
  const base = fixture('golden/base')
  expect(checkContent(readContent(base), '2026-11-22', publicFiles(base))).toEqual([])
})

describe.each(cases)('$name', (one) => {
  const { name, expected, problems, report } = one

  it('has this report, to the letter', async () => {
    await expect(report).toMatchFileSnapshot(join(home, name, 'expected.txt'))
  })

  it('is found once, under its rule, in its file, at its line and column, and nothing else is', () => {
    expect(problems.map(({ rule, file, line, column }) => ({ rule, file, at: `${line}:${column}` }))).toEqual(expected.reports.map(({ rule, file, at }) => ({ rule, file, at })))
  })

  it('points at the very text that is wrong', () => {
    for (const [index, problem] of problems.entries()) {
      const { stands = '' } = expected.reports[index] ?? {}
      if (!existsSync(join(one.folder, problem.file))) continue
      expect(textAt(one, problem).startsWith(stands), `${JSON.stringify(stands)} stands at ${problem.line}:${problem.column}`).toBe(true)
      const [firstLine = ''] = stands.split('\n')
      if (problem.endColumn !== undefined) expect(problem.endColumn - problem.column, 'underlines all of it').toBe(firstLine.length)
    }
  })

  it('says why in plain words, and shows the nearest right value or an example', () => {
    for (const [index, { message, help = '' }] of problems.entries()) {
      expect(message).toMatch(/^["“<A-Z\d{−-].*[.]$/su)
      expect(help).toContain(expected.reports[index]?.shows)
      expect(`${message} ${help}`).not.toMatch(jargon)
      expect(message.length, 'a sentence').toBeLessThanOrEqual(170)
      expect(help.length, 'two or three sentences').toBeLessThanOrEqual(300)
    }
  })

  it('names the page of a rule that exists, with an example of its own', () => {
    for (const { rule } of problems) {
      expect(rules.get(rule)?.wrong, rule).toBeTruthy()
      expect(rules.get(rule)?.right, rule).toBeTruthy()
      expect(report).toMatch(new RegExp(`^ {4}Why: (https://tests\\.example)?/contribute/rules/${rule}/$`, 'm'))
    }
    expect(report.match(/^ {4}Why: /gm) ?? []).toHaveLength(problems.length)
  })

  it('takes at most three lines of words for each problem, beside the line it quotes', () => {
    for (const block of report.split(/^(?= {2}\d+:\d+ {2}(?:error|warning) )/m).slice(1)) {
      const quoted = /^ {4}…?.*\n {4} *\^+$/m.test(block) ? 2 : 0
      expect(block.split(/\n\n/)[0]?.trimEnd().split('\n').length).toBeLessThanOrEqual(3 + quoted)
    }
  })

  it('stops the check, unless nothing but warnings were found', () => {
    expect(problems.some(({ severity }) => severity === 'error') ? 1 : 0).toBe(expected.exit)
  })
})

describe('at the command line, in a process of its own', () => {
  const tried = ['json-comma-missing', 'file-word-document', 'front-second-colon', 'field-source-misspelt', 'meaning-wrong-direction', 'meaning-orphan-source', 'text-html', 'people-nhs-number', 'programme-comma-missing', 'several-files', 'sound-less-than-in-text']

  it.each(tried)('%s says the same, and ends with its exit code', (name) => {
    const one = cases.find((found) => found.name.endsWith(`-${name}`))
    expect(one).toBeDefined()
    expect(command('scripts/check.ts', [], { CONTENT_DIR: one?.folder ?? '' })).toEqual({ code: one?.expected.exit, said: one?.report })
  })
})

describe('taken together', () => {
  it('the cases are many, and each says in one line what somebody did', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(64)
    expect(new Set(cases.map(({ expected }) => expected.mistake)).size).toBe(cases.length)
  })

  it('several mistakes in one folder are all reported at once', () => {
    const several = cases.filter(({ name }) => name.includes('-several-'))
    expect(several.length).toBeGreaterThanOrEqual(5)
    for (const { problems } of several) expect(problems.length).toBeGreaterThan(1)
    expect(Math.max(...several.map(({ problems }) => new Set(problems.map(({ file }) => file)).size))).toBeGreaterThanOrEqual(4)
    expect(Math.max(...several.map(({ problems }) => problems.length))).toBeGreaterThanOrEqual(5)
  })

  it('no NHS number is printed again', () => {
    expect(cases.filter(({ report }) => /943\s?476\s?5919/.test(report)).map(({ name }) => name)).toEqual([])
  })

  // Of these three no small file can be kept: no folder at all, a file of 256 kB, a link.
  const elsewhere = ['missing-folder', 'file-too-large', 'symbolic-link']
  it('every rule is broken by one of them, but for three that are tested beside the reader of files', () => {
    const broken = new Set(cases.flatMap(({ problems }) => problems.map(({ rule }) => rule)))
    expect([...rules.keys()].filter((rule) => !broken.has(rule))).toEqual(elsewhere)
  })
})

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseJsonc } from 'jsonc-parser'
import { afterAll, describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { snippetsFile } from '#engine/editor/snippets.ts'
import { issueFormFile, issueFormPath } from '#engine/issue/form-file.ts'
import { issueForms } from '#engine/issue/forms.ts'
import { readContent } from '#engine/read/content.ts'
import { collectionNames, collections } from '#engine/schema/collections.ts'
import { copyProject } from '../../scripts/bench/project.ts'
import { command, fixture } from '../commands/command.ts'
import { root } from '../source-files.ts'
import { openInEditor } from './language-server.ts'

const committed = (file: string): string => readFileSync(join(root, file), 'utf8')
const settings = parseJsonc(committed('.vscode/settings.json')) as { 'json.schemas': { fileMatch: string[]; url: string }[] } & Record<string, unknown>

const project = mkdtempSync(join(tmpdir(), 'exemplar-editor-'))
cpSync(fixture('full'), join(project, 'content'), { recursive: true })
afterAll(() => rmSync(project, { recursive: true }))
const schemas = () => command('scripts/schemas.ts', ['--to', project], { CONTENT_DIR: join(project, 'content') })
const written = (file: string): unknown => JSON.parse(readFileSync(join(project, file), 'utf8'))

describe('npm run schemas', () => {
  it('writes a schema for every kind of record, the snippets and the forms, and nothing the second time', () => {
    expect(schemas()).toMatchObject({ code: 0, said: expect.stringMatching(/^Wrote (\d+) of \1 files/) as string })
    expect(readdirSync(join(project, '.vscode/schemas')).sort()).toEqual([...collectionNames, 'exceptions', 'programme', 'vocabulary'].map((name) => `${name}.json`).sort())
    expect(schemas()).toMatchObject({ code: 0, said: expect.stringMatching(/^All \d+ files are up to date/) as string })
  })

  it('knows a record that was added since, and leaves no half-written file behind', () => {
    writeFileSync(join(project, 'content/terms/falls.json'), '{ "label": "Fall", "definition": "A fall.", "reviewed": "2026-11-01" }')
    expect(schemas().said).toMatch(/^Wrote [1-9]\d* of/)
    expect(JSON.stringify(written('.vscode/schemas/terms.json'))).toContain('"falls"')
    expect(readdirSync(project, { recursive: true }).map(String).filter((file) => /-[0-9a-f]{8}$/.test(file))).toEqual([])
  })

  it('is done anew for a record that npm run new makes, where it was done before', () => {
    const place = mkdtempSync(join(tmpdir(), 'exemplar-new-'))
    const mine = copyProject(place)
    cpSync(fixture('full'), join(mine, 'content'), { recursive: true })
    const terms = join(mine, '.vscode/schemas/terms.json')
    const { CONTENT_DIR: _, ...env } = process.env
    const ran = (...args: string[]) => spawnSync(process.execPath, args, { cwd: mine, encoding: 'utf8', env })
    const make = (id: string) => ran('scripts/new.ts', 'terms', id, '--label', `The word ${id}`)
    expect(make('alarm')).toMatchObject({ status: 0, stderr: '' })
    expect(existsSync(terms), 'nobody asked for schemas yet').toBe(false)
    expect(ran('scripts/schemas.ts')).toMatchObject({ status: 0, stderr: '' })
    expect(make('night-watch')).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(terms, 'utf8')).toContain('"night-watch"')
    rmSync(place, { recursive: true })
  })

  it('says so where there is no content', () => {
    expect(command('scripts/schemas.ts', ['--to', project], { CONTENT_DIR: join(project, 'nowhere') })).toMatchObject({ code: 1, said: expect.stringContaining('There is no content folder') as string })
  })
})

describe('what is kept in Git', () => {
  const { vocabulary } = readContent(join(root, 'content'), (name) => name === 'vocabulary')
  const forms = issueForms({ vocabulary: Object.fromEntries(Object.entries(vocabulary).map(([list, { terms }]) => [list, terms])) })

  it('says what the schemas say today: if not, run npm run schemas', () => {
    expect(committed('.vscode/exemplar.code-snippets')).toBe(snippetsFile())
    for (const form of forms) expect(committed(issueFormPath(form)), issueFormPath(form)).toBe(issueFormFile(form))
  })

  it('leaves the lists of ids out, which change with every record', () => {
    expect(committed('.gitignore').split('\n')).toEqual(expect.arrayContaining(['.vscode/schemas/', '.astro/']))
  })
})

describe('the editor’s settings', () => {
  it('give every JSON file of the content its schema', () => {
    const json = collectionNames.filter((name) => collections[name].file === 'json').map((name) => [`/content/${name}/*.json`, `./.vscode/schemas/${name}.json`])
    const others = [['/content/vocabulary/*.json', './.vscode/schemas/vocabulary.json'], ['/content/programme.json', './.vscode/schemas/programme.json'], ['/content/exceptions.json', './.vscode/schemas/exceptions.json']]
    expect(settings['json.schemas'].map(({ fileMatch, url }) => [...fileMatch, url]).sort()).toEqual([...json, ...others].sort())
    for (const { url } of settings['json.schemas']) expect(existsSync(join(project, url)), url).toBe(true)
  })

  it('save files as they are kept, spelt in British English', () => {
    expect(settings).toMatchObject({ 'files.eol': '\n', 'files.encoding': 'utf8', 'cSpell.language': 'en-GB', 'astro.content-intellisense': true })
    expect(parseJsonc(committed('.vscode/extensions.json'))).toMatchObject({ recommendations: expect.arrayContaining(['astro-build.astro-vscode', 'unifiedjs.vscode-mdx']) as string[] })
    expect(committed('.editorconfig')).toMatch(/^root = true$[\s\S]*^end_of_line = lf$/m)
  })

  it('show every problem that the check finds in the list of problems, at its place', () => {
    const { tasks } = parseJsonc(committed('.vscode/tasks.json')) as { tasks: { label: string; command?: string; script?: string; problemMatcher: { pattern: { regexp: string; severity: number; file: number; line: number; column: number; message: number } } }[] }
    expect(tasks.find(({ label }) => label === 'Schemas')).toMatchObject({ script: 'schemas', runOptions: { runOn: 'folderOpen' } })
    const task = tasks.find(({ label }) => label === 'Check')
    expect(task?.command).toBe('npm run --silent check -- --format github')
    const { regexp, severity, file, line, column, message } = task?.problemMatcher.pattern ?? { regexp: '$.', severity: 0, file: 0, line: 0, column: 0, message: 0 }
    const { said } = command('scripts/check.ts', ['--format', 'github'], { CONTENT_DIR: fixture('ten-mistakes') })
    const found = said.trim().split('\n').map((words) => new RegExp(regexp).exec(words))
    expect(found).toHaveLength(10)
    expect([severity, file, line, column, message].map((part) => found[0]?.[part])).toEqual(['error', 'tests/fixtures/ten-mistakes/benefits/first-hospital-late-doses.json', expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/), expect.stringContaining('There is no source called')])
    expect(found.every((one) => one?.[file]?.startsWith('tests/fixtures/ten-mistakes/'))).toBe(true)
  })
})

describe('the facts at the top of a lesson', () => {
  it('are completed and checked by the language server that the Astro extension runs', { timeout: 60_000 }, async () => {
    schemas()
    writeFileSync(join(project, 'tsconfig.json'), '{ "files": [] }')
    const file = 'content/lessons/charge-every-scanner.mdx'
    const text = readFileSync(join(project, file), 'utf8').replace('theme: devices', 'theme: device').replace('capabilities: [bedside-scanning]', 'capabilities: [bedside-scaning]')
    const line = text.split('\n').findIndex((words) => words.startsWith('theme:'))
    const { faults, offered } = await openInEditor(project, file, text, { line, character: 'theme: '.length })
    expect([...faults].sort()).toEqual([expect.stringMatching(/^10: Value is not accepted\. Valid values: "bedside-scanning", "electronic-observations"/), expect.stringMatching(/^3: Value is not accepted\. Valid values: .*"devices"/)])
    const themes = parseYaml(readFileSync(join(project, 'content/vocabulary/themes.json'), 'utf8')) as { terms: { id: string }[] }
    expect(offered).toEqual(expect.arrayContaining(themes.terms.map(({ id }) => id)))
  })
})

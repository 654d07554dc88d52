import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { collectionNames } from '#engine/schema/collections.ts'
import { command, fixture } from '../commands/command.ts'
import { root } from '../source-files.ts'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly env?: unknown
  readonly with?: Readonly<Record<string, unknown>>
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, { readonly 'timeout-minutes'?: number; readonly permissions?: unknown; readonly steps: readonly Step[] }>>
}

const folder = join(root, '.github/workflows')
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8')
const files = readdirSync(folder)
const workflows = files.map((file) => [file, parse(textOf(file)) as Workflow] as const)
const steps = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap((job) => job.steps)
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts

describe.each(workflows)('the workflow %s', (file, workflow) => {
  it('is sound YAML, each step with a name that says what it does', () => {
    expect(parseDocument(textOf(file), { uniqueKeys: true }).errors).toEqual([])
    for (const step of steps(workflow)) expect(step.name ?? JSON.stringify(step)).toMatch(/^[A-Z]/)
  })

  it('may read, and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(Object.values(workflow.jobs).filter(({ permissions }) => permissions !== undefined)).toEqual([])
  })

  it('knows no secret and is never started with somebody else’s rights', () => {
    expect(textOf(file)).not.toMatch(/secrets\b\s*[.[]|pull_request_target|workflow_run|GITHUB_TOKEN|github\.token/)
  })

  it('runs only actions pinned by their whole commit, with the version beside it', () => {
    const lines = textOf(file).split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line))
    expect(lines.length).toBe(steps(workflow).filter(({ uses }) => uses).length)
    for (const line of lines) expect(line).toMatch(/uses: [\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('leaves no key to the repository behind for what runs next', () => {
    const checkouts = steps(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.length).toBe(Object.keys(workflow.jobs).length)
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false })
  })

  it('puts nothing that a stranger wrote into a command', () => {
    for (const { run = '', env } of steps(workflow)) expect(`${run}${JSON.stringify(env ?? '')}`).not.toContain('${{')
  })

  it('runs commands that are there, one to a step, and ends by itself', () => {
    for (const { run } of steps(workflow)) {
      if (run === undefined) continue
      expect(run.trim().split('\n')).toHaveLength(1)
      const [, named] = /^npm (?:run )?(?!ci$)([\w-]+)/.exec(run) ?? []
      const own = /^(\.ci\/\w+)$/.exec(run)?.[1]
      expect(run === 'npm ci' || (named !== undefined && named in scripts) || (own !== undefined && (statSync(join(root, own)).mode & 0o111) !== 0), run).toBe(true)
    }
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })
})

describe('a proposal', () => {
  const [, workflow] = workflows.find(([file]) => file === 'check.yml') ?? []
  const runs = workflow ? steps(workflow).flatMap(({ run }) => run ?? []) : []

  it('is the only thing that starts its check', () => {
    expect(Object.keys(workflow?.on ?? {})).toEqual(['pull_request'])
  })

  it('has its records checked, its changes told, its site built and kept to look at, and its tests run', () => {
    expect(runs).toEqual(['npm ci', 'npm run check -- --format github', '.ci/diff', 'npm run build', 'npm ci', 'npm test'])
    expect(workflow && steps(workflow).find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with).toMatchObject({ name: 'preview', path: 'dist', 'if-no-files-found': 'error' })
  })

  it('gets each problem as an annotation on its line, and fails', () => {
    const { code, said } = command('scripts/check.ts', ['--format', 'github'], { CONTENT_DIR: fixture('ten-mistakes') })
    expect(code).toBe(1)
    expect(said.trim().split('\n').every((line) => /^::error file=tests\/fixtures\/ten-mistakes\/[^,]+,line=\d+,col=\d+/.test(line))).toBe(true)
  })
})

describe('.ci/diff', () => {
  const place = mkdtempSync(join(tmpdir(), 'exemplar-ci-'))
  mkdirSync(join(place, '.ci'))
  cpSync(join(root, '.ci/diff'), join(place, '.ci/diff'))
  chmodSync(join(place, '.ci/diff'), 0o755)
  afterAll(() => rmSync(place, { recursive: true }))

  const summaryOf = (script: string, env: Readonly<Record<string, string>> = {}): { code: number | null; summary: string } => {
    const summary = join(place, 'summary.md')
    writeFileSync(join(place, 'package.json'), JSON.stringify({ scripts: { diff: script } }))
    writeFileSync(summary, 'Before.\n')
    const { status } = spawnSync(join(place, '.ci/diff'), { cwd: tmpdir(), encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', HOME: place, GITHUB_STEP_SUMMARY: summary, ...env } })
    return { code: status, summary: readFileSync(summary, 'utf8') }
  }
  const saying = (script: string): string => {
    writeFileSync(join(place, 'diff.cjs'), script)
    return 'node diff.cjs'
  }

  it('adds what changes to the summary, compared with where the proposal left the branch it is for', () => {
    const { code, summary } = summaryOf(saying('console.log("compared with " + process.argv.slice(2).join(" "))'), { GITHUB_BASE_REF: 'next' })
    expect(code).toBe(0)
    expect(summary).toBe('Before.\ncompared with origin/next... --format markdown\n')
  })

  it('lets no control character through', () => {
    expect(summaryOf(saying('console.log("a\\u001B[2J\\u0007b")')).summary).toBe('Before.\na[2Jb\n')
  })

  it('says so where the changes could not be told, as words that nothing in them can end, and lets the run go on', () => {
    const { code, summary } = summaryOf(saying('console.error("no such branch " + "`".repeat(40) + " <img src=x>"); process.exit(1)'))
    expect(code).toBe(0)
    expect(summary).toContain('No account of the changes could be made. The reason, as the command gave it:')
    expect(summary).toContain('no such branch … <img src=x>')
    expect(summary.match(/`{10,}/g)).toHaveLength(2)
  })

  it('tells a real change of a real record', () => {
    const git = (...args: string[]) => spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@tests.example', ...args], { cwd: place, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', HOME: place } })
    cpSync(fixture('full'), join(place, 'content'), { recursive: true })
    for (const args of [['init', '-q'], ['add', 'content'], ['commit', '-q', '-m', 'Before'], ['update-ref', 'refs/remotes/origin/main', 'HEAD']]) expect(git(...args).stderr).toBe('')
    writeFileSync(join(place, 'content/terms/falls.json'), '{ "label": "Fall", "definition": "A fall.", "reviewed": "2026-11-01" }')
    const diff = `${JSON.stringify(process.execPath)} ${JSON.stringify(join(root, 'scripts/diff.ts'))}`
    const { code, summary } = summaryOf(diff, { GITHUB_BASE_REF: 'main', CONTENT_DIR: join(place, 'content') })
    expect(code).toBe(0)
    expect(summary).toMatch(/^Before\.\n## What this changes in the library\n/)
    expect(summary).toContain('Fall')
  })
})

describe('what else GitHub reads', () => {
  const read = (file: string): string => readFileSync(join(root, '.github', file), 'utf8')

  it('updates packages and actions by itself, a week after they came out', () => {
    const { version, updates } = parse(read('dependabot.yml')) as { version: number; updates: { 'package-ecosystem': string; schedule: { interval: string }; cooldown: { 'default-days': number } }[] }
    expect(version).toBe(2)
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions'])
    for (const { schedule, cooldown } of updates) expect([schedule.interval, cooldown['default-days']]).toEqual(['weekly', 7])
  })

  it('names owners for folders that are there, and says that the teams are to be changed', () => {
    const lines = read('CODEOWNERS').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    const paths = lines.map((line) => line.split(/\s+/)[0] ?? '')
    for (const path of paths.filter((one) => one !== '*')) expect(statSync(join(root, path)).isDirectory(), path).toBe(path.endsWith('/'))
    for (const line of lines) expect(line).toMatch(/^\S+(\s+@[\w-]+\/[\w-]+)+$/)
    expect(read('CODEOWNERS')).toContain('TO BE CHANGED BY EVERY PROGRAMME')
    expect(paths.filter((path) => path.startsWith('/content/') && path.split('/').length > 3).every((path) => [...collectionNames, 'public', 'vocabulary'].includes(path.split('/')[2] ?? ''))).toBe(true)
  })

  it('asks a contributor nothing that a nurse could not answer with yes or no', () => {
    const [, record = ''] = read('PULL_REQUEST_TEMPLATE.md').split(/^## /m)
    const questions = record.split('\n').filter((line) => line.startsWith('- '))
    expect(questions.length).toBeGreaterThan(5)
    for (const question of questions) expect(question).toMatch(/^- (?:Can|Did|Does|Would|Are|Have|Is|Do|May) [^?]+\?( \([^)]*\))?$/)
    expect(record).not.toMatch(/\b(schema|JSON|YAML|commit|branch|lint|field)\b/)
  })

  it('keeps plain issues possible: the pages of the site open one with the page filled in', () => {
    expect(parse(read('ISSUE_TEMPLATE/config.yml'))).toEqual({ blank_issues_enabled: true })
  })
})

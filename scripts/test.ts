import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const usage = `npm test [-- --only types|content|vitest] [pattern …]

Everything: types, the real content, then every test file (a pattern runs only files whose path holds it).`

const root = fileURLToPath(new URL('..', import.meta.url))
const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' }, help: { type: 'boolean', default: false } } })

interface Outcome {
  readonly passed: number
  readonly failed: number
}

const run = (script: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } })
    child.on('close', (code) => resolve(code ?? 1))
  })

const step = async (name: string, script: string, args: readonly string[]): Promise<Outcome> => {
  process.stdout.write(`\n${name}\n`)
  const ok = (await run(script, args)) === 0
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

const vitest = async (): Promise<Outcome> => {
  process.stdout.write('\nTests\n')
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-tests-'))
  const file = join(folder, 'result.json')
  try {
    const code = await run('node_modules/vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...positionals])
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }
    const failed = numFailedTests > 0 ? numFailedTests : numFailedTestSuites
    return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const steps: Readonly<Record<string, () => Promise<Outcome>>> = {
  types: () => step('Types', 'node_modules/astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'error']),
  content: () => step('Content', 'scripts/check.ts', ['--quiet']),
  vitest,
}

const chosen = values.only === undefined ? Object.values(steps) : [steps[values.only]].filter((one) => one !== undefined)
if (values.help || chosen.length === 0) {
  process.stdout.write(`${usage}\n`)
  process.exitCode = values.help ? 0 : 2
} else {
  const outcomes: Outcome[] = []
  for (const one of chosen) outcomes.push(await one())
  const passed = outcomes.reduce((sum, one) => sum + one.passed, 0)
  const failed = outcomes.reduce((sum, one) => sum + one.failed, 0)
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

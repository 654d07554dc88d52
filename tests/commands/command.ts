import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../source-files.ts'

/** The folder of a fixture. */
export const fixture = (name: string): string => join(root, 'tests/fixtures', name)

/** What a command gave back: its exit code and all it said. */
export interface Ran {
  readonly code: number | null
  readonly said: string
}

/** Runs a script of this project as a person would, in the given folder and environment. */
export const command = (script: string, args: readonly string[], env: Readonly<Record<string, string>>, cwd = root): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', ...env } })
  return { code: status, said: `${stdout}${stderr}` }
}

/** A folder of its own with a site that was built before: what a refused build must leave alone. */
export const folderWithSite = () => {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-'))
  const site = join(folder, 'site')
  mkdirSync(site)
  writeFileSync(join(site, 'index.html'), 'The page of last week.')
  const whatIsThere = () => readdirSync(folder, { recursive: true }).map(String).sort()
  return { folder, site, whatIsThere, page: () => readFileSync(join(site, 'index.html'), 'utf8') }
}

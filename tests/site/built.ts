import { spawn } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { buildLibrary, type Library } from '#engine/library/library.ts'
import { type Content, readContent } from '#engine/read/content.ts'
import { root } from '../source-files.ts'
import { once } from './once.ts'

/** What a run of the build command left behind. */
export interface BuildRun {
  readonly code: number
  readonly says: string
  readonly complains: string
}

/** A built site with what it was built from. */
export interface BuiltSite {
  /** The folder with the finished pages. */
  readonly out: string
  /** The day it was built as of. */
  readonly day: string
  readonly content: Content
  readonly library: Library
}

// Vitest sets DEV, MODE and more of its own, which the build would take for a developer’s server.
const inherited = (): NodeJS.ProcessEnv => Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(PATH|HOME|USERPROFILE|TE?MP|TMPDIR|SYSTEMROOT|COMSPEC|LANG)$/i.test(name)))

/** Runs `npm run build` as anybody would, with its own folders, as of a fixed day. */
export const runBuild = (content: string, out: string, day: string): Promise<BuildRun> =>
  new Promise((resolve, reject) => {
    const env = { ...inherited(), CONTENT_DIR: content, OUT_DIR: out, ASTRO_CACHE_DIR: `${out}-cache`, BUILD_DATE: day }
    const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: root, env })
    let [says, complains] = ['', '']
    child.stdout.on('data', (words: Buffer) => (says += String(words)))
    child.stderr.on('data', (words: Buffer) => (complains += String(words)))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? -1, says, complains }))
  })

/** The folder of a fixture programme. */
export const fixture = (name: string): string => join(root, 'tests/fixtures', name)

const searchDate = (content: string): string => (JSON.parse(readFileSync(join(content, 'programme.json'), 'utf8')) as { searchDate: string }).searchDate

const build = (name: string, from: string, day: string): Promise<string> =>
  once(name, async () => {
    const content = join(inject('workshop'), `${name}-content`)
    cpSync(from, content, { recursive: true })
    const { code, says, complains } = await runBuild(content, join(inject('workshop'), name), day)
    if (code !== 0) throw new Error(`The site of ${from} could not be built.\n${says}\n${complains.split('\n').slice(0, 12).join('\n')}`)
    return 'built'
  })

const gather = (name: string, day: string): BuiltSite => {
  const content = readContent(join(inject('workshop'), `${name}-content`))
  const { programme, vocabulary, entries } = content
  if (!programme) throw new Error(`There is no programme in ${name}.`)
  return { out: join(inject('workshop'), name), day, content, library: buildLibrary({ programme, vocabulary, entries, today: day }) }
}

/** The site of the real content, built once per test run as of the day its evidence was last searched for. */
export const realSite = async (): Promise<BuiltSite> => {
  const from = join(root, 'content')
  const day = searchDate(from)
  await build('site', from, day)
  return gather('site', day)
}

/** The day every fixture programme is built as of. */
export const fixtureDay = '2026-11-22'

/** The site of a fixture programme, built once per test run. */
export const fixtureSite = async (name: string): Promise<BuiltSite> => {
  await build(name, fixture(name), fixtureDay)
  return gather(name, fixtureDay)
}

import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { importSheet } from './import-sheet.ts'
import { type Run, run } from './process.ts'
import { searchSite } from './search.ts'
import { watchOne } from './watch.ts'

/** What a step gave back besides time: pages and MB written, where it writes any. */
export interface Result extends Run {
  readonly pages?: number
  readonly output?: number
  /** What a browser waited and fetched, in words. */
  readonly waited?: string
}

const written = (out: string): Pick<Result, 'pages' | 'output'> => {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, output: bytes / 1e6 }
}

/** Where a step finds what it needs: a copy of the project, the made-up content, and a folder for what comes of it. */
export interface Place {
  readonly project: string
  readonly content: string
  readonly folder: string
}

const check = ({ project, content, folder }: Place): Promise<Result> => run([join(project, 'scripts/check.ts'), '--quiet'], { CONTENT_DIR: content }, folder)

/** A build that finds nothing from before: neither its output nor its cache. */
const build = async ({ project, content, folder }: Place): Promise<Result> => {
  const [out, cache] = [join(folder, 'site'), join(folder, 'cache')]
  for (const old of [out, cache, join(project, '.astro')]) rmSync(old, { recursive: true, force: true })
  const done = await run([join(project, 'scripts/build.ts')], { CONTENT_DIR: content, OUT_DIR: out, ASTRO_CACHE_DIR: cache }, folder)
  return done.code === 0 ? { ...done, ...written(out) } : done
}

/** A search in a real browser, in the site that was built last; builds one where there is none. */
const search = async (place: Place): Promise<Result> => {
  const out = join(place.folder, 'site')
  const built = existsSync(out) ? undefined : await build(place)
  if (built && built.code !== 0) return built
  return { code: 0, processor: undefined, peak: undefined, said: '', ...(await searchSite(out)) }
}

/** From the save of one file to what a watch says of it; only the wait is measured. */
const watch = async (place: Place): Promise<Result> => ({ processor: undefined, peak: undefined, ...(await watchOne(place)) })

/** What can be measured, by name. */
export const steps = { check, watch, import: importSheet, build, search } as const satisfies Record<string, (place: Place) => Promise<Result>>
export type StepName = keyof typeof steps
export const stepNames = Object.keys(steps) as StepName[]

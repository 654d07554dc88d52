import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'astro'
import { checkContent } from '#engine/checks/run.ts'
import { today } from '#engine/read/clock.ts'
import { readContent } from '#engine/read/content.ts'
import { folders, publicFiles } from '#engine/read/folders.ts'
import { rulePage } from '#engine/report/rule-page.ts'
import { summaryLine, textReport } from '#engine/report/text.ts'
import { giveChecked } from '../../src/site/integrations/library.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What a finished build says of itself. */
export interface BuiltSite {
  readonly out: string
  readonly records: number
  /** Published records: each is one search entry. Drafts are not. */
  readonly entries: number
  readonly pages: number
  readonly seconds: number
}

/** What build and start say while they work. */
export type Say = (line: string) => void

/** Reads and checks the content; prints the report and gives nothing back if there are errors. */
const checked = (content: string, say: Say): Pick<BuiltSite, 'records' | 'entries'> | undefined => {
  const read = readContent(content)
  const problems = checkContent(read, today(), publicFiles(content))
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) {
    say(`Checked ${read.entries.length} records. ${summaryLine(problems, read.texts.size)}`)
    giveChecked(read)
    return { records: read.entries.length, entries: read.entries.filter(({ data }) => data['draft'] !== true).length }
  }
  process.stderr.write(textReport(errors, read.texts, (rule) => rulePage(rule, read.programme?.address, read.texts.get('programme.json'))))
  process.stderr.write('\nNothing was built; what was there before is untouched.\n')
  return undefined
}

/** Puts the finished site in its place: the old one is there until the new one is whole. */
const replace = (fresh: string, out: string): void => {
  const old = join(dirname(out), `.${basename(out)}-old-${randomUUID().slice(0, 8)}`)
  if (existsSync(out)) renameSync(out, old)
  renameSync(fresh, out)
  rmSync(old, { recursive: true, force: true })
}

const countPages = (folder: string): number => readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.html')).length

/** Builds the whole site with its search index into the output folder. Gives nothing back if the content has errors. */
export const buildSite = async (say: Say): Promise<BuiltSite | undefined> => {
  const started = performance.now()
  const { content, out } = folders(root)
  say(`Reading ${content}`)
  const counts = checked(content, say)
  if (counts === undefined) return undefined
  const fresh = join(dirname(out), `.${basename(out)}-new-${randomUUID().slice(0, 8)}`)
  process.env['OUT_DIR'] = fresh
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  delete process.env['DEV'] // Astro would take it for its own, and make the library anew for every page
  say('Building pages and search index …')
  try {
    await build({ root, logLevel: 'error' })
    replace(fresh, out)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    process.env['OUT_DIR'] = out
  }
  return { out, ...counts, pages: countPages(out), seconds: (performance.now() - started) / 1000 }
}

/** One line about a finished build. */
export const builtLine = ({ records, entries, pages, seconds, out }: BuiltSite): string => `Built ${pages} pages and ${entries} search entries from ${records} records in ${seconds.toFixed(1)} s, into ${out}`

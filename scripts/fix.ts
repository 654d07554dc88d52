import { existsSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type RawFile, readRawFiles } from '#engine/read/files.ts'
import { folders } from '#engine/read/folders.ts'
import { repairListing, usage } from '#engine/repair/listing.ts'
import { planRepairs, type RepairPlan } from '#engine/repair/plan.ts'
import { wantedFiles } from './fix/wanted-files.ts'
import { writeFiles } from './write-files.ts'

const { content: folder } = folders(fileURLToPath(new URL('..', import.meta.url)))

// Whoever reads along, such as head, may have seen enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))

const say = (words: string, code = 0): void => {
  ;(code === 0 ? process.stdout : process.stderr).write(words)
  process.exitCode = code
}

const write = ({ repairs }: RepairPlan, files: readonly RawFile[]): string | undefined => {
  const bytes = new Map(files.map((raw) => [raw.file, raw.bytes]))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined) // not in the middle of writing
  return writeFiles(repairs.map(({ file, newFile, text }) => ({ path: join(folder, newFile), text, replaces: { path: join(folder, file), was: bytes.get(file) ?? new Uint8Array() } })))
}

const run = (words: readonly string[], dryRun: boolean): void => {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return say(`There is no content folder at ${folder}.\nSet CONTENT_DIR to the folder that holds programme.json.\n`, 1)
  const wanted = wantedFiles(folder, words)
  if ('wrong' in wanted) return say(`${wanted.wrong.map((word) => `There is no "${word}" in ${relative(process.cwd(), folder) || '.'}.`).join('\n')}\nNothing was written.\n`, 1)
  const files = readRawFiles(folder)
  const plan = planRepairs(files, wanted.isWanted)
  const failed = dryRun ? undefined : write(plan, files)
  if (failed !== undefined) return say(`Nothing was written: ${failed}\n`, 1)
  process.stdout.write(repairListing(plan, dryRun))
  process.exitCode = plan.problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

const read = () => {
  try {
    return parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } })
  } catch (error) {
    return (error as Error).message
  }
}

const given = read()
if (typeof given === 'string') say(`${given}\n\n${usage}`, 2)
else if (given.values.help) say(usage)
// Without “--” before it npm keeps --dry-run for itself; writing all the same would be the worst reading of it.
else run(given.positionals, given.values['dry-run'] || process.env['npm_config_dry_run'] === 'true')

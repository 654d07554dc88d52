import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { exactCsv } from '#engine/exchange/exact-csv.ts'
import { friendlyCsv } from '#engine/exchange/friendly-csv.ts'
import { refusedReport } from '#engine/exchange/import-report.ts'
import { isRefused, plural, refuse, type Refused } from '#engine/exchange/table.ts'
import { nearest } from '#engine/nearest.ts'
import { readContent } from '#engine/read/content.ts'
import { folders } from '#engine/read/folders.ts'
import { type CollectionName, collectionNames, collections, isCollectionName } from '#engine/schema/collections.ts'

const usage = `npm run export [-- <collection>] [--out file.csv] [--friendly]

Writes every record of a collection (benefits, unless another is named) as CSV to the screen or to a file.
Every field is there: groups as dotted columns, lists as JSON. npm run import -- file.csv --exact reads it back byte for byte.

  --out FILE     write to a new file; one that exists is not written over
  --friendly     benefits only: the columns people use, with names instead of ids; npm run import reads it too

Words that a spreadsheet would run as a formula begin with an apostrophe; an import takes it off again.
Collections: ${collectionNames.join(', ')}.
`

const { content: folder } = folders(fileURLToPath(new URL('..', import.meta.url)))

type Made = { readonly text: string; readonly count: number; readonly otherwise: readonly string[] }

const unreadable = (collection: CollectionName): Refused => refuse(`Some records of ${collection} cannot be read, and an export without them would look whole.`, 'Run npm run check and mend them first.')

const make = (collection: CollectionName, friendly: boolean): Made | Refused => {
  const wanted = friendly ? new Set<string>(['programme.json', 'vocabulary', 'benefits', 'capabilities', 'measures', 'organisations', 'sources']) : new Set<string>(['programme.json', collection])
  const content = readContent(folder, (name) => wanted.has(name))
  const missing = content.problems.filter(({ rule }) => rule === 'missing-folder')
  if (missing.length > 0) return { refusals: missing }
  if (content.problems.some(({ file, severity }) => severity === 'error' && file.startsWith(`${collection}/`))) return unreadable(collection)
  const records = content.entries.filter((entry) => entry.collection === collection).map(({ id, file }) => ({ id, text: content.texts.get(file) ?? '' }))
  if (records.length === 0) return refuse(`There are no ${collections[collection].many} to export.`)
  return friendly ? { text: friendlyCsv(content.entries), count: records.length, otherwise: [] } : { ...exactCsv(collection, records), count: records.length }
}

/** Writes the file whole under another name first, so that nobody ever finds half of it. */
const write = (file: string, text: string): Refused | undefined => {
  if (existsSync(file)) return refuse(`${file} exists already, and is not written over.`, 'Give another name after --out, or take the file away.')
  const part = `${file}.part-${process.pid}`
  try {
    writeFileSync(part, text, { flag: 'wx' })
    renameSync(part, file)
    return undefined
  } catch (error) {
    rmSync(part, { force: true })
    return refuse(`${file} could not be written: ${(error as Error).message}.`)
  }
}

const fail = ({ refusals }: Refused, code = 1): void => {
  process.stderr.write(refusedReport('', refusals).replace(/^.*\n\n/, 'Nothing was exported.\n\n'))
  process.exitCode = code
}

const run = (collection: CollectionName, out: string | undefined, friendly: boolean): void => {
  const made = make(collection, friendly)
  if (isRefused(made)) return fail(made)
  const failed = out === undefined ? undefined : write(out, made.text)
  if (failed) return fail(failed)
  if (out === undefined) process.stdout.write(made.text)
  else process.stdout.write(`Wrote ${plural(made.count, collections[collection].one, collections[collection].many)} to ${out}.\n`)
  if (made.otherwise.length > 0) process.stderr.write(`The files of these are laid out in their own way, and an exact import would lay them out as usual: ${made.otherwise.join(', ')}.\n`)
}

const asked = (): void => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' }, friendly: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } })
  if (values.help) return void process.stdout.write(usage)
  const [name = 'benefits', another] = positionals
  if (another !== undefined) return fail(refuse(`Two collections are named: ${positionals.join(' and ')}.`, 'Export one at a time.'), 2)
  if (!isCollectionName(name)) return fail(refuse(`There is no collection called “${name}”.`, `Write ${nearest(name, collectionNames) ?? `one of ${collectionNames.join(', ')}`}.`), 2)
  if (values.friendly && name !== 'benefits') return fail(refuse('Only benefits have columns for people.', 'Leave --friendly out.'), 2)
  const kept = ['out', 'friendly'].filter((flag) => (process.env[`npm_config_${flag}`] ?? '') !== '')
  if (kept.length > 0) return fail(refuse(`npm kept --${kept.join(' and --')} for itself.`, 'Put -- on its own before it: npm run export -- benefits --out file.csv.'), 2)
  run(name, values.out, values.friendly)
}

try {
  asked()
} catch (error) {
  if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') !== true) throw error
  fail(refuse((error as Error).message.split('. ')[0] ?? '', 'npm run export -- --help says how it is used.'), 2)
}

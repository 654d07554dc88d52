import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { placing } from '#engine/exchange/columns.ts'
import { importExact } from '#engine/exchange/exact-import.ts'
import { type Headings, lackingColumns, matchHeadings } from '#engine/exchange/headings.ts'
import { importBenefits } from '#engine/exchange/import.ts'
import { headingLines, importReport, refusedReport } from '#engine/exchange/import-report.ts'
import { joinedMapping, type Mapping, mappingOf, noMapping, readMapping, unknownIds } from '#engine/exchange/mapping.ts'
import type { Imported } from '#engine/exchange/outcome.ts'
import { fileLimit, isRefused, plural, refuse, type Refused, type Table } from '#engine/exchange/table.ts'
import { readTable } from '#engine/exchange/table-file.ts'
import { mappingText } from '#engine/exchange/write-mapping.ts'
import { today } from '#engine/read/clock.ts'
import { type Content, readContent } from '#engine/read/content.ts'
import { folders, publicFiles } from '#engine/read/folders.ts'
import { askAbout } from './import/ask.ts'
import { type Options, readOptions, usage } from './import/options.ts'
import { writeFiles } from './write-files.ts'

const { content: folder } = folders(fileURLToPath(new URL('..', import.meta.url)))

/** What a benefit can name and what it is checked against; the rest of the library is not read. */
const wanted = new Set(['programme.json', 'exceptions.json', 'vocabulary', 'benefits', 'capabilities', 'measures', 'organisations', 'sources', 'terms'])

const readBytes = (file: string): Uint8Array | Refused => {
  try {
    const { size } = statSync(file)
    return size > fileLimit ? refuse(`The file has ${plural(Math.ceil(size / 1024 / 1024), 'MB', 'MB')}; an import takes at most ${fileLimit / 1024 / 1024} MB.`, 'Take pictures and other sheets out, or split it.') : readFileSync(file)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return code === 'ENOENT' ? refuse('There is no such file.', 'Check its name, and put a name with spaces in double quotes.') : code === 'EISDIR' ? refuse('This is a folder, not a file.') : refuse(`The file cannot be read: ${message}`)
  }
}

const mappingFrom = ({ map, set }: Options): Mapping | Refused => {
  const given = mappingOf({ set })
  if (isRefused(given) || map === undefined) return given
  const bytes = readBytes(map)
  const read = isRefused(bytes) ? bytes : readMapping(new TextDecoder().decode(bytes))
  return isRefused(read) ? { refusals: read.refusals.map((fault) => ({ ...fault, message: `${map}: ${fault.message}` })) } : joinedMapping(read, given)
}

const written = (imported: Imported): string => {
  const benefits = imported.rows.filter(({ file }) => file !== undefined)
  const drafts = benefits.filter(({ draft }) => draft).length
  const others = imported.files.length - benefits.length
  return `Wrote ${plural(benefits.length, 'benefit')}${drafts > 0 ? `, ${drafts === benefits.length ? 'all of them drafts' : `${plural(drafts, 'draft')} among them`}` : ''}${others > 0 ? `, and ${plural(others, 'other draft')}` : ''}. Now run npm run check.`
}

/** Writes the new records all together or not at all; says why where it could not. */
const write = ({ files }: Imported): string | undefined => {
  try {
    return writeFiles(files.map(({ file, text }) => ({ path: join(folder, file), text })))
  } catch (error) {
    return (error as Error).message
  }
}

/** Writes what is good, if it may be written; says what was done, and whether the import succeeded. */
const conclude = (imported: Imported, { dryRun, onlyGood }: Options): { said: string; ok: boolean } => {
  const refused = imported.rows.filter(({ state }) => state === 'refused').length
  const good = imported.rows.filter(({ file }) => file !== undefined).length
  if (good === 0) return { said: 'Nothing was written: no row can be taken.', ok: false }
  if (refused > 0 && !onlyGood) return { said: `Nothing was written, because ${plural(refused, 'row')} ${refused === 1 ? 'is' : 'are'} refused. Mend ${refused === 1 ? 'it' : 'them'}, or add --only-good to take the other ${good}.`, ok: false }
  if (dryRun) return { said: `Nothing was written: this was a dry run. ${plural(good, 'benefit')} would be.`, ok: true }
  const failed = write(imported)
  return failed === undefined ? { said: written(imported), ok: true } : { said: `Nothing was written: ${failed}`, ok: false }
}

const finish = (imported: Imported, name: string, sheet: string | undefined, options: Options): void => {
  const { said, ok } = conclude(imported, options)
  process.stdout.write(`${importReport(name, sheet, imported)}${said}\n`)
  process.exitCode = ok ? 0 : 1
}

const fail = (name: string, refusals: Refused['refusals']): void => {
  process.stderr.write(refusedReport(name, refusals))
  process.exitCode = 1
}

const writeMap = (file: string, text: string, name: string): void => {
  try {
    writeFileSync(file, text, { flag: 'wx' })
    process.stdout.write(`Wrote ${file}. Nothing was imported.\nEdit it: a heading’s words on the left; on the right what it fills, or null to leave it out. Then run npm run import -- ${name} --map ${file}\n`)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    fail(name, [{ message: code === 'EEXIST' ? `${file} exists already, and a file that somebody wrote is not written over.` : `${file} could not be written: ${message}`, help: 'Give another name after --write-map.' }])
  }
}

/** The headings with every guess settled by a person, by --yes or by the mapping; refused where nobody can be asked. */
const confirmed = async (table: Table, headings: Headings, mapping: Mapping, { yes }: Options): Promise<Headings | Refused> => {
  const guesses = headings.all.filter(({ how }) => how === 'guess')
  if (guesses.length === 0 || yes) return headings
  const help = 'Look at them, and add --yes if they are right; else --write-map mapping.json, edit that file, and --map mapping.json.'
  if (!process.stdin.isTTY || !process.stdout.isTTY) return { refusals: [{ message: `${plural(guesses.length, 'heading was', 'headings were')} guessed, and a guess must be confirmed:` }, ...headingLines(guesses).map((message) => ({ message })), { message: help }] }
  const columns = await askAbout(guesses)
  return columns ? matchHeadings(table, joinedMapping(mapping, { ...noMapping, columns })) : refuse('The questions were broken off.')
}

const importFriendly = async (table: Table, content: Content, name: string, options: Options): Promise<void> => {
  const mapping = mappingFrom(options)
  if (isRefused(mapping)) return fail(name, mapping.refusals)
  const unknown = unknownIds(mapping, new Set(content.entries.map(({ id }) => id)))
  if (unknown.length > 0) return fail(name, unknown)
  const first = matchHeadings(table, mapping)
  if (isRefused(first)) return fail(name, first.refusals)
  const asked = { table, mapping, content, publicFiles: publicFiles(folder), allowed: options.allowed, today: today() }
  if (options.writeMap !== undefined) return writeMap(options.writeMap, mappingText(first.all, mapping, importBenefits({ ...asked, headings: first }).unknown), name)
  const headings = lackingColumns(first, mapping, placing) ?? (await confirmed(table, first, mapping, options))
  if (isRefused(headings)) return fail(name, headings.refusals)
  finish(importBenefits({ ...asked, headings }), basename(name), table.sheet, options)
}

const run = async (file: string, options: Options): Promise<void> => {
  const content = readContent(folder, (name) => wanted.has(name))
  const missing = content.problems.filter(({ rule }) => rule === 'missing-folder' || rule === 'missing-programme')
  if (missing.length > 0) return fail(file, missing)
  const bytes = readBytes(file)
  const table = isRefused(bytes) ? bytes : readTable(file, bytes, options.sheet)
  if (isRefused(table)) return fail(file, table.refusals)
  if (!options.exact) return importFriendly(table, content, relative(process.cwd(), file) || file, options)
  const imported = importExact({ table, content, publicFiles: publicFiles(folder), today: today() })
  return isRefused(imported) ? fail(file, imported.refusals) : finish(imported, basename(file), undefined, options)
}

const read = readOptions(process.argv.slice(2), process.env)
if ('help' in read) process.stdout.write(usage)
else if ('refusals' in read) {
  process.stderr.write(refusedReport('The spreadsheet', read.refusals))
  process.exitCode = 2
} else await run(read.file, read.options)

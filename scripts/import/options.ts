import { parseArgs } from 'node:util'
import { type Newable, newable } from '#engine/exchange/name-cells.ts'
import { nearest } from '#engine/nearest.ts'
import type { Fault } from '#engine/exchange/table.ts'

/** What a person asked for. */
export interface Options {
  readonly sheet: string | undefined
  readonly map: string | undefined
  readonly writeMap: string | undefined
  readonly set: Readonly<Record<string, string>>
  readonly allowed: ReadonlySet<Newable>
  readonly dryRun: boolean
  readonly yes: boolean
  readonly onlyGood: boolean
  readonly exact: boolean
}

/** How the command is used. */
export const usage = `npm run import -- <file.csv|file.xlsx> [options]

Turns a spreadsheet of benefits into records of the content folder (CONTENT_DIR, else ./content).
Every row is reported: taken, changed (with what was understood from what) or refused (with the
cell, the reason and what to write instead). If any row is refused, nothing is written.

  --dry-run              report only; write nothing
  --yes                  take the guesses about headings as right, without asking
  --sheet NAME           which sheet of a workbook, where several have something in them
  --write-map FILE       write what the headings were taken for to a file to edit, and stop
  --map FILE             settle headings and names by such a file; “Notes” keeps a column in the notes
  --set "Where=ID"       one value for every row in which its own cell is empty; may be given again
  --new organisations,measures    make drafts of places and measures that the library does not have
  --only-good            write the good rows although others are refused
  --exact                read back what npm run export wrote, byte for byte

A row must name its capability, place and measure by id, name, abbreviation or another known name.
What else is compulsory and missing makes the record a draft, and you are told what is left to write.
An address or DOI of a source that the library does not have makes a draft source.

Example: npm run import -- register.xlsx --dry-run
`

const flags = {
  sheet: { type: 'string' },
  map: { type: 'string' },
  'write-map': { type: 'string' },
  set: { type: 'string', multiple: true },
  new: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
  'only-good': { type: 'boolean' },
  exact: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

type Read = { readonly file: string; readonly options: Options } | { readonly refusals: readonly Fault[] } | { readonly help: true }

/** Flags that npm kept for itself because no -- stood before them; they would be lost without a word. */
const keptByNpm = (env: NodeJS.ProcessEnv): Fault[] =>
  Object.keys(flags)
    .filter((name) => name !== 'yes' && name !== 'help' && (env[`npm_config_${name.replaceAll('-', '_')}`] ?? '') !== '')
    .map((name) => ({ message: `npm kept --${name} for itself.`, help: 'Put -- on its own before the file: npm run import -- file.xlsx --dry-run.' }))

const unknownFlags = (given: readonly string[]): Fault[] =>
  given
    .flatMap((word) => /^--([^=]+)/.exec(word)?.[1] ?? (/^-\w/.test(word) ? word.slice(1) : []))
    .filter((name) => !Object.hasOwn(flags, name))
    .map((name) => ({ message: `There is no option --${name}.`, help: `Write --${nearest(name, Object.keys(flags)) ?? 'help'}.` }))

const pairs = (set: readonly string[], faults: Fault[]): Record<string, string> =>
  Object.fromEntries(set.flatMap((words) => {
    const at = words.indexOf('=')
    if (at > 0 && words.slice(at + 1).trim() !== '') return [[words.slice(0, at).trim(), words.slice(at + 1).trim()] as const]
    faults.push({ message: `--set "${words}" does not say what to set to what.`, help: 'Write --set "Where=bradford-teaching-hospitals".' })
    return []
  }))

const allowedOf = (words: readonly string[], faults: Fault[]): Set<Newable> =>
  new Set(words.flatMap((word) => word.split(',')).flatMap((word) => {
    const found = newable.find((name) => name === word.trim())
    if (!found) faults.push({ message: `--new cannot make ${word.trim() || 'nothing'}.`, help: 'Write --new organisations, --new measures, or both with a comma between. New sources need no option.' })
    return found ?? []
  }))

/** What the words after npm run import -- ask for; every fault in them at once. */
export const readOptions = (given: readonly string[], env: NodeJS.ProcessEnv): Read => {
  if (given.length === 0 || given.includes('--help')) return { help: true }
  const faults = [...keptByNpm(env), ...unknownFlags(given)]
  if (faults.length > 0) return { refusals: faults }
  try {
    const { values, positionals } = parseArgs({ args: [...given], allowPositionals: true, options: flags })
    const [file, another] = positionals
    if (file === undefined || another !== undefined) faults.push({ message: file === undefined ? 'No file is named.' : `Two files are named: ${positionals.join(' and ')}.`, help: 'Name one .xlsx or .csv file; put a name with spaces in double quotes.' })
    const options: Options = {
      sheet: values.sheet, map: values.map, writeMap: values['write-map'], set: pairs(values.set ?? [], faults), allowed: allowedOf(values.new ?? [], faults),
      dryRun: values['dry-run'] ?? false, yes: values.yes ?? false, onlyGood: values['only-good'] ?? false, exact: values.exact ?? false,
    }
    return file === undefined || faults.length > 0 ? { refusals: faults } : { file, options }
  } catch (error) {
    return { refusals: [{ message: (error as Error).message.split('\n')[0] ?? '', help: 'npm run import alone says how it is used.' }] }
  }
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readContent, readRecord } from '#engine/read/content.ts'
import { matchHeadings } from '#engine/exchange/headings.ts'
import { importBenefits } from '#engine/exchange/import.ts'
import { importReport } from '#engine/exchange/import-report.ts'
import { type Mapping, mappingOf, noMapping } from '#engine/exchange/mapping.ts'
import type { Newable } from '#engine/exchange/name-cells.ts'
import type { Imported } from '#engine/exchange/outcome.ts'
import { isRefused, type Refused, type Table } from '#engine/exchange/table.ts'
import { readTable } from '#engine/exchange/table-file.ts'
import { tinyContent } from '../../scripts/tiny-content.ts'
import { smallest } from '../checks/smallest.ts'

/** The bytes of some words. */
export const bytes = (words: string): Uint8Array => new TextEncoder().encode(words)

/** A refusal as the sentences a person reads. */
export const saidOf = ({ refusals }: Refused): string[] => refusals.map(({ message, help }) => [message, help].filter(Boolean).join(' '))

/** The table in a file, which must be good. */
export const tableIn = (file: Uint8Array | string, name = 'register.csv', sheet?: string): Table => {
  const table = readTable(name, typeof file === 'string' ? bytes(file) : file, sheet)
  if (isRefused(table)) throw new Error(saidOf(table).join('\n'))
  return table
}

/** Why a file is refused; nothing where it is not. */
export const refusalOf = (file: Uint8Array | string, name = 'register.csv', sheet?: string): string[] | undefined => {
  const table = readTable(name, typeof file === 'string' ? bytes(file) : file, sheet)
  if (isRefused(table)) return saidOf(table)
  const headings = matchHeadings(table, noMapping)
  return isRefused(headings) ? saidOf(headings) : undefined
}

/** The words of each cell of a table, row by row. */
export const cellsOf = (table: Table): (string | undefined)[][] => table.rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text))

const { folder, remove } = tinyContent()
/** What the tiny library has besides its four records: enough to be named, counted and confused. */
const more = {
  'capabilities/e-prescribing': { ...smallest.capabilities, label: 'Electronic prescribing', aliases: ['paperless drug chart'], abbreviations: ['ePMA'] },
  'organisations/northmoor': { ...smallest.organisations, name: 'Northmoor Teaching Hospitals NHS Foundation Trust', odsCode: 'RZZ' },
  'organisations/northmoor-mental-health': { ...smallest.organisations, name: 'Northmoor Mental Health NHS Trust' },
  'measures/round-time': { ...smallest.measures, name: 'Time for one drug round', unit: 'minutes', aliases: ['Drug round time'] },
  'measures/postage': { ...smallest.measures, name: 'Spend on posting letters', unit: 'money' },
  'measures/letters': { ...smallest.measures, name: 'Letters no longer posted', unit: 'count', direction: 'higher' },
  'sources/poon-2010': { ...smallest.sources, csl: { type: 'article-journal', title: 'A trial of scanning', author: [{ family: 'Poon' }], issued: { year: 2010 }, DOI: '10.1056/NEJMsa0907115', URL: 'https://www.nejm.example/trial' } },
}
for (const [name, record] of Object.entries(more)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(record))
const content = readContent(folder)
remove()

/** The tiny library that rows are read against. */
export const tiny = content

/** Imports a CSV file into the tiny library, as of 22 November 2026. */
export const importing = (csv: string, { map = {}, allow = [], into = content }: { map?: unknown; allow?: readonly Newable[]; into?: typeof content } = {}): Imported => {
  const mapping = mappingOf(map) as Mapping
  const table = tableIn(csv)
  const headings = matchHeadings(table, mapping)
  if (isRefused(headings)) throw new Error(saidOf(headings).join('\n'))
  return importBenefits({ table, headings, mapping, content: into, publicFiles: new Set(), allowed: new Set(allow), today: '2026-11-22' })
}

/** The tiny library with one record more. */
export const withFile = (file: string, text: string): typeof content => {
  const { entry } = readRecord('benefits', /([^/]+)\.json$/.exec(file)?.[1] ?? '', { file, text })
  return { ...content, entries: entry ? [...content.entries, entry] : content.entries, texts: new Map([...content.texts, [file, text]]) }
}

/** What became of each row, and what was said of it. */
export const rowsOf = ({ rows }: Imported): string[] =>
  rows.flatMap(({ row, state, changes, refusals, questions }) => [`row ${row} ${state}`, ...(state === 'refused' ? refusals : [...changes, ...questions]).map(({ cell, message, help }) => `  ${cell}: ${[message, state === 'refused' ? help : undefined].filter(Boolean).join(' / ')}`)])

/** The records an import would write, by file. */
export const recordsOf = ({ files }: Imported): Record<string, Record<string, unknown>> => Object.fromEntries(files.map(({ file, text }) => [file, JSON.parse(text) as Record<string, unknown>]))

/** The report of an import as a person reads it. */
export const reportOf = (imported: Imported): string => importReport('register.csv', undefined, imported)

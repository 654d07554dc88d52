import type { AnyRecord, Library } from '../library/library.ts'
import type { CollectionName } from '../schema/collections.ts'
import { publicRecord } from './json.ts'

type Row = Map<string, string>

// A spreadsheet runs a cell that starts with one of these; an apostrophe stops it (OWASP ASVS 5, 1.2.10).
const risky = /^[=+\-@\t\r＝＋－＠]/

/** Quotes a field as RFC 4180 asks. Numbers pass as they are; words that a spreadsheet would run are guarded. */
export const csvField = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const words = String(value)
  const safe = risky.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const spread = (row: Row, name: string, value: unknown): void => {
  if (value === undefined || value === null) return
  if (Array.isArray(value)) {
    if (value.length === 0) return
    const flat = value.every((item) => typeof item !== 'object')
    row.set(name, csvField(flat ? value.join('; ') : JSON.stringify(value)))
  } else if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) spread(row, `${name}.${key}`, inner)
  } else row.set(name, csvField(value))
}

const toRow = (record: Record<string, unknown>): Row => {
  const row: Row = new Map()
  for (const [key, value] of Object.entries(record)) spread(row, key, value)
  return row
}

/** Some records as CSV: groups become dotted columns, lists of words are joined by “; ”, lists of groups are JSON. */
export const recordsCsv = (library: Library, records: readonly AnyRecord[]): string => {
  const rows = records.map((record) => toRow(publicRecord(library, record)))
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const lines = [columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ''))].map((cells) => cells.join(','))
  return `${lines.join('\r\n')}\r\n`
}

/** One collection as CSV. */
export const collectionCsv = (library: Library, collection: CollectionName): string => recordsCsv(library, library.all(collection) as readonly AnyRecord[])

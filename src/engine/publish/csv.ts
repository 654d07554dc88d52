import type { AnyRecord, Library } from '../library/library.ts'
import type { CollectionName } from '../schema/collections.ts'
import { csvField } from '../format/csv-field.ts'
import { publicRecord } from './json.ts'

type Row = Map<string, string>

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

import type { z } from 'zod'
import { fieldAt, fieldsOf, type Group, isGroup } from '../draft/shape.ts'
import { recordText } from '../draft/write.ts'
import { guarded, quoted, unguarded } from '../format/csv-field.ts'
import { parseMdx } from '../read/front-matter.ts'
import { type CollectionName, collections } from '../schema/collections.ts'
import { keyOrder } from './key-order.ts'
import { cellOfValue, isRawNumber, parseExactly, valueOfCell } from './exact-cells.ts'

/** A record as it stands in its file. */
export interface RecordFile {
  readonly id: string
  readonly text: string
}

/** A collection as a table, and the records whose files an exact import would lay out otherwise. */
export interface ExactCsv {
  readonly text: string
  readonly otherwise: readonly string[]
}

type Cells = ReadonlyMap<string, string>
interface Facts {
  readonly id: string
  readonly facts: Group
  readonly body?: string | undefined
}

const factsOf = (collection: CollectionName, { id, text }: RecordFile): Facts => {
  if (collections[collection].file === 'json') return { id, facts: parseExactly(text) as Group }
  const { data, body } = parseMdx(text)
  return { id, facts: data as Group, body }
}

const isInner = (value: unknown): value is Group => isGroup(value) && !isRawNumber(value) && Object.keys(value).length > 0

/** Each field of a record that holds a value, as the words of its cell. Words are guarded; numbers and lists need no guard. */
const cellsOf = (schema: z.ZodType, facts: Group, before: readonly string[] = []): [string, string][] =>
  Object.entries(facts).flatMap(([key, value]): [string, string][] => {
    const path = [...before, key]
    if (isInner(value)) return cellsOf(schema, value, path)
    const cell = cellOfValue(fieldAt(schema, path), value)
    return [[path.join('.'), typeof value === 'string' ? guarded(cell) : cell]]
  })

/** Every column that some record fills, each group together, in the order the records have them. */
const columnsOf = (schema: z.ZodType | undefined, all: readonly Group[], before: readonly string[] = []): string[] =>
  keyOrder(all.map((facts) => Object.keys(facts)), schema ? Object.keys(fieldsOf(schema)) : []).flatMap((key) => {
    const values = all.map((facts) => facts[key]).filter((value) => value !== undefined)
    const groups = values.filter(isInner)
    const path = [...before, key]
    const own = groups.length < values.length ? [path.join('.')] : []
    return [...own, ...(groups.length > 0 ? columnsOf(schema && fieldAt(schema, [key]), groups, path) : [])]
  })

/** The record that the cells of one row stand for; empty cells are left out. Throws nothing: what is wrong is in `wrong`. */
export const factsFromCells = (schema: z.ZodType, cells: Cells): { facts: Record<string, unknown>; wrong: ReadonlyMap<string, string | undefined> } => {
  const facts: Record<string, unknown> = {}
  const wrong = new Map<string, string | undefined>()
  for (const [column, cell] of cells) {
    const path = column.split('.')
    const field = fieldAt(schema, path)
    const read = field ? valueOfCell(field, cell) : { help: undefined }
    const holder = path.slice(0, -1).reduce<Record<string, unknown> | undefined>((at, key) => {
      const inner = at && (at[key] ??= {})
      return isGroup(inner) ? (inner as Record<string, unknown>) : undefined
    }, facts)
    if ('value' in read && holder) holder[path.at(-1) ?? ''] = read.value
    else wrong.set(column, 'help' in read ? read.help : 'This field is given both as a whole and in parts; keep one.')
  }
  return { facts, wrong }
}

/** Would an exact import give back these very bytes? */
const comesBack = (schema: z.ZodType, cells: Cells, columns: readonly string[], text: string): boolean => {
  const ordered = new Map(columns.flatMap((column) => (cells.has(column) ? [[column, unguarded(cells.get(column) ?? '')] as const] : [])))
  return recordText('json', factsFromCells(schema, ordered).facts) === text
}

/** Every record of a collection as CSV with every field: groups in dotted columns, lists as JSON, numbers with the digits they have. */
export const exactCsv = (collection: CollectionName, records: readonly RecordFile[]): ExactCsv => {
  const { schema, file } = collections[collection]
  const all = records.map((record) => factsOf(collection, record))
  const columns = columnsOf(schema, all.map(({ facts }) => facts))
  const rows = all.map(({ facts }) => new Map(cellsOf(schema, facts)))
  const header = ['id', ...columns, ...(file === 'mdx' ? ['body'] : [])]
  const lines = all.map(({ id, body }, index) => [id, ...columns.map((column) => rows[index]?.get(column) ?? ''), ...(body === undefined ? [] : [guarded(body)])])
  const otherwise = file === 'json' ? records.filter(({ text }, index) => !comesBack(schema, rows[index] ?? new Map(), columns, text)).map(({ id }) => id) : []
  return { text: [header, ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join(''), otherwise }
}

import type { z } from 'zod'
import { defOf, unwrap } from '../draft/shape.ts'

/** JSON that keeps each number as it was written, so that 1.0 does not become 1 on its way through a table. */
type RawJson = { readonly rawJSON: string }
const json = JSON as unknown as {
  rawJSON: (text: string) => RawJson
  isRawJSON: (value: unknown) => boolean
  parse: (text: string, revive?: (this: unknown, key: string, value: unknown, context: { readonly source?: string }) => unknown) => unknown
}

/** Parses JSON; a number that would be printed otherwise than it stands keeps its digits. */
export const parseExactly = (text: string): unknown => json.parse(text, (_, value, { source }) => (typeof value === 'number' && source !== undefined && String(value) !== source ? json.rawJSON(source) : value))

/** Is this a number that keeps its digits? */
export const isRawNumber = (value: unknown): boolean => json.isRawJSON(value)

/** The value without what only keeps digits: what the schema is to see. */
export const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown

/** Does this field hold nothing but words? */
const isWords = (field: z.ZodType): boolean => {
  const { type, options, values } = defOf(unwrap(field))
  if (options) return options.every(isWords)
  return type === 'literal' ? (values ?? []).every((value) => typeof value === 'string') : type === 'string' || type === 'enum'
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** A value as the words of a cell, so that `valueOfCell` gives it back. Groups and lists are JSON; words that would read as JSON stand in quotes where they could be mistaken. */
export const cellOfValue = (field: z.ZodType | undefined, value: unknown): string => {
  if (typeof value !== 'string') return JSON.stringify(value)
  return (field && isWords(field)) || !isJson(value) ? value : JSON.stringify(value)
}

/** The value that some words of a cell stand for in this field. */
export const valueOfCell = (field: z.ZodType, cell: string): { value: unknown } | { help: string } => {
  if (isWords(field)) return { value: cell }
  if (isJson(cell)) return { value: parseExactly(cell) }
  const { element, type } = defOf(unwrap(field))
  if (element && isWords(element)) return { value: cell.split(/\s*;\s*/).filter((one) => one !== '') }
  if (type === 'union') return { value: cell }
  return { help: type === 'boolean' ? 'Write true or false.' : type === 'number' ? 'Write a plain number such as 6.8.' : 'Write it as JSON, as npm run export does.' }
}

import { nearest } from '../nearest.ts'
import { fieldAt, fieldNames } from '../draft/shape.ts'
import { benefitSchema } from '../schema/benefit.ts'
import { type Column, columnCalled, columnOfField, columns } from './columns.ts'
import type { Fault } from './table.ts'

/** What a column of the file fills: a column known here, and for “After at 6 months” when it was measured. */
export interface Target {
  readonly column: Column
  readonly months?: number | undefined
  /** The unit its heading names. */
  readonly unit?: string | undefined
}

const monthsIn = /^(.*?)\s+at\s+(\d{1,3}(?:\.\d+)?)\s+months?$/i

/** How a target is written in a mapping file. */
export const targetWords = ({ column, months }: Target): string => (months === undefined ? column.label : `${column.label} at ${months} months`)

/** A column for a field of the schema by its dotted name, such as realised.baseline.note. */
export const exactColumn = (field: string): Column | undefined => {
  if (field === 'id') return columnOfField('id')
  if (!/^[a-zA-Z0-9.]+$/.test(field) || !fieldAt(benefitSchema, field.split('.'))) return undefined
  const known = columnOfField(field)
  return known && known.reads !== 'figures' ? known : { label: field, field, reads: 'exact', names: [field], loose: [] }
}

/** What somebody means by the words in a mapping file: a heading known here, one “at 6 months”, or a dotted field. */
export const targetCalled = (words: string): Target | Fault => {
  const [, base = words, months] = monthsIn.exec(words.trim()) ?? []
  const column = columnCalled(base) ?? exactColumn(base.trim())
  if (column && months !== undefined && column.reads !== 'figures') return { message: `“${column.label}” cannot be at a number of months.`, help: 'Only “After” can, such as “After at 6 months”.' }
  if (column) return { column, months: months === undefined ? undefined : Number(months) }
  const meant = nearest(base, [...columns.map(({ label }) => label), ...fieldNames(benefitSchema)])
  return { message: `There is no column “${words}” to fill.`, help: meant ? `Write “${meant}”.` : `Write one of: ${columns.map(({ label }) => label).join(', ')}; or null to leave the column out.` }
}
/** Is it a target, not a reason why there is none? */
export const isTarget = (given: Target | Fault): given is Target => 'column' in given

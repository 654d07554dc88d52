import type { z } from 'zod'
import { defOf, fieldsOf, isGroup, unwrap } from '../draft/shape.ts'

/** Whether the field takes this value as it is. */
export const accepts = (field: z.ZodType, value: unknown): boolean => field.safeParse(value).success

const optionsOf = (field: z.ZodType): readonly z.ZodType[] => {
  const inner = unwrap(field)
  return defOf(inner).options?.flatMap(optionsOf) ?? [inner]
}

/** How a group or list is read where its field takes several kinds of value: by the kind that knows all its fields. */
export const shapeFor = (field: z.ZodType, value: unknown): z.ZodType => {
  const options = optionsOf(field)
  const fitting = options.filter((option) => (Array.isArray(value) ? defOf(option).element !== undefined : defOf(option).shape !== undefined))
  const knowing = isGroup(value) ? fitting.find((option) => Object.keys(value).every((key) => Object.hasOwn(fieldsOf(option), key))) : undefined
  return knowing ?? fitting[0] ?? unwrap(field)
}

/** The fields of a group in the schema’s order; as they are where one is unknown, since it may be a slip for a known one. */
export const inSchemaOrder = (field: z.ZodType, group: Readonly<Record<string, unknown>>): readonly string[] => {
  const [keys, order] = [Object.keys(group), Object.keys(fieldsOf(shapeFor(field, group)))]
  if (!keys.every((key) => order.includes(key))) return keys
  return order.filter((key) => Object.hasOwn(group, key))
}

const formats = new WeakMap<z.ZodType, 'address' | 'date' | 'words'>()

/** What kind of words a field takes, told by what it accepts: web addresses, dates, or other words. */
export const kindOfWords = (field: z.ZodType): 'address' | 'date' | 'words' => {
  const known = formats.get(field)
  if (known) return known
  const isAddress = optionsOf(field).some((option) => (defOf(option) as { format?: string }).format === 'url')
  const isDate = accepts(field, '2019-04-07') && !accepts(field, '2019-02-30') && !accepts(field, 'words')
  const kind = isAddress ? 'address' : isDate ? 'date' : 'words'
  formats.set(field, kind)
  return kind
}

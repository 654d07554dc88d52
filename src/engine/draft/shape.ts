import type { z } from 'zod'
import { defOf, unwrap } from '../schema/inside.ts'

export { defOf, describe as aboutOf, unwrap } from '../schema/inside.ts'

export type Group = Readonly<Record<string, unknown>>

/** Is this a group of fields? */
export const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Must a record say this? */
export const isRequired = (field: z.ZodType): boolean => !field.safeParse(undefined).success

/** Which fields does this group have? None where it is no group. */
export const fieldsOf = (field: z.ZodType): Readonly<Record<string, z.ZodType>> => defOf(unwrap(field)).shape ?? {}

/** The field a dotted name leads to; a number stands for a place in a list. */
export const fieldAt = (schema: z.ZodType, path: readonly string[]): z.ZodType | undefined => {
  const [key, ...rest] = path
  if (key === undefined) return schema
  const { element, options } = defOf(unwrap(schema))
  if (element) return /^\d+$/.test(key) ? fieldAt(element, rest) : undefined
  if (options) return options.map((option) => fieldAt(option, path)).find(Boolean)
  const fields = fieldsOf(schema)
  const next = Object.hasOwn(fields, key) ? fields[key] : undefined
  return next && fieldAt(next, rest)
}

/** Every field by its dotted name, such as study.level or revisions.0.value, in the schema’s order. */
export const fieldNames = (schema: z.ZodType, before: readonly string[] = []): string[] => {
  const { element, options } = defOf(unwrap(schema))
  const own = before.length > 0 ? [before.join('.')] : []
  const inner = Object.entries(fieldsOf(schema)).flatMap(([key, field]) => fieldNames(field, [...before, key]))
  const inList = element ? fieldNames(element, [...before, '0']).filter((name) => name !== `${before.join('.')}.0`) : []
  const inOptions = (options ?? []).flatMap((option) => fieldNames(option, before).slice(1))
  return [...new Set([...own, ...inner, ...inList, ...inOptions])]
}

/** A field’s name as words: howToCollect reads “how to collect”. */
export const nameInWords = (name: string): string => name.replace(/[-_]/g, ' ').replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)

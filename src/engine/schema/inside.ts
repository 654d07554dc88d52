import type { z } from 'zod'

interface Def {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}

/** How is this schema made? Zod’s own description of it. */
export const defOf = (schema: z.ZodType): Def => (schema as unknown as { def: Def }).def

/** What a field takes once “may be left out” is taken off. */
export const unwrap = (schema: z.ZodType): z.ZodType => {
  const inner = defOf(schema).innerType
  return inner ? unwrap(inner) : schema
}

/** Does the field take this value? */
export const takes = (field: z.ZodType, value: unknown): boolean => field.safeParse(value).success

/** The schema of the field at `path`, looking through optionals, lists and alternatives. */
export const fieldAt = (schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined => {
  const [key, ...rest] = path
  if (key === undefined) return schema
  const { shape, element, options = [] } = defOf(unwrap(schema))
  if (shape) {
    const next = Object.hasOwn(shape, String(key)) ? shape[String(key)] : undefined
    return next && fieldAt(next, rest)
  }
  if (element) return fieldAt(element, rest)
  return options.map((option) => fieldAt(option, path)).find(Boolean)
}

/** The names of the fields of a group, of every alternative where there are several. */
export const fieldNamesOf = (schema: z.ZodType): string[] => {
  const { shape, options = [] } = defOf(unwrap(schema))
  return shape ? Object.keys(shape) : [...new Set(options.flatMap(fieldNamesOf))]
}

/** What the field is for, in the schema’s words. */
export const describe = (schema: z.ZodType | undefined): string | undefined => {
  const inner = schema && defOf(schema).innerType
  return schema?.meta()?.description ?? (inner && describe(inner))
}

import type { z } from 'zod'
import { nearest } from '../nearest.ts'

/** One schema problem in plain words, with the path it belongs to and whether the key or the value is wrong. */
export interface Explained {
  readonly rule: string
  readonly path: readonly (string | number)[]
  readonly at: 'key' | 'value'
  readonly message: string
  readonly help?: string | undefined
}

type Issue = z.core.$ZodIssue
type Def = { type: string; innerType?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType>; options?: z.ZodType[] }
const defOf = (schema: z.ZodType) => (schema as unknown as { def: Def }).def

const unwrap = (schema: z.ZodType): z.ZodType => {
  const inner = defOf(schema).innerType
  return inner ? unwrap(inner) : schema
}

/** The schema of the field at `path`, looking through optionals and lists. */
const fieldAt = (schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined => {
  const [key, ...rest] = path
  if (key === undefined) return schema
  const def = defOf(unwrap(schema))
  if (def.shape) {
    const next = def.shape[String(key)]
    return next && fieldAt(next, rest)
  }
  if (def.element) return fieldAt(def.element, rest)
  for (const option of def.options ?? []) {
    const next = fieldAt(option, path)
    if (next) return next
  }
  return undefined
}

const describe = (schema: z.ZodType | undefined): string | undefined =>
  schema?.meta()?.description ?? (schema && defOf(schema).innerType ? describe(defOf(schema).innerType) : undefined)

const names: Record<string, string> = { string: 'words in quotes', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list in [ ]', object: 'a group in { }', record: 'a group in { }' }
const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'string' ? 'words' : typeof value === 'object' ? 'a group' : typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`

const listOf = (values: readonly string[]): string => values.map((value) => `"${value}"`).join(', ')

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined), data)

const unknownKeys = (issue: Issue & { code: 'unrecognized_keys' }, schema: z.ZodType, path: (string | number)[]): Explained[] => {
  const parent = fieldAt(schema, path)
  const known = parent ? Object.keys(defOf(unwrap(parent)).shape ?? {}) : []
  return issue.keys.map((key) => {
    const meant = nearest(key, known)
    return {
      rule: 'unknown-field',
      path: [...path, key],
      at: 'key',
      message: `There is no field called "${key}" here.`,
      help: meant ? `Write "${meant}".` : `Fields here are: ${known.join(', ')}.`,
    }
  })
}

const wrongWord = (issue: Issue & { code: 'invalid_value' }, path: (string | number)[], data: unknown): Explained => {
  const allowed = issue.values.map(String)
  const given = valueAt(data, path)
  const meant = typeof given === 'string' ? nearest(given, allowed) : undefined
  return {
    rule: 'unknown-word',
    path,
    at: 'value',
    message: given === undefined ? `The field "${String(path.at(-1))}" is missing.` : `"${String(given)}" is not one of the words this field takes.`,
    help: meant ? `Write "${meant}". It takes ${listOf(allowed)}.` : `It takes ${listOf(allowed)}.`,
  }
}

/** Turns one Zod issue into sentences a contributor can act on. */
export const explainIssue = (issue: Issue, schema: z.ZodType, data: unknown): Explained[] => {
  const path = issue.path as (string | number)[]
  const field = fieldAt(schema, path)
  const about = describe(field)
  const name = String(path.at(-1) ?? 'record')
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, schema, path)
  if (valueAt(data, path) === undefined && path.length > 0) {
    return [{ rule: 'missing-field', path, at: 'value', message: `The field "${name}" is missing.`, help: about }]
  }
  if (issue.code === 'invalid_value') return [wrongWord(issue, path, data)]
  if (issue.code === 'invalid_type') {
    const wanted = names[issue.expected] ?? issue.expected
    return [{ rule: 'wrong-kind', path, at: 'value', message: `"${name}" should be ${wanted}, not ${kindOf(valueAt(data, path))}.`, help: about }]
  }
  return [{ rule: 'wrong-value', path, at: 'value', message: `"${name}": ${issue.message}`, help: about }]
}

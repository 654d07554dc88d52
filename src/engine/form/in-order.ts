import type { z } from 'zod'
import { defOf, fieldsOf, type Group, isGroup, unwrap } from '../draft/shape.ts'

/** The same record with its fields in the schema’s order and without those that hold nothing, as a new record is written. */
export const inOrder = (schema: z.ZodType, node: unknown): unknown => {
  const inner = unwrap(schema)
  const { element, options } = defOf(inner)
  if (Array.isArray(node)) return element ? node.map((item) => inOrder(element, item)) : node
  if (!isGroup(node)) return node
  const group = (options ?? [inner]).find((option) => Object.keys(fieldsOf(option)).length > 0)
  const known = group ? fieldsOf(group) : {}
  const names = [...Object.keys(known), ...Object.keys(node).filter((name) => !Object.hasOwn(known, name))]
  const pairs = names.flatMap((name): [string, unknown][] => {
    const [value, field] = [(node as Group)[name], known[name]]
    return value === undefined ? [] : [[name, field ? inOrder(field, value) : value]]
  })
  return Object.fromEntries(pairs)
}

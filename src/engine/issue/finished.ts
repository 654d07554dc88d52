import type { z } from 'zod'
import { agreed } from '../draft/agree.ts'
import { completed, type Gap, type Placeholder } from '../draft/placeholder.ts'
import { type Group, isGroup } from '../draft/shape.ts'
import { type Shelf } from '../draft/shelf.ts'
import { inOrder } from '../form/in-order.ts'
import { type CollectionName, collections } from '../schema/collections.ts'
import { explainIssue } from '../schema/explain.ts'

type Path = readonly (string | number)[]

/** A value of the record that its schema does not take. */
export interface Fault {
  readonly path: Path
  readonly message: string
}

const without = (node: unknown, [key, ...rest]: Path): unknown => {
  if (key === undefined) return undefined
  if (Array.isArray(node)) return node.flatMap((item: unknown, index) => (index !== key ? [item] : rest.length === 0 ? [] : [without(item, rest)]))
  if (!isGroup(node)) return node
  const inner = without(node[key], rest)
  return inner === undefined ? Object.fromEntries(Object.entries(node).filter(([name]) => name !== key)) : { ...node, [key]: inner }
}

const has = (node: unknown, path: Path): boolean => path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined), node) !== undefined

/** Takes out what the schema refuses, so that one answer that is too long does not cost the others. */
const taken = (schema: z.ZodType, data: Group): { data: Group; faults: Fault[] } => {
  const issues = (schema.safeParse(data).error?.issues ?? []).filter(({ path }) => path.length > 0 && has(data, path as Path))
  const faults = issues.flatMap((issue) => explainIssue(issue, schema, data).map(({ path, message }) => ({ path, message })))
  return { data: faults.reduce((rest, { path }) => without(rest, path) as Group, data), faults }
}

/** A record with every field it must have: what was said and fits stays, the rest keeps a place and is listed. */
export const finished = (collection: CollectionName, said: Group, shelf: Shelf, today: string): { data: Group; faults: readonly Fault[]; toFill: readonly Placeholder[] } => {
  const { schema } = collections[collection]
  const { data, faults } = taken(schema, said)
  const gap: Gap = { shelf, today, own: {}, toFill: [], lacking: [] }
  const whole = agreed(collection, completed(schema, data, [], undefined, gap), data, gap)
  const lacking = gap.lacking.map(({ field, to }) => ({ path: field.split('.'), message: `There is no ${'collection' in to ? collections[to.collection].one : `list “${to.vocabulary}”`} to name yet.` }))
  return { data: inOrder(schema, whole) as Group, faults: [...faults, ...lacking], toFill: gap.toFill }
}

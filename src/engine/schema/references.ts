import { z } from 'zod'
import { type CollectionName, collectionNames, collections } from './collections.ts'

/** A field that names something else: its path ('*' stands for any list position) and what it must name. */
export interface ReferenceField {
  readonly path: readonly string[]
  readonly to: { readonly collection: CollectionName } | { readonly vocabulary: string }
}

/** One name found in one record, with the exact path to it. */
export interface FoundReference {
  readonly path: readonly (string | number)[]
  readonly to: ReferenceField['to']
  readonly id: string
}

type Def = { type: string; innerType?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType>; options?: z.ZodType[]; in?: z.ZodType }
const defOf = (schema: z.ZodType) => (schema as unknown as { def: Def }).def

const fieldsIn = (schema: z.ZodType, path: string[]): ReferenceField[] => {
  const meta = schema.meta() as { refersTo?: string; vocabulary?: string } | undefined
  if (meta?.refersTo) return [{ path, to: { collection: meta.refersTo as CollectionName } }]
  if (meta?.vocabulary) return [{ path, to: { vocabulary: meta.vocabulary } }]
  const def = defOf(schema)
  if (def.shape) return Object.entries(def.shape).flatMap(([key, inner]) => fieldsIn(inner, [...path, key]))
  if (def.element) return fieldsIn(def.element, [...path, '*'])
  if (def.options) return def.options.flatMap((option) => fieldsIn(option, path))
  const inner = def.innerType ?? def.in
  return inner ? fieldsIn(inner, path) : []
}

/** Which fields of each collection name another record or a vocabulary term. Read off the schemas, so it cannot drift. */
export const referenceFields: Readonly<Record<CollectionName, readonly ReferenceField[]>> = Object.fromEntries(
  collectionNames.map((name) => {
    const found = fieldsIn(collections[name].schema, [])
    const unique = new Map(found.map((field) => [field.path.join('.'), field]))
    return [name, [...unique.values()]]
  }),
) as unknown as Record<CollectionName, ReferenceField[]>

const follow = (data: unknown, path: readonly string[], walked: (string | number)[], found: (path: (string | number)[], id: string) => void): void => {
  const [key, ...rest] = path
  if (key === undefined) {
    if (typeof data === 'string') found(walked, data)
  } else if (key === '*') {
    if (Array.isArray(data)) data.forEach((item, index) => follow(item, rest, [...walked, index], found))
  } else if (typeof data === 'object' && data !== null && Object.hasOwn(data, key)) {
    follow((data as Record<string, unknown>)[key], rest, [...walked, key], found)
  }
}

/** Every name of another record or term inside one record’s data. */
export const findReferences = (collection: CollectionName, data: unknown): FoundReference[] => {
  const all: FoundReference[] = []
  for (const field of referenceFields[collection]) {
    follow(data, field.path, [], (path, id) => all.push({ path, to: field.to, id }))
  }
  return all
}

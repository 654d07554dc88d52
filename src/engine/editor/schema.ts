import { z } from 'zod'
import { type CollectionName, collections } from '../schema/collections.ts'
import { programmeSchema } from '../schema/programme.ts'
import type { ReferenceField } from '../schema/references.ts'
import { exceptionsSchema, vocabularySchema } from '../schema/vocabulary.ts'
import type { NamesFor } from './names.ts'

/** A JSON Schema, draft 7: the newest that editors for JSON and for YAML both understand in full. */
export type JsonSchema = Record<string, unknown>

// An enum may not be empty, and where nothing can be named, nothing is right.
const oneOf = (names: ReturnType<NamesFor>): JsonSchema =>
  names.length === 0 ? { not: {} } : { enum: names.map(({ id }) => id), enumDescriptions: names.map(({ label }) => label) }

const keyOf = (to: ReferenceField['to']): string => ('collection' in to ? to.collection : `vocabulary-${to.vocabulary}`)

type Check = { readonly _zod: { readonly def: { readonly check: string; readonly format?: string; readonly error?: (issue: unknown) => unknown } } }

/** What the schema itself says to somebody whose words do not fit the pattern. */
const patternWords = (schema: z.core.$ZodType): string | undefined => {
  const { checks = [] } = schema._zod.def as { checks?: readonly Check[] }
  const said = checks.find(({ _zod: { def } }) => def.format === 'regex')?._zod.def.error?.({})
  return typeof said === 'string' ? said : undefined
}

/** Puts the ids a field may name in place of the pattern of an id, and the schema’s own words beside its patterns. */
const enumerate = (names: NamesFor, definitions: Map<string, JsonSchema>) =>
  ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
    const { refersTo, vocabulary } = jsonSchema as { refersTo?: CollectionName; vocabulary?: string }
    const to = refersTo ? { collection: refersTo } : vocabulary ? { vocabulary } : undefined
    if (to) {
      for (const key of ['refersTo', 'vocabulary', 'type', 'pattern', 'maxLength']) delete jsonSchema[key]
      definitions.set(keyOf(to), oneOf(names(to)))
      jsonSchema.allOf = [{ $ref: `#/definitions/${keyOf(to)}` }]
    } else if (jsonSchema.pattern !== undefined) {
      const words = patternWords(zodSchema)
      if (words) jsonSchema['patternErrorMessage'] = words
    }
  }

const written = (schema: z.ZodType, title: string, names: NamesFor): JsonSchema => {
  const definitions = new Map<string, JsonSchema>()
  const { $schema, ...fields } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: enumerate(names, definitions) })
  return { $schema, title, ...fields, definitions: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

/** What an editor needs to complete and check the files of one collection: its fields, their meaning, and every id they may name. */
export const editorSchema = (collection: CollectionName, names: NamesFor): JsonSchema => written(collections[collection].schema, `A ${collections[collection].one}`, names)

const nothingToName: NamesFor = () => []

/** The same for the files that are no records: what the programme says of itself, its lists, its agreed exceptions. */
export const otherSchemas: Readonly<Record<'programme' | 'vocabulary' | 'exceptions', JsonSchema>> = {
  programme: written(programmeSchema, 'What the programme says of itself', nothingToName),
  vocabulary: written(vocabularySchema, 'A controlled list', nothingToName),
  exceptions: written(exceptionsSchema, 'Agreed exceptions to a rule', nothingToName),
}

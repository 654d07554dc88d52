import type { z } from 'zod'
import { aboutOf, defOf, fieldAt, isRequired, unwrap } from '../draft/shape.ts'
import { type CollectionName, collections } from '../schema/collections.ts'
import { fullDate, partialDate, value } from '../schema/fields.ts'
import type { Ask, Form } from './ask.ts'

/** How a question is put: what stands on the page, and how its answer is read. */
export type Control =
  | { readonly kind: 'line' | 'text' | 'lines'; readonly limit: number }
  | { readonly kind: 'either' }
  | { readonly kind: 'number' | 'value' | 'date' | 'day' | 'yes-no' }
  | { readonly kind: 'words' | 'ticks'; readonly values: readonly string[] }
  | { readonly kind: 'term' | 'terms'; readonly list: string }
  | { readonly kind: 'record' | 'records'; readonly to: CollectionName }
  | { readonly kind: 'groups' }

/** Longest story a form takes, in characters. */
export const bodyLimit = 6000

/** From this length on, words get a field of several lines. */
const oneLine = 120

type Meta = { readonly refersTo?: CollectionName; readonly vocabulary?: string } | undefined
type Checks = { readonly checks?: unknown; readonly format?: string }
const checksOf = (schema: z.ZodType): Checks => defOf(schema) as unknown as Checks

const isSame = (schema: z.ZodType, other: z.ZodType): boolean => checksOf(schema).checks !== undefined && checksOf(schema).checks === checksOf(other).checks

const wordsControl = (inner: z.ZodType): Control => {
  if (isSame(inner, partialDate)) return { kind: 'date' }
  if (isSame(inner, fullDate) || checksOf(inner).format === 'date') return { kind: 'day' }
  const limit = (inner as { maxLength?: number | null }).maxLength ?? 200
  return { kind: limit > oneLine ? 'text' : 'line', limit }
}

const listControl = (element: z.ZodType, cited: boolean): Control => {
  const { refersTo, vocabulary } = (element.meta() as Meta) ?? {}
  if (refersTo) return { kind: 'records', to: refersTo }
  if (vocabulary) return { kind: 'terms', list: vocabulary }
  const { entries, shape } = defOf(unwrap(element))
  if (entries) return { kind: 'ticks', values: Object.values(entries) }
  return shape && !cited ? { kind: 'groups' } : { kind: 'lines', limit: 4000 }
}

const isValue = (inner: z.ZodType): boolean => defOf(inner).options !== undefined && defOf(inner).options === defOf(value).options

/** The list inside a field that also takes an empty one, such as an organisation’s sources. */
const listInside = (inner: z.ZodType): z.ZodType | undefined => defOf(inner).element ?? defOf(inner).options?.map((option) => defOf(unwrap(option)).element).find(Boolean)

const controlOf = (field: z.ZodType, cited: boolean): Control => {
  const inner = unwrap(field)
  const { refersTo, vocabulary } = (inner.meta() as Meta) ?? {}
  if (refersTo) return { kind: 'record', to: refersTo }
  if (vocabulary) return { kind: 'term', list: vocabulary }
  const element = listInside(inner)
  if (element) return listControl(element, cited)
  const { type, entries } = defOf(inner)
  if (entries) return { kind: 'words', values: Object.values(entries) }
  if (isValue(inner)) return { kind: 'value' }
  if (type === 'boolean') return { kind: 'yes-no' }
  if (type === 'number') return { kind: 'number' }
  return type === 'string' ? wordsControl(inner) : { kind: 'either' }
}

/** The schema of a question’s field; a dotted name leads through the items of lists too. */
export const schemaOf = ({ collection }: Pick<Form, 'collection'>, field: string): z.ZodType | undefined => fieldAt(collections[collection].schema, field.split('.'))

/** One question with all that the schema knows of it. */
export interface Question extends Ask {
  readonly control: Control
  /** Whether the schema itself insists on it, where its group is given. */
  readonly required: boolean
}

const body: Pick<Question, 'control' | 'required'> = { control: { kind: 'text', limit: bodyLimit }, required: false }

/** The question as it is put: what it takes, and the schema’s description as its hint where the form gives none. */
export const questionOf = (form: Pick<Form, 'collection'>, ask: Ask, within = ''): Question => {
  if (ask.field === 'body' && within === '') return { ...ask, ...body }
  const field = schemaOf(form, `${within}${ask.field}`)
  if (!field) throw new Error(`${form.collection} has no field ${within}${ask.field}.`)
  const hint = ask.hint ?? aboutOf(field)
  return { ...ask, ...(hint === undefined ? {} : { hint }), control: controlOf(field, ask.cited === true), required: isRequired(field) }
}

import type { z } from 'zod'
import type { ReferenceField } from '../schema/references.ts'
import type { Shelf } from './shelf.ts'
import { aboutOf, defOf, fieldsOf, type Group, isGroup, isRequired, nameInWords, unwrap } from './shape.ts'

/** One value that only keeps a place: its dotted name, the value, what belongs there, and what it may be. */
export interface Placeholder {
  readonly field: string
  readonly value: unknown
  readonly about: string
  readonly takes?: string | undefined
}

/** What placeholders are made from, and what was made or could not be. */
export interface Gap {
  readonly shelf: Shelf
  readonly today: string
  /** Words for a field that must differ from record to record, such as its title. */
  readonly own: Readonly<Record<string, string>>
  readonly toFill: Placeholder[]
  /** What a required field should name, where there is nothing to name yet. */
  readonly lacking: { readonly field: string; readonly to: ReferenceField['to'] }[]
}

/** Words that claim least, so that a draft never says more than anybody knows; else the first of the list. */
const leastClaiming = 'not-stated not-known it-depends depends mixed proposed self-reported document'.split(' ')

const cutTo = (words: string, limit: number): string => (words.length <= limit ? words : `${words.slice(0, limit - 1).trimEnd()}…`)

/** Words that say what is still to be written, if the field takes words; else the plainest value it does take. */
const plainValue = (field: z.ZodType, about: string, today: string): unknown => {
  const limit = (field as { maxLength?: number | null }).maxLength ?? Infinity
  const candidates = [cutTo(`To be written: ${about}`, limit), today, 'https://to-be-written.example/', 'XXX', 'to-be-written', 0, 50, 2000]
  return candidates.find((candidate) => field.safeParse(candidate).success)
}

const toName = (field: z.ZodType): ReferenceField['to'] | undefined => {
  const meta = field.meta() as { refersTo?: string; vocabulary?: string } | undefined
  if (meta?.refersTo) return { collection: meta.refersTo } as ReferenceField['to']
  return meta?.vocabulary ? { vocabulary: meta.vocabulary } : undefined
}

const takes = (inner: z.ZodType, about: string): string | undefined => {
  const to = toName(inner)
  if (to) return 'collection' in to ? `An id from ${to.collection}/.` : `A word of vocabulary/${to.vocabulary}.json.`
  const words = Object.values(defOf(inner).entries ?? {})
  if (words.length > 0) return `One of: ${words.join(', ')}.`
  return defOf(inner).type === 'boolean' && !/\b(true|false)\b/.test(about) ? 'true or false.' : undefined
}

const firstOf = (field: string, to: ReferenceField['to'], gap: Gap): string | undefined => {
  const found = gap.shelf.first(to)
  if (found === undefined) gap.lacking.push({ field, to })
  return found
}

const leaf = (inner: z.ZodType, name: string, about: string, gap: Gap): unknown => {
  const { type, entries, values, options } = defOf(inner)
  const to = toName(inner)
  if (to) return firstOf(name, to, gap)
  if (type === 'boolean') return false
  if (values) return values[0]
  if (options?.[0]) return leaf(options[0], name, about, gap)
  const words = Object.values(entries ?? {})
  return leastClaiming.find((word) => words.includes(word)) ?? words[0] ?? plainValue(inner, gap.own[name] ?? about, gap.today)
}

const placeholder = (field: z.ZodType, path: readonly string[], around: string, gap: Gap): unknown => {
  const inner = unwrap(field)
  const about = aboutOf(field) ?? around
  const { element, shape } = defOf(inner)
  if (shape) return completed(inner, {}, path, about, gap)
  if (element) return [placeholder(element, [...path, '0'], about, gap)]
  const name = path.join('.')
  const value = leaf(inner, name, about, gap)
  gap.toFill.push({ field: name, value, about, takes: takes(inner, about) })
  return value
}

const inside = (field: z.ZodType, given: unknown, path: readonly string[], about: string, gap: Gap): unknown => {
  const { element, shape } = defOf(unwrap(field))
  if (shape && isGroup(given)) return completed(field, given, path, about, gap)
  if (element && Array.isArray(given)) return given.map((item, index) => inside(element, item, [...path, String(index)], about, gap))
  return given
}

/** The group with every field it must have: what is given stays, the rest is filled with placeholders, in the schema’s order. */
export const completed = (group: z.ZodType, given: Group, path: readonly string[], around: string | undefined, gap: Gap): Group => {
  const full: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(fieldsOf(group))) {
    const about = aboutOf(field) ?? (key === 'text' ? around : undefined) ?? nameInWords(key)
    if (given[key] !== undefined) full[key] = inside(field, given[key], [...path, key], about, gap)
    else if (isRequired(field)) full[key] = placeholder(field, [...path, key], about, gap)
  }
  return { ...full, ...given, ...full } // fields the schema does not know come last, for it to refuse
}

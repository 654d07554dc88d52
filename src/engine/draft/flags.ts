import type { z } from 'zod'
import { nearest } from '../nearest.ts'
import type { Flag, Refusal } from './arguments.ts'
import { aboutOf, defOf, fieldAt, fieldNames, fieldsOf, type Group, isGroup, unwrap } from './shape.ts'

const asJson = (words: string): unknown => {
  try {
    return JSON.parse(words) as unknown
  } catch {
    return words
  }
}

/** Typed words as the value the field takes: 6.8 becomes a number where a number is wanted and stays words elsewhere. */
const readWords = (field: z.ZodType, words: string): unknown => {
  const inner = unwrap(field)
  const { type } = defOf(inner)
  if (type === 'string' || type === 'enum') return words
  const value = asJson(words)
  if (type !== 'union') return value
  return [value, words].find((one) => inner.safeParse(one).success) ?? value
}

const depth = (name: string): number => name.split('.').length

const noField = (schema: z.ZodType, { name }: Flag): Refusal => {
  const meant = nearest(name, fieldNames(schema).sort((a, b) => depth(a) - depth(b)))
  return { message: `There is no field called "${name}".`, help: meant ? `Write --${meant}.` : `Fields are: ${Object.keys(fieldsOf(schema)).join(', ')}.` }
}

type Holder = Record<string, unknown> | unknown[]
type Found = { readonly holder: Holder } | { readonly refusal: Refusal }
const look = (holder: Holder, key: string): unknown => (Array.isArray(holder) ? holder[Number(key)] : holder[key])
const put = (holder: Holder, key: string, value: unknown): void => {
  if (Array.isArray(holder)) holder[Number(key)] = value
  else holder[key] = value
}

/** The group or list that is to hold the last key of the path; what lies on the way there is made. */
const holderFor = (root: Record<string, unknown>, path: readonly string[]): Found => {
  let holder: Holder = root
  for (const [index, key] of path.entries()) {
    const said = `--${path.join('.')}`
    if (Array.isArray(holder) && Number(key) > holder.length) return { refusal: { message: `${said} comes before the item ahead of it.`, help: 'Number the items of a list from 0, and give them in order.' } }
    const next = path[index + 1]
    if (next === undefined) break
    const inside: unknown = look(holder, key) ?? (/^\d+$/.test(next) ? [] : {})
    if (!isGroup(inside) && !Array.isArray(inside)) return { refusal: { message: `--${path.slice(0, index + 1).join('.')} is given both as a whole and in parts.`, help: 'Keep one of the two.' } }
    put(holder, key, inside)
    holder = inside as Holder
  }
  return { holder }
}

/** Puts one flag into the record so far; a list takes the same flag again for its next item. */
const place = (root: Record<string, unknown>, { name, words }: Flag, field: z.ZodType): Refusal | undefined => {
  const { element, type } = defOf(unwrap(field))
  const typed = words ?? (type === 'boolean' ? 'true' : undefined)
  if (typed === undefined) return { message: `--${name} needs a value after it.`, help: aboutOf(field) }
  const path = name.split('.')
  const found = holderFor(root, path)
  if ('refusal' in found) return found.refusal
  const key = path.at(-1) ?? ''
  const before = look(found.holder, key)
  const value = element && !typed.startsWith('[') ? [readWords(element, typed)] : readWords(field, typed)
  if (before === undefined) put(found.holder, key, value)
  else if (Array.isArray(before) && Array.isArray(value)) put(found.holder, key, [...before, ...value] as unknown[])
  else return { message: `--${name} is given twice.`, help: 'Keep one of the two.' }
  return undefined
}

/** What do the flags say, as a record with only those fields, and which flags cannot be taken? */
export const readFlags = (schema: z.ZodType, flags: readonly Flag[]): { data: Group; refusals: Refusal[] } => {
  const data: Record<string, unknown> = {}
  const refusals = flags.flatMap((flag) => {
    const field = fieldAt(schema, flag.name.split('.'))
    const refusal = field ? place(data, flag, field) : noField(schema, flag)
    return refusal ? [refusal] : []
  })
  return { data, refusals }
}

import type { z } from 'zod'
import { nearest } from '../nearest.ts'
import { exampleOf, typed } from './example.ts'
import { defOf, describe, fieldAt, fieldNamesOf, takes, unwrap } from './inside.ts'
import { meantValue } from './meant.ts'
import { sameIdea } from './same-idea.ts'

/** One schema problem in plain words, with the path it belongs to and whether the key or the value is wrong. */
export interface Explained {
  readonly rule: string
  readonly path: readonly (string | number)[]
  readonly at: 'key' | 'value'
  readonly message: string
  readonly help?: string | undefined
}

type Issue = z.core.$ZodIssue
type Path = (string | number)[]
/** What is known of the place an issue stands at. */
type Place = { readonly path: Path; readonly name: string; readonly field: z.ZodType | undefined; readonly given: unknown }

const kinds: Record<string, string> = { string: 'words in quotes', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list in [ ]', object: 'a group in { }', record: 'a group in { }' }
const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'string' ? 'words' : typeof value === 'object' ? 'a group' : typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`

const listOf = (values: readonly unknown[]): string => values.map(typed).join(', ')
const joined = (...said: (string | undefined)[]): string | undefined => said.filter(Boolean).join(' ') || undefined

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined), data)

const isOptional = ({ field }: Place): boolean => field !== undefined && takes(field, undefined)
const wordsOf = (field: z.ZodType | undefined): string[] => (field ? Object.values(defOf(unwrap(field)).entries ?? {}) : [])
const takesWords = (field: z.ZodType | undefined): string | undefined => (wordsOf(field).length > 0 ? `It takes ${listOf(wordsOf(field))}.` : undefined)

/** The whole field as somebody would type it: "period": "…". */
const example = ({ field, name }: Place): string => {
  const value = field && exampleOf(field)
  return `"${name}": ${value === undefined ? '…' : typed(value)}`
}
const suchAs = (place: Place): string => (example(place).includes('…') ? `Write ${example(place)}.` : `For example, ${example(place)}.`)
const add = (place: Place): string => (example(place).includes('…') ? `Add ${example(place)}.` : `Add it, such as ${example(place)}.`)

/** The nearest value that the field takes, if anybody can tell what was meant. */
const write = ({ field, given }: Place): string | undefined => {
  const meant = field && meantValue(field, given)
  return meant === undefined ? undefined : `Write ${typed(meant)}.`
}

const unknownKeys = (keys: readonly string[], { path, field, given }: Place): Explained[] => {
  const known = field ? fieldNamesOf(field) : []
  const free = known.filter((name) => !Object.hasOwn(given as object, name))
  return keys.map((key) => {
    const meant = nearest(key, free) ?? nearest(key, known) ?? sameIdea(key, free)
    const help = meant ? `Write "${meant}".` : known.length > 0 ? `Fields here are: ${known.join(', ')}.` : 'Take it out.'
    return { rule: 'unknown-field', path: [...path, key], at: 'key', message: `There is no field called "${key}" here.`, help }
  })
}

const wrongWord = (values: readonly unknown[], { given, field }: Place): Pick<Explained, 'rule' | 'message' | 'help'> => {
  const meant = typeof given === 'string' ? nearest(given, values.map(String)) : undefined
  const message = `${typed(given)} is not one of the words this field takes.`
  return { rule: 'unknown-word', message, help: joined(meant && `Write ${typed(meant)}.`, takesWords(field) ?? `It takes ${listOf(values)}.`) }
}

const wantedKind = (expected: string, field: z.ZodType | undefined): string =>
  expected === 'string' && field && !takes(field, '…') && takes(field, '2026-11-22') ? 'a date in quotes' : (kinds[expected] ?? expected)

const wrongKind = (expected: string, place: Place): Pick<Explained, 'rule' | 'message' | 'help'> => {
  const { name, field, given, path } = place
  const about = describe(field)
  if (path.length === 0) {
    const start = field ? fieldNamesOf(field).slice(0, 2).map((one) => `"${one}": "…"`).join(', ') : ''
    return { rule: 'wrong-kind', message: `A record should be a group in { }, not ${kindOf(given)}.`, help: `Give every record a file of its own, such as { ${start}, … }.` }
  }
  const left = given === null && isOptional(place) ? `Leave "${name}" out where there is nothing to say.` : undefined
  const not = expected === 'int' && typeof given === 'number' ? String(given) : kindOf(given)
  return { rule: 'wrong-kind', message: `"${name}" should be ${wantedKind(expected, field)}, not ${not}.`, help: joined(left ?? write(place) ?? suchAs(place), about) }
}

const isOwnWords = (message: string): boolean => !/^(Invalid|Too (small|big)|Unrecognized)/.test(message)

const sizeWords = (issue: Issue & { code: 'too_small' | 'too_big' }, { name, given }: Place): string => {
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum
  if (issue.origin === 'string' && issue.code === 'too_big' && isOwnWords(issue.message)) return `"${name}": ${issue.message.replace(/\.$/, '')}; it has ${String(given).length}.`
  if (isOwnWords(issue.message)) return `"${name}": ${issue.message}`
  if (issue.origin === 'array') return Number(limit) === 1 ? `"${name}" is empty.` : `"${name}" should hold ${issue.code === 'too_small' ? 'at least' : 'at most'} ${limit}.`
  return `"${name}" should be ${limit} or ${issue.code === 'too_small' ? 'more' : 'less'}, not ${String(given)}.`
}

const wrongSize = (issue: Issue & { code: 'too_small' | 'too_big' }, place: Place): Pick<Explained, 'rule' | 'message' | 'help'> => {
  const { field, given, name } = place
  const empty = given === '' && isOptional(place) ? `Leave "${name}" out where there is nothing to say.` : undefined
  const limit = typeof given === 'number' ? `Write ${issue.code === 'too_small' ? issue.minimum : issue.maximum} or ${issue.code === 'too_small' ? 'more' : 'less'}.` : undefined
  const filled = issue.code === 'too_small' ? (empty ?? suchAs(place)) : undefined
  return { rule: 'wrong-value', message: sizeWords(issue, place), help: joined(limit ?? filled, describe(field)) ?? suchAs(place) }
}

const wrongValue = (message: string, place: Place): Pick<Explained, 'rule' | 'message' | 'help'> => {
  const { name, field } = place
  const meant = write(place)
  const about = describe(field)
  if (field && takes(field, 6.8) && takes(field, { about: 5 })) {
    const said = kindOf(place.given) === 'a group' ? `The parts of "${name}" do not make a figure.` : `"${name}" should be a number, not ${kindOf(place.given)}.`
    return { rule: 'wrong-value', message: said, help: joined(meant ?? message, about) }
  }
  const said = isOwnWords(message) ? `"${name}": ${message}` : `"${name}" is not written as this field takes it.`
  return { rule: 'wrong-value', message: said, help: joined(meant ?? suchAs(place), about) }
}

/** Where a field may be one of several kinds, the kind that was nearly right is explained. */
const alternatives = (issue: Issue & { code: 'invalid_union' }, place: Place, schema: z.ZodType, data: unknown): Explained[] => {
  const { path, field, given } = place
  const asks = new Set(issue.errors.flatMap((issues) => issues.filter((one) => one.path.length === 0).map((one) => (one.code === 'invalid_type' ? one.expected : one.code))))
  const [only = ''] = asks
  if (asks.size === 1 && only in kinds) return [{ path, at: 'value', ...wrongKind(only, place) }]
  const isFigure = field !== undefined && takes(field, 6.8)
  const [closest] = [...issue.errors].sort((a, b) => a.length - b.length)
  if (isFigure || typeof given !== 'object' || !closest) return [{ path, at: 'value', ...wrongValue(issue.message, place) }]
  return closest.flatMap((one) => explainIssue({ ...one, path: [...path, ...one.path] } as Issue, schema, data))
}

/** Turns one Zod issue into sentences a contributor can act on. */
export const explainIssue = (issue: Issue, schema: z.ZodType, data: unknown): Explained[] => {
  const path = issue.path as Path
  const name = String(path.findLast((key) => typeof key === 'string') ?? 'record')
  const place: Place = { path, name, field: fieldAt(schema, path), given: valueAt(data, path) }
  const at = (said: Pick<Explained, 'rule' | 'message' | 'help'>): Explained[] => [{ path, at: 'value', ...said }]
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, place)
  if (place.given === undefined && path.length > 0) return at({ rule: 'missing-field', message: `The field "${name}" is missing.`, help: joined(add(place), takesWords(place.field), describe(place.field)) })
  if (issue.code === 'invalid_value') return at(wrongWord(issue.values, place))
  if (issue.code === 'invalid_type') return at(wrongKind(issue.expected, place))
  if (issue.code === 'invalid_union') return alternatives(issue, place, schema, data)
  if (issue.code === 'too_small' || issue.code === 'too_big') return at(wrongSize(issue, place))
  const own = issue.code === 'custom' ? (issue.params?.['help'] as string | undefined) : undefined
  if (own !== undefined) return at({ rule: 'wrong-value', message: issue.message, help: own })
  return at(wrongValue(issue.message, place))
}

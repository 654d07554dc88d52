import { nameInWords } from '../draft/shape.ts'
import type { Entry } from '../read/entry.ts'
import { shorten, shortenPair } from './shorten.ts'
import type { Side } from './side.ts'
import { isFigure, type Path, sayExactly, sayValue } from './values.ts'

/** A record on one side of a comparison. */
export interface At {
  readonly side: Side
  readonly entry: Entry
}

/** One field that differs: where it is, and the difference in words. */
export interface FieldChange {
  readonly path: Path
  readonly words: string
  /** Whether a figure in it is another one. */
  readonly figure: boolean
}

const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)

/** The name of a field as words: “study level”, “targets 2 value”. */
export const fieldName = (path: Path): string => path.map((step) => (typeof step === 'number' ? String(step + 1) : nameInWords(step))).join(' ')

const hasFigure = (value: unknown): boolean => isFigure(value) || (typeof value === 'object' && value !== null && Object.values(value).some(hasFigure))

const change = (path: Path, words: string, ...values: readonly unknown[]): FieldChange => ({ path, words: `${fieldName(path)}: ${words}`, figure: values.some(hasFigure) })

const saidPair = (before: At, after: At, path: Path, a: unknown, b: unknown): FieldChange => {
  const said = [sayValue(before.side, before.entry, path, a), sayValue(after.side, after.entry, path, b)] as const
  const [was, is] = said[0] === said[1] ? [sayExactly(a), sayExactly(b)] : shortenPair(...said)
  return change(path, `${was} → ${is}`, a, b)
}

const items = ({ side, entry }: At, path: Path, all: readonly unknown[], wanted: readonly unknown[]): string =>
  wanted.map((item) => shorten(sayValue(side, entry, [...path, all.indexOf(item)], item))).join('; ')

/** What came into a list of plain values and what went. */
const inPlainList = (before: At, after: At, path: Path, a: readonly unknown[], b: readonly unknown[]): FieldChange[] => {
  const [came, went] = [b.filter((item) => !a.includes(item)), a.filter((item) => !b.includes(item))]
  const parts = [...(came.length > 0 ? [`adds ${items(after, path, b, came)}`] : []), ...(went.length > 0 ? [`takes out ${items(before, path, a, went)}`] : [])]
  return [change(path, parts.length > 0 ? parts.join('; ') : 'the same in another order', ...came, ...went)]
}

/** What changed in a list of groups: those that stayed are passed over, the rest is compared in turn. */
const inGroupList = (before: At, after: At, path: Path, a: readonly unknown[], b: readonly unknown[]): FieldChange[] => {
  const kept = new Set(a.map((item) => JSON.stringify(item)).filter((item) => b.some((other) => JSON.stringify(other) === item)))
  const rest = (list: readonly unknown[]) => list.flatMap((item, index) => (kept.has(JSON.stringify(item)) ? [] : [{ item, index }]))
  const [old, fresh] = [rest(a), rest(b)]
  if (old.length + fresh.length === 0) return [change(path, 'the same in another order')]
  return Array.from({ length: Math.max(old.length, fresh.length) }, (_, at) => [old[at], fresh[at]] as const).flatMap(([was, is]) => {
    if (was && is) return fieldChanges(before, after, was.item, is.item, [...path, is.index])
    if (is) return [change(path, `adds ${shorten(sayValue(after.side, after.entry, [...path, is.index], is.item))}`, is.item)]
    return was ? [change(path, `takes out ${shorten(sayValue(before.side, before.entry, [...path, was.index], was.item))}`, was.item)] : []
  })
}

const inList = (before: At, after: At, path: Path, a: readonly unknown[], b: readonly unknown[]): FieldChange[] =>
  [...a, ...b].every((item) => typeof item !== 'object') ? inPlainList(before, after, path, a, b) : inGroupList(before, after, path, a, b)

/** The fields of both groups in one order: one that went stands after the field it stood after. */
const keysOfBoth = (a: object, b: object): string[] => {
  const [old, keys] = [Object.keys(a), Object.keys(b)]
  for (const [at, key] of old.entries()) if (!keys.includes(key)) keys.splice(keys.indexOf(old[at - 1] ?? '') + 1, 0, key)
  return keys
}

const inGroup = (before: At, after: At, path: Path, a: Record<string, unknown>, b: Record<string, unknown>): FieldChange[] =>
  keysOfBoth(a, b).flatMap((key) => fieldChanges(before, after, a[key], b[key], [...path, key]))

/** Every field that differs between two values of a record, in the order of the schema. */
export const fieldChanges = (before: At, after: At, a: unknown, b: unknown, path: Path = []): FieldChange[] => {
  if (alike(a, b)) return []
  if (Array.isArray(a) && Array.isArray(b)) return inList(before, after, path, a, b)
  if (isGroup(a) && isGroup(b) && !isFigure({ ...a, ...b })) return inGroup(before, after, path, a, b)
  if (isNothing(a)) return [change(path, `${shorten(sayValue(after.side, after.entry, path, b))} (not given before)`, b)]
  if (isNothing(b)) return [change(path, `${shorten(sayValue(before.side, before.entry, path, a))} is taken out`, a)]
  return [saidPair(before, after, path, a, b)]
}

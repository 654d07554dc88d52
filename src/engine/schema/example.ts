import type { z } from 'zod'
import { defOf, takes, unwrap } from './inside.ts'

/** Values of every kind that a record holds, plainest first; an example is the first that the field takes. */
const samples: readonly unknown[] = ['…', '2026-11-22', 'https://example.org/report', 'a-short-name', 'GBP', '#1a4fb4', '/benefits/', 'en-GB', '10.1136/bmj.i3835', 'PMC2837475', '20505177', 'RCF', 6.8, 5, 1, 60, true]

/** An id of each kind, such as somebody would choose. */
const ids: Readonly<Record<string, string>> = {
  sources: 'poon-2010-bcma',
  organisations: 'first-hospital',
  capabilities: 'closed-loop-medication',
  measures: 'doses-given-wrongly',
  benefits: 'fewer-wrong-doses',
  lessons: 'charge-every-scanner',
  'care-settings': 'acute',
  themes: 'training',
  phases: 'go-live',
  'outcome-domains': 'safety-quality',
}

const plain = (field: z.ZodType): unknown => {
  const meta = field.meta() as { refersTo?: string; vocabulary?: string } | undefined
  const words = Object.values(defOf(field).entries ?? {})
  return ids[meta?.refersTo ?? meta?.vocabulary ?? ''] ?? words[0] ?? samples.find((sample) => takes(field, sample))
}

const needed = (shape: Readonly<Record<string, z.ZodType>>): [string, z.ZodType][] => Object.entries(shape).filter(([, field]) => !takes(field, undefined))

/** A small value of the kind that a field takes; undefined where no short one is known. */
export const exampleOf = (field: z.ZodType, depth = 0): unknown => {
  const inner = unwrap(field)
  const { element, shape, options } = defOf(inner)
  if (element) {
    const item = depth > 1 ? undefined : exampleOf(element, depth + 1)
    return item === undefined ? undefined : [item]
  }
  if (shape) {
    const fields = depth > 1 || needed(shape).length > 4 ? [] : needed(shape).map(([key, one]) => [key, exampleOf(one, depth + 1)] as const)
    return fields.length === 0 || fields.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(fields)
  }
  return plain(inner) ?? (options?.[0] && exampleOf(options[0], depth))
}

/** A value as it is typed into a record, on one line: { "low": 4, "high": 6 }. */
export const typed = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(typed).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(([key, one]) => `"${key}": ${typed(one)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

import type { z } from 'zod'
import { nearest } from '../nearest.ts'
import { hiddenCharacter } from './fields.ts'
import { defOf, fieldNamesOf, takes, unwrap } from './inside.ts'
import { meantDate } from './meant-date.ts'
import { meantFigure } from './meant-figure.ts'

type Guess = (words: string, field: z.ZodType) => unknown

/** Words made into an id: “First Hospital” is first-hospital; a number at the start goes to the end. */
export const idFrom = (words: string): string => {
  const parts = words.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '').toLowerCase().split(/[^a-z0-9]+/).filter(Boolean)
  const start = parts.findIndex((part) => /^[a-z]/.test(part))
  return start === -1 ? '' : [...parts.slice(start), ...parts.slice(0, start)].join('-')
}

const hidden = new RegExp(hiddenCharacter.source, 'g')
const isIdField = (field: z.ZodType): boolean => takes(field, 'two-words') && !takes(field, 'Two words')
const fileName = (words: string): string => (words.split('/').at(-1) ?? '').replace(/\.(json|mdx?)$/, '')
const truths: Readonly<Record<string, boolean>> = { yes: true, y: true, true: true, no: false, n: false, false: false }
const currencies: Readonly<Record<string, string>> = { '£': 'GBP', pounds: 'GBP', '€': 'EUR', euros: 'EUR', $: 'USD', dollars: 'USD' }

const name: Guess = (words) => {
  const [, family, given] = /^(\p{Lu}[\p{L}'’-]+),? ((?:\p{Lu}[.-]?){1,3})$/u.exec(words) ?? []
  return family && { family, given }
}

const group: Guess = (words, field) => {
  const keys = fieldNamesOf(field)
  return keys.map((key) => ({ [key]: words })).find((candidate) => takes(field, candidate))
}

const list: Guess = (words, field) => {
  const parts = words.split(/\s*,\s*/)
  return [[words], parts, parts.map(idFrom)].find((candidate) => takes(field, candidate))
}

/** What somebody may have meant by some words, likeliest first; what the field does not take is passed over. */
const guesses: readonly Guess[] = [
  (words) => words.trim(),
  (words) => meantFigure(words),
  (words) => truths[words.trim().toLowerCase()],
  (words) => meantDate(words),
  (words, field) => nearest(words.trim(), Object.values(defOf(unwrap(field)).entries ?? {})),
  (words, field) => (isIdField(field) ? idFrom(fileName(words)) : undefined),
  (words) => /10\.\d{4,9}\/\S+/.exec(words)?.[0],
  (words) => words.trim().replace(/^(https?:\/\/)[^/@]*@/, '$1'),
  (words) => (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(words.trim()) ? `https://${words.trim()}` : undefined),
  (words) => currencies[words.trim().toLowerCase()] ?? words.trim().toUpperCase(),
  (words) => `/${words.replace(/^\/+|\/+$/g, '')}/`,
  (words) => `#${words.replace(/^#/, '').toLowerCase()}`,
  (words) => /^PMID:?\s*(\d+)$/i.exec(words.trim())?.[1],
  name,
  list,
  group,
]

/** What was probably meant by a value that a field refuses, if the field takes that; undefined where nobody can tell. */
export const meantValue = (field: z.ZodType, given: unknown): unknown => {
  const fits = (candidate: unknown): boolean => candidate !== undefined && candidate !== given && candidate !== '' && takes(field, candidate)
  if (typeof given === 'number') return [String(given), Math.round(given), [given]].find(fits)
  if (Array.isArray(given)) return given.length === 1 ? [given[0], meantValue(field, given[0])].find(fits) : undefined
  if (typeof given === 'boolean') return [[given]].find(fits)
  if (typeof given !== 'string' || given.trim() === '') return undefined
  // A field for any words takes every guess; there only the spaces around them can be wrong.
  if (takes(field, '…')) return [given.trim(), given.replace(hidden, '').replace(/\s+/g, ' ').trim()].find(fits)
  for (const guess of guesses) {
    const candidate = guess(given, field)
    if (fits(candidate)) return candidate
  }
  return undefined
}

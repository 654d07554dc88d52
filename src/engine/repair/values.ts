import type { z } from 'zod'
import { defOf, fieldsOf, isGroup } from '../draft/shape.ts'
import { bareDoi, tidyAddress } from './addresses.ts'
import { readDate } from './dates.ts'
import { accepts, kindOfWords, shapeFor } from './shapes.ts'

/** Where in a record something stands. */
export type Path = readonly (string | number)[]

/** One value to be written another way; it says the same. */
export interface Change {
  readonly path: Path
  readonly was: unknown
  readonly now: unknown
  readonly why: string
}

/** One value that could be meant in several ways, so that a person must choose. */
export interface Doubt {
  readonly path: Path
  readonly message: string
  readonly help: string
}

/** What can be repaired in a record’s values, and what is left to a person. */
export interface Found {
  readonly changes: Change[]
  readonly doubts: Doubt[]
}

type Repaired = { readonly now: unknown; readonly why: string } | { readonly message: string; readonly help: string } | undefined

/** Words without spaces at either end and without two where one is meant. Line breaks, and the spaces around them, stay. */
export const tidyWords = (words: string): string => words.trim().replace(/(?<=\S)[ \t]{2,}(?=\S)/g, ' ')

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** Figures beyond this many would be lost when words become a number. */
const exactFigures = 15

const fromDate = (field: z.ZodType, words: string): Repaired => {
  if (accepts(field, words)) return undefined
  const readings = readDate(words).filter(({ date }) => accepts(field, date))
  const [first, second] = readings
  if (first && second) return { message: `“${words}” can be ${readings.map((reading) => reading.words).join(' or ')}.`, help: `Write ${readings.map(({ date }) => `"${date}"`).join(' or ')}.` }
  return first && { now: first.date, why: 'the date as the library writes it' }
}

const fromAddress = (words: string, key: string): Repaired => {
  const tidied = key === 'DOI' ? bareDoi(words) : tidyAddress(words)
  if ('doubt' in tidied) return { message: `“${words}” is left as it is.`, help: tidied.doubt }
  return tidied.now === words ? undefined : { now: tidied.now, why: key === 'DOI' ? 'the DOI alone' : 'the address in its usual form' }
}

const isExact = (words: string): boolean => words.length <= exactFigures + 2 && plainNumber.test(words) && words.replace(/\D/g, '').length <= exactFigures

const fromNumber = (field: z.ZodType, words: string): Repaired => {
  if (!isExact(words) || accepts(field, words) || !accepts(field, Number(words))) return undefined
  return { now: Number(words), why: 'a number, without quotes' }
}

const repairWords = (field: z.ZodType, words: string, key: string): Repaired => {
  const tidy = tidyWords(words)
  const kind = kindOfWords(field)
  const repaired = key === 'DOI' || kind === 'address' ? fromAddress(tidy, key) : ((kind === 'date' ? fromDate(field, tidy) : undefined) ?? fromNumber(field, tidy))
  return repaired ?? (tidy === words ? undefined : { now: tidy, why: 'spaces taken out' })
}

const repairNumber = (field: z.ZodType, number: number): Repaired => {
  const isYear = kindOfWords(field) === 'date' && !accepts(field, number) && accepts(field, String(number))
  return isYear ? { now: String(number), why: 'a date, in quotes' } : undefined
}

const look = (field: z.ZodType, value: unknown, path: Path, found: Found): void => {
  const shape = shapeFor(field, value)
  const { element } = defOf(shape)
  if (Array.isArray(value)) {
    if (element) value.forEach((item, index) => look(element, item, [...path, index], found))
  } else if (isGroup(value)) {
    for (const [key, inner] of Object.entries(fieldsOf(shape))) if (Object.hasOwn(value, key)) look(inner, value[key], [...path, key], found)
  } else {
    const repaired = typeof value === 'string' ? repairWords(field, value, String(path.at(-1))) : typeof value === 'number' ? repairNumber(field, value) : undefined
    if (repaired && 'now' in repaired) found.changes.push({ path, was: value, ...repaired })
    else if (repaired) found.doubts.push({ path, ...repaired })
  }
}

/** Which values of a record are only written in an unusual way, and how they are usually written. */
export const findRepairs = (schema: z.ZodType, data: unknown): Found => {
  const found: Found = { changes: [], doubts: [] }
  look(schema, data, [], found)
  return found
}

/** The data with some values changed; what was given stays as it is. */
export const withChanges = (data: unknown, changes: readonly Change[]): unknown => {
  const copy = structuredClone(data)
  for (const { path, now } of changes) {
    const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], copy)
    if (path.length > 0) (holder as Record<string | number, unknown>)[path.at(-1) ?? ''] = now
  }
  return copy
}

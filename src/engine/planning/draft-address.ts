import { largestNumber } from './reader-number.ts'

/** One measure of a draft: what the reader entered for it, each as it stands in the address. */
export interface DraftMeasure {
  readonly id: string
  readonly baseline?: number | undefined
  readonly owner?: string | undefined
  readonly years?: number | undefined
  readonly optimism?: number | undefined
  readonly reason?: string | undefined
  readonly pounds?: number | undefined
  readonly source?: string | undefined
  readonly leftOut: readonly string[]
}

/** A whole draft: what an address holds, and what the browser keeps. */
export interface Draft {
  readonly beds?: number | undefined
  readonly capabilities: readonly { readonly id: string; readonly measures: readonly DraftMeasure[] }[]
}

export const emptyDraft: Draft = { capabilities: [] }
export const longestAddress = 6000

/** What a field of the form takes, and therefore an address: least and most, or how many characters. */
export const draftLimits = {
  beds: [1, 100_000],
  baseline: [Number.MIN_VALUE, largestNumber],
  years: [0, 60],
  optimism: [0, 95],
  pounds: [0, largestNumber],
  owner: 80,
  reason: 200,
  source: 200,
} as const

const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const numberPattern = /^\d{1,13}(\.\d{1,80})?$/
const wordsPattern = /^[^<>\p{C}]+$/u

/** Whether some words may stand in an address: short, no angle brackets, nothing invisible. */
export const isPlainWords = (words: string, limit = 200): boolean => words.length <= limit && wordsPattern.test(words)

/** Words as they were typed, without marks that nobody can see: they come along when words are copied from elsewhere. */
export const visibleWords = (typed: string): string => typed.replace(/\p{Cc}+/gu, ' ').replace(/\p{C}+/gu, '').trim()
const isId = (words: string): boolean => words.length <= 100 && idPattern.test(words)

type Fields = { -readonly [K in keyof DraftMeasure]: DraftMeasure[K] }
type Reader = (draft: { beds?: number; capabilities: { id: string; measures: Fields[] }[] }, value: string) => boolean

const last: (draft: Parameters<Reader>[0]) => Fields | undefined = ({ capabilities }) => capabilities.at(-1)?.measures.at(-1)
const numbered = (text: string, [low, high]: readonly [number, number]): number | undefined => {
  const value = numberPattern.test(text) ? Number(text) : Number.NaN
  return value >= low && value <= high ? value : undefined
}
const numberOf = (name: 'years' | 'optimism' | 'pounds'): Reader => (draft, text) => {
  const [measure, value] = [last(draft), numbered(text, draftLimits[name])]
  if (!measure || value === undefined || measure[name] !== undefined) return false
  measure[name] = value
  return true
}
const wordsOf = (name: 'owner' | 'reason' | 'source'): Reader => (draft, text) => {
  const measure = last(draft)
  if (!measure || !isPlainWords(text, draftLimits[name]) || measure[name] !== undefined) return false
  measure[name] = text
  return true
}

const readers: Readonly<Record<string, Reader>> = {
  b: (draft, text) => {
    const beds = numbered(text, draftLimits.beds)
    if (beds === undefined || draft.beds !== undefined) return false
    draft.beds = beds
    return true
  },
  c: (draft, id) => isId(id) && draft.capabilities.every((one) => one.id !== id) && draft.capabilities.push({ id, measures: [] }) > 0,
  m: (draft, text) => {
    const [id = '', typed, ...rest] = text.split(':')
    const capability = draft.capabilities.at(-1)
    const baseline = typed === undefined ? undefined : numbered(typed, draftLimits.baseline)
    if (!capability || !isId(id) || rest.length > 0 || (typed !== undefined && baseline === undefined) || capability.measures.some((one) => one.id === id)) return false
    return capability.measures.push({ id, baseline, leftOut: [] }) > 0
  },
  o: wordsOf('owner'),
  t: numberOf('years'),
  a: numberOf('optimism'),
  r: wordsOf('reason'),
  v: numberOf('pounds'),
  s: wordsOf('source'),
  x: (draft, id) => {
    const measure = last(draft)
    if (!measure || !isId(id) || measure.leftOut.includes(id)) return false
    measure.leftOut = [...measure.leftOut, id]
    return true
  },
}

const named = (search: string): readonly (readonly [string, string])[] => [...new URLSearchParams(search)].filter(([name]) => Object.hasOwn(readers, name))

/** Whether an address asks for a draft at all, sense or nonsense; names that others put into addresses are none of it. */
export const asksForDraft = (search: string): boolean => named(search).length > 0

/** Reads a draft as it was written down: each letter belongs to what stands before it, and unknown names are passed over. Undefined for nonsense of any kind. */
export const readDraft = (words: string): Draft | undefined => {
  const draft: Parameters<Reader>[0] = { capabilities: [] }
  return named(words).every(([name, value]) => readers[name]?.(draft, value)) ? draft : undefined
}

/** Reads a draft from the part of an address after “?”, which a stranger may have written: one that is far too long is nonsense too. */
export const readDraftAddress = (search: string): Draft | undefined => (search.length > 3 * longestAddress ? undefined : readDraft(search))

/** A number as people write it, never as a power of ten: 0.0000000001, not 1e-10. */
export const plainNumber = (value: number): string => {
  const [digits = '', power] = String(value).split('e-')
  return power === undefined ? digits : `0.${'0'.repeat(Number(power) - 1)}${digits.replace('.', '')}`
}

/** A draft as the part of an address after “?”, empty for an empty draft. */
export const writeDraft = ({ beds, capabilities }: Draft): string => {
  const pairs = (letters: Readonly<Record<string, string | number | undefined>>) => Object.entries(letters).flatMap(([letter, value]) => (value === undefined || value === '' ? [] : [[letter, typeof value === 'number' ? plainNumber(value) : value]]))
  const all = capabilities.flatMap(({ id, measures }) => [
    ['c', id],
    ...measures.flatMap(({ id: measure, baseline, owner, years, optimism, reason, pounds, source, leftOut }) => [
      ['m', baseline === undefined ? measure : `${measure}:${plainNumber(baseline)}`],
      ...pairs({ o: owner, t: years, a: optimism, r: reason, v: pounds, s: source }),
      ...leftOut.map((left) => ['x', left]),
    ]),
  ])
  return new URLSearchParams([...pairs({ b: beds }), ...all] as [string, string][]).toString().replaceAll('%3A', ':')
}

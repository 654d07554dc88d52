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

const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const numberPattern = /^\d{1,12}(\.\d{1,9})?$/
const wordsPattern = /^[^<>\p{C}]+$/u

/** Whether some words may stand in an address: short, no angle brackets, nothing invisible. */
export const isPlainWords = (words: string, limit = 200): boolean => words.length <= limit && wordsPattern.test(words)
const isId = (words: string): boolean => words.length <= 100 && idPattern.test(words)

type Fields = { -readonly [K in keyof DraftMeasure]: DraftMeasure[K] }
type Reader = (draft: { beds?: number; capabilities: { id: string; measures: Fields[] }[] }, value: string) => boolean

const last: (draft: Parameters<Reader>[0]) => Fields | undefined = ({ capabilities }) => capabilities.at(-1)?.measures.at(-1)
const numbered = (text: string, low: number, high: number): number | undefined => {
  const value = numberPattern.test(text) ? Number(text) : Number.NaN
  return value >= low && value <= high ? value : undefined
}
const numberOf = (name: 'years' | 'optimism' | 'pounds', low: number, high: number): Reader => (draft, text) => {
  const [measure, value] = [last(draft), numbered(text, low, high)]
  if (!measure || value === undefined || measure[name] !== undefined) return false
  measure[name] = value
  return true
}
const wordsOf = (name: 'owner' | 'reason' | 'source', limit: number): Reader => (draft, text) => {
  const measure = last(draft)
  if (!measure || !isPlainWords(text, limit) || measure[name] !== undefined) return false
  measure[name] = text
  return true
}

const readers: Readonly<Record<string, Reader>> = {
  b: (draft, text) => {
    const beds = numbered(text, 1, 100_000)
    if (beds === undefined || draft.beds !== undefined) return false
    draft.beds = beds
    return true
  },
  c: (draft, id) => isId(id) && draft.capabilities.every((one) => one.id !== id) && draft.capabilities.push({ id, measures: [] }) <= 40,
  m: (draft, text) => {
    const [id = '', typed, ...rest] = text.split(':')
    const capability = draft.capabilities.at(-1)
    const baseline = typed === undefined ? undefined : numbered(typed, Number.MIN_VALUE, 1e12)
    if (!capability || !isId(id) || rest.length > 0 || (typed !== undefined && baseline === undefined) || capability.measures.some((one) => one.id === id)) return false
    return capability.measures.push({ id, baseline, leftOut: [] }) <= 60
  },
  o: wordsOf('owner', 80),
  t: numberOf('years', 0, 60),
  a: numberOf('optimism', 0, 95),
  r: wordsOf('reason', 200),
  v: numberOf('pounds', 0, 1e9),
  s: wordsOf('source', 200),
  x: (draft, id) => {
    const measure = last(draft)
    if (!measure || !isId(id) || measure.leftOut.includes(id)) return false
    measure.leftOut = [...measure.leftOut, id]
    return true
  },
}

/** Reads a draft from the part of an address after “?”: each letter belongs to what stands before it. Undefined for nonsense of any kind. */
export const readDraft = (search: string): Draft | undefined => {
  if (search.length > 3 * longestAddress) return undefined
  const draft: Parameters<Reader>[0] = { capabilities: [] }
  const sound = [...new URLSearchParams(search)].every(([name, value]) => Object.hasOwn(readers, name) && readers[name]?.(draft, value))
  return sound ? draft : undefined
}

const plainNumber = (value: number): string => value.toFixed(9).replace(/\.?0+$/, '')

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

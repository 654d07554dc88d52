import { phraseKeys, stem, stopWords, wordsOf } from './words.ts'
import { intents } from './intents.ts'
import { nearestWord } from './spelling.ts'

/** A concept as the browser knows it: the word that stands for it in the index, its name, and every phrase people use for it. */
export interface QueryConcept {
  readonly token: string
  readonly label: string
  readonly phrases: readonly string[]
  /** Tokens of concepts close to it. */
  readonly related: readonly string[]
}

/** What a query is read against. */
export interface Lexicon {
  readonly concepts: readonly QueryConcept[]
  /** Every word of four letters or more that the library uses, those used often first; empty until they are needed. */
  readonly words: readonly string[]
}

/** One search of the index for a part of a query, and how much it says. */
export interface Probe {
  readonly search: string
  readonly weight: number
}

/** One part of a query: a concept, or a word as it stands. */
export interface Unit {
  /** What is sent to the index: the part itself, and for a concept its words and what is close to it, which say less. */
  readonly probes: readonly Probe[]
  /** The reader’s own words. */
  readonly asked: string
  readonly concept?: string | undefined
  readonly corrected?: string | undefined
  /** No record has this word, nor one near it. */
  readonly missing?: boolean
}

/** How a query is searched, and what the reader is told about it. */
export interface Plan {
  readonly units: readonly Unit[]
  /** Concepts met under another name than their own. */
  readonly also: readonly string[]
  readonly corrected: readonly { readonly from: string; readonly to: string }[]
  /** Words that stand in no record; they are not searched. */
  readonly missing: readonly string[]
  /** Whether the query was longer than is searched. */
  readonly shortened: boolean
}

export const queryLimit = 200
const longestPhrase = 6

// A phrase whatever the order of its words, small ones left out.
const bagKey = (words: readonly string[]): string => `+${words.filter((word) => !stopWords.has(word)).sort().join('+')}`

/** Every phrase with the concepts it may mean, by its stemmed words; made once for a lexicon. */
export const phraseBook = <C extends QueryConcept>(concepts: readonly C[]): ReadonlyMap<string, C> => {
  const book = new Map<string, C>()
  for (const concept of concepts) {
    for (const key of [concept.label, ...concept.phrases].flatMap(phraseKeys)) if (!book.has(key)) book.set(key, concept)
  }
  for (const concept of concepts) {
    for (const key of [concept.label, ...concept.phrases].flatMap(phraseKeys).map((words) => bagKey(words.split(' ')))) if (key.includes('+', 1) && !book.has(key)) book.set(key, concept)
  }
  return book
}

/** Control characters and marks that turn text round are blanks; anything past the limit is left out. */
export const cleaned = (query: string): { readonly text: string; readonly shortened: boolean } => {
  const text = query.slice(0, 20 * queryLimit).replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return { text: text.slice(0, queryLimit).toWellFormed(), shortened: text.length > queryLimit || query.length > 20 * queryLimit }
}

/** Every concept by the words of its phrases, to find it by part of a phrase (“barcode medication” of “barcode medication administration”). */
const partBook = <C extends QueryConcept>(concepts: readonly C[]): ReadonlyMap<string, ReadonlyMap<C, readonly number[]>> => {
  const book = new Map<string, Map<C, number[]>>()
  let number = 0
  for (const concept of concepts) {
    for (const phrase of [concept.label, ...concept.phrases]) {
      const words = [...new Set(wordsOf(phrase).map(stem))].filter((word) => !stopWords.has(word))
      number++
      if (words.length > 1) for (const word of words) { const held = book.get(word) ?? new Map<C, number[]>(); held.set(concept, [...(held.get(concept) ?? []), number * 8 + Math.min(7, words.length)]); book.set(word, held) }
    }
  }
  return book
}

/** The one concept that has all these words in one of its phrases, half of the phrase at least. */
const conceptOfPart = (book: ReturnType<typeof partBook>, words: readonly string[]): QueryConcept | undefined => {
  const held = words.map((word) => book.get(stem(word)))
  const fits = [...(held[0] ?? [])].filter(([concept, phrases]) => phrases.some((phrase) => words.length >= (phrase % 8) / 2 && held.every((one) => one?.get(concept)?.includes(phrase))))
  return fits.length === 1 ? fits[0]?.[0] : undefined
}

interface Reading {
  readonly parts: ReturnType<typeof partBook>
  readonly book: ReadonlyMap<string, QueryConcept>
  readonly words: readonly string[]
  readonly known: ReadonlySet<string>
}

/** The concept some words name: as they stand, without their endings, or in another order (“robot for the pharmacy”). */
export const inBook = <C>(book: ReadonlyMap<string, C>, words: readonly string[]): C | undefined => {
  const exact = book.get(words.join(' ')) ?? book.get(words.map(stem).join(' '))
  if (exact || words.length < 2 || stopWords.has(words[0] ?? '') || stopWords.has(words.at(-1) ?? '')) return exact
  return book.get(bagKey(words.map(stem)))
}

const conceptAt = ({ book }: Pick<Reading, 'book'>, words: readonly string[], at: number): { readonly concept: QueryConcept; readonly length: number } | undefined => {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
    const part = words.slice(at, at + length)
    // “bar code” and “scan 4 safety” are names whose space is a matter of taste; “is a” is no short name.
    const joined = length > 1 && length < 4 && !part.every((word) => stopWords.has(word))
    const concept = inBook(book, part) ?? (joined ? inBook(book, [part.join('')]) : undefined)
    if (concept) return { concept, length }
  }
  return undefined
}

// A word that is still being typed is the beginning of one.
const isKnown = ({ known, words }: Reading, word: string): boolean => known.has(word) || known.has(stem(word)) || /\d/.test(word) || word.length < 4 || words.some((whole) => whole.startsWith(word))

// Each word that nobody here uses is put right, so that a phrase it stands in can be recognised.
const spelled = (reading: Reading, words: readonly string[]): readonly { readonly word: string; readonly from?: string; readonly missing?: true }[] =>
  words.map((word, at) => {
    if (reading.known.size === 0 || stopWords.has(word) || isKnown(reading, word) || conceptAt(reading, words, at)) return { word }
    const near = nearestWord(word, reading.words)
    return near === undefined ? { word, missing: true } : { word: near, from: word }
  })

const intentPhrases = new Map<string, string>(Object.values(intents).flatMap(({ token, phrases }) => phrases.map((phrase) => [phrase, token] as const)))

/** A question’s own words, such as “how long”: they ask for a kind of record. */
const intentAt = (words: readonly string[], at: number): { readonly token: string; readonly length: number } | undefined => {
  for (const length of [3, 2, 1]) {
    const token = intentPhrases.get(words.slice(at, at + length).join(' '))
    if (token !== undefined && at + length <= words.length) return { token, length }
  }
  return undefined
}

// How much what stands round a concept says, beside the concept itself.
const roundIt = { word: 0.15, related: 0.1, intent: 0.5 } as const

const probesOf = ({ token, related }: QueryConcept, asked: readonly string[]): readonly Probe[] => [
  { search: token, weight: 1 },
  ...asked.filter((word) => !stopWords.has(word) && word.length > 2).map((search) => ({ search, weight: roundIt.word })),
  ...related.slice(0, 6).map((search) => ({ search, weight: roundIt.related })),
]

const unitsOf = (reading: Reading, query: string): readonly Unit[] => {
  const read = spelled(reading, wordsOf(query))
  const words = read.map(({ word }) => word)
  const units: Unit[] = []
  for (let at = 0; at < words.length; ) {
    const concept = conceptAt(reading, words, at)
    const intent = intentAt(words, at)
    let found = concept && concept.length >= (intent?.length ?? 0) ? concept : undefined
    if (!found && !intent) {
      for (let length = Math.min(4, words.length - at); length > 1 && !found; length--) {
        const run = words.slice(at, at + length)
        if (stopWords.has(run[0] ?? '') || stopWords.has(run.at(-1) ?? '') || run.some((_, from) => conceptAt(reading, run, from))) continue
        const part = conceptOfPart(reading.parts, run.filter((word) => !stopWords.has(word)))
        if (part) found = { concept: part, length }
      }
    }
    const part = read.slice(at, at + (found?.length ?? intent?.length ?? 1))
    const asked = part.map(({ word }) => word)
    const corrected = part.some(({ from }) => from !== undefined) ? part.map(({ word, from }) => from ?? word).join(' ') : undefined
    if (found && !(found.length === 1 && stopWords.has(words[at] ?? ''))) units.push({ probes: probesOf(found.concept, asked), asked: asked.join(' '), concept: found.concept.label, corrected })
    else if (intent) units.push({ probes: [{ search: intent.token, weight: 1 }, ...asked.filter((word) => !stopWords.has(word)).map((search) => ({ search, weight: roundIt.intent }))], asked: asked.join(' '), corrected })
    else units.push({ probes: [{ search: asked.join(' '), weight: 1 }], asked: asked.join(' '), corrected, missing: part[0]?.missing === true })
    at += part.length
  }
  return units
}

const meaning = (units: readonly Unit[]): readonly Unit[] => {
  const telling = units.filter(({ asked, concept }) => concept !== undefined || !stopWords.has(asked) || intentPhrases.has(asked))
  const left = telling.length > 0 ? telling : units
  return left.filter((unit, index) => left.findIndex(({ probes }) => probes[0]?.search === unit.probes[0]?.search) === index)
}

/** Reads a query: concepts found under any of their names, American spelling and typing slips put right, empty words left out. */
export const planQuery = (query: string, { concepts, words }: Lexicon, book: ReadonlyMap<string, QueryConcept> = phraseBook(concepts)): Plan => {
  const { text, shortened } = cleaned(query)
  const known = words.length === 0 ? new Set<string>() : new Set([...words, ...words.map(stem), ...[...book.keys()].flatMap((key) => key.split(' '))])
  const all = meaning(unitsOf({ book, words, known, parts: partBook(concepts) }, text))
  const units = all.filter(({ missing }) => missing !== true)
  return {
    units,
    also: [...new Set(units.flatMap(({ concept, asked }) => (concept !== undefined && wordsOf(concept).map(stem).join(' ') !== wordsOf(asked).map(stem).join(' ') ? [concept] : [])))],
    corrected: units.flatMap(({ asked, corrected }) => (corrected === undefined ? [] : [{ from: corrected, to: asked }])),
    missing: all.filter(({ missing }) => missing).map(({ asked }) => asked),
    shortened,
  }
}

/** Whether the list of words must be fetched to read this query: some word of it is part of no phrase. */
export const needsWords = (query: string, book: ReadonlyMap<string, QueryConcept>): boolean => {
  const words = wordsOf(cleaned(query).text)
  const reading = { book, words: [], known: new Set<string>(), parts: new Map() }
  for (let at = 0; at < words.length; ) {
    const found = conceptAt(reading, words, at)
    if (!found && !stopWords.has(words[at] ?? '') && (words[at] ?? '').length > 3) return true
    at += found?.length ?? 1
  }
  return false
}

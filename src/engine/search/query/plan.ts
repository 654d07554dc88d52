import { conceptAt, conceptOfPart, phraseBook, type PhraseBook, type QueryConcept } from './book.ts'
import { intents } from './intents.ts'
import { nearestWord } from './spelling.ts'
import { stem, stopWords, wordsOf } from './words.ts'

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

/** Control characters and marks that turn text round are blanks; anything past the limit is left out. */
export const cleaned = (query: string): { readonly text: string; readonly shortened: boolean } => {
  const text = query.slice(0, 20 * queryLimit).replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return { text: text.slice(0, queryLimit).toWellFormed(), shortened: text.length > queryLimit || query.length > 20 * queryLimit }
}

interface Reading {
  readonly book: PhraseBook
  readonly words: readonly string[]
  readonly known: ReadonlySet<string>
}

// A word that is still being typed is the beginning of one.
const isKnown = ({ known, words }: Reading, word: string): boolean => known.has(word) || known.has(stem(word)) || /\d/.test(word) || word.length < 4 || words.some((whole) => whole.startsWith(word))

// Each word that nobody here uses is put right, so that a phrase it stands in can be recognised.
const spelled = (reading: Reading, words: readonly string[]): readonly { readonly word: string; readonly from?: string; readonly missing?: true }[] =>
  words.map((word, at) => {
    if (reading.known.size === 0 || stopWords.has(word) || isKnown(reading, word) || conceptAt(reading.book, words, at)) return { word }
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
const roundIt = { word: 0.25, intent: 0.5, both: 0.5 } as const

const probesOf = ({ token }: QueryConcept, asked: readonly string[]): readonly Probe[] => [
  { search: token, weight: 1 },
  ...asked.filter((word) => !stopWords.has(word) && /^\D{3,}$/.test(word)).map((search) => ({ search, weight: roundIt.word })),
]

const unitsOf = (reading: Reading, query: string): readonly Unit[] => {
  const read = spelled(reading, wordsOf(query))
  const words = read.map(({ word }) => word)
  const units: Unit[] = []
  for (let at = 0; at < words.length; ) {
    const concept = conceptAt(reading.book, words, at)
    const intent = intentAt(words, at)
    const named = concept && concept.length >= (intent?.length ?? 0) ? concept : undefined
    const found = named ?? (intent ? undefined : conceptOfPart(reading.book, words, at))
    const part = read.slice(at, at + (found?.length ?? intent?.length ?? 1))
    const asked = part.map(({ word }) => word)
    const corrected = part.some(({ from }) => from !== undefined) ? part.map(({ word, from }) => from ?? word).join(' ') : undefined
    if (found && !(found.length === 1 && stopWords.has(words[at] ?? ''))) units.push({ probes: [...probesOf(found.concept, asked), ...(intent?.length === found.length ? [{ search: intent.token, weight: roundIt.both }] : [])], asked: asked.join(' '), concept: found.concept.label, corrected })
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
export const planQuery = (query: string, { concepts, words }: Lexicon, book: PhraseBook = phraseBook(concepts)): Plan => {
  const { text, shortened } = cleaned(query)
  const known = words.length === 0 ? new Set<string>() : new Set([...words, ...words.map(stem), ...[...book.whole.keys()].flatMap((key) => key.split(' '))])
  const all = meaning(unitsOf({ book, words, known }, text))
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
export const needsWords = (query: string, book: PhraseBook): boolean => {
  const words = wordsOf(cleaned(query).text)
  const reading = { book, words: [], known: new Set<string>() }
  for (let at = 0; at < words.length; ) {
    const found = conceptAt(reading.book, words, at)
    if (!found && !stopWords.has(words[at] ?? '') && (words[at] ?? '').length > 3) return true
    at += found?.length ?? 1
  }
  return false
}

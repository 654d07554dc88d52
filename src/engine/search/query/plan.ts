import { stem, stopWords, wordsOf } from './words.ts'
import { nearestWord } from './spelling.ts'

/** A concept as the browser knows it: the word that stands for it in the index, its name, and every phrase people use for it. */
export interface QueryConcept {
  readonly token: string
  readonly label: string
  readonly phrases: readonly string[]
}

/** What a query is read against. */
export interface Lexicon {
  readonly concepts: readonly QueryConcept[]
  /** Words the library uses, most used first; empty until they are needed. */
  readonly words: readonly string[]
}

/** One part of a query: a concept, or a word as it stands. */
export interface Unit {
  /** What is sent to the index. */
  readonly search: string
  /** The reader’s own words. */
  readonly asked: string
  readonly concept?: string | undefined
  readonly corrected?: string | undefined
}

/** One search of the index and how much its order counts when all are merged. */
export interface Run {
  readonly query: string
  readonly weight: number
}

/** How a query is searched, and what the reader is told about it. */
export interface Plan {
  readonly units: readonly Unit[]
  /** Searched at once. */
  readonly first: Run
  /** Searched only if the first finds little. */
  readonly relaxed: readonly Run[]
  /** Concepts met under another name than their own. */
  readonly also: readonly string[]
  readonly corrected: readonly { readonly from: string; readonly to: string }[]
  /** Words that were left out because they say nothing. */
  readonly shortened: boolean
}

export const queryLimit = 200
const longestPhrase = 6
/** Fewer results than this, and the query is relaxed. */
export const enough = 3

/** Every phrase with the concepts it may mean, by its stemmed words; made once for a lexicon. */
export const phraseBook = (concepts: readonly QueryConcept[]): ReadonlyMap<string, QueryConcept> => {
  const book = new Map<string, QueryConcept>()
  for (const concept of concepts) {
    for (const phrase of [concept.label, ...concept.phrases]) {
      const key = wordsOf(phrase).map(stem).join(' ')
      if (key !== '' && !book.has(key)) book.set(key, concept)
    }
  }
  return book
}

/** Control characters and marks that turn text round are blanks; anything past the limit is left out. */
export const cleaned = (query: string): { readonly text: string; readonly shortened: boolean } => {
  const text = query.slice(0, 20 * queryLimit).replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return { text: text.slice(0, queryLimit), shortened: text.length > queryLimit || query.length > 20 * queryLimit }
}

interface Reading {
  readonly book: ReadonlyMap<string, QueryConcept>
  readonly words: readonly string[]
  readonly known: ReadonlySet<string>
}

const conceptAt = ({ book }: Reading, words: readonly string[], at: number): { readonly concept: QueryConcept; readonly length: number } | undefined => {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
    const concept = book.get(words.slice(at, at + length).map(stem).join(' '))
    if (concept) return { concept, length }
  }
  return undefined
}

const isKnown = ({ known }: Reading, word: string): boolean => known.has(word) || known.has(stem(word)) || /\d/.test(word) || word.length < 4

// Each word that nobody here uses is put right, so that a phrase it stands in can be recognised.
const spelled = (reading: Reading, words: readonly string[]) =>
  words.map((word, at) => {
    if (reading.known.size === 0 || stopWords.has(word) || isKnown(reading, word) || conceptAt(reading, words, at)) return { word, from: undefined }
    const near = nearestWord(word, reading.words)
    return near === undefined ? { word, from: undefined } : { word: near, from: word }
  })

const unitsOf = (reading: Reading, query: string): readonly Unit[] => {
  const read = spelled(reading, wordsOf(query))
  const words = read.map(({ word }) => word)
  const units: Unit[] = []
  for (let at = 0; at < words.length; ) {
    const found = conceptAt(reading, words, at)
    const part = read.slice(at, at + (found?.length ?? 1))
    const asked = part.map(({ word }) => word).join(' ')
    const corrected = part.some(({ from }) => from !== undefined) ? part.map(({ word, from }) => from ?? word).join(' ') : undefined
    if (found && !(found.length === 1 && stopWords.has(words[at] ?? ''))) units.push({ search: found.concept.token, asked, concept: found.concept.label, corrected })
    else units.push({ search: asked, asked, corrected })
    at += part.length
  }
  return units
}

const meaning = (units: readonly Unit[]): readonly Unit[] => {
  const telling = units.filter(({ search, concept }) => concept !== undefined || !stopWords.has(search))
  const left = telling.length > 0 ? telling : units
  return left.filter((unit, index) => left.findIndex(({ search }) => search === unit.search) === index)
}

const joined = (units: readonly Unit[]): string => units.map(({ search }) => search).join(' ')

// Leaving out one unit at a time, then keeping one at a time: what keeps more of the query counts more, and concepts more than words.
const relax = (units: readonly Unit[]): readonly Run[] => {
  if (units.length < 2) return []
  const share = (kept: readonly Unit[]) => kept.reduce((sum, { concept }) => sum + (concept === undefined ? 1 : 2), 0) / units.reduce((sum, { concept }) => sum + (concept === undefined ? 1 : 2), 0)
  const without = units.length > 2 && units.length <= 6 ? units.map((_, out) => units.filter((__, index) => index !== out)) : []
  const alone = units.slice(0, 8).map((unit) => [unit])
  return [...without, ...alone].map((kept) => ({ query: joined(kept), weight: share(kept) }))
}

/** Reads a query: concepts found under any of their names, American spelling and typing slips put right, empty words left out. */
export const planQuery = (query: string, { concepts, words }: Lexicon, book: ReadonlyMap<string, QueryConcept> = phraseBook(concepts)): Plan => {
  const { text, shortened } = cleaned(query)
  const known = words.length === 0 ? new Set<string>() : new Set([...words, ...words.map(stem), ...[...book.keys()].flatMap((key) => key.split(' '))])
  const units = meaning(unitsOf({ book, words, known }, text))
  return {
    units,
    first: { query: joined(units), weight: 1 },
    relaxed: relax(units),
    also: [...new Set(units.flatMap(({ concept, asked }) => (concept !== undefined && wordsOf(concept).map(stem).join(' ') !== wordsOf(asked).map(stem).join(' ') ? [concept] : [])))],
    corrected: units.flatMap(({ asked, corrected }) => (corrected === undefined ? [] : [{ from: corrected, to: asked }])),
    shortened,
  }
}

/** Whether the list of words must be fetched to read this query: some word of it is part of no phrase. */
export const needsWords = (query: string, book: ReadonlyMap<string, QueryConcept>): boolean => {
  const words = wordsOf(cleaned(query).text)
  const reading = { book, words: [], known: new Set<string>() }
  for (let at = 0; at < words.length; ) {
    const found = conceptAt(reading, words, at)
    if (!found && !stopWords.has(words[at] ?? '') && (words[at] ?? '').length > 3) return true
    at += found?.length ?? 1
  }
  return false
}

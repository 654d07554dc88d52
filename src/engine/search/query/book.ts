import { phraseKeys, stem, stopWords, wordsOf } from './words.ts'

/** A concept as the browser knows it: the word that stands for it in the index, its name, and every phrase people use for it. */
export interface QueryConcept {
  readonly token: string
  readonly label: string
  readonly phrases: readonly string[]
}

interface Phrase<C> {
  readonly concept: C
  /** Its telling words, without endings. */
  readonly words: readonly string[]
}

/** Every phrase and the concept it means. */
export interface PhraseBook<C extends QueryConcept = QueryConcept> {
  /** By the whole phrase: its stemmed words as they stand, and in any order. */
  readonly whole: ReadonlyMap<string, C>
  /** By each telling word of a phrase of several. */
  readonly parts: ReadonlyMap<string, readonly Phrase<C>[]>
}

/** The most words of a phrase that are compared. */
export const longestPhrase = 6
const tellingStems = (words: readonly string[]): readonly string[] => [...new Set(words.map(stem))].filter((word) => !stopWords.has(word))

// A phrase whatever the order of its words, small ones left out.
const anyOrder = (words: readonly string[]): string => `+${[...words].sort().join('+')}`

/** Made once for a list of concepts. Where two share a phrase, the first in the list has it. */
export const phraseBook = <C extends QueryConcept>(concepts: readonly C[]): PhraseBook<C> => {
  const whole = new Map<string, C>()
  const parts = new Map<string, Phrase<C>[]>()
  const add = (key: string, concept: C): void => void (whole.has(key) || whole.set(key, concept))
  const named = concepts.map((concept) => ({ concept, phrases: [concept.label, ...concept.phrases] }))
  for (const { concept, phrases } of named) for (const key of phrases.flatMap(phraseKeys)) add(key, concept)
  for (const { concept, phrases } of named) {
    for (const words of phrases.map((phrase) => tellingStems(wordsOf(phrase))).filter(({ length }) => length > 1)) {
      add(anyOrder(words), concept)
      for (const word of words) parts.set(word, [...(parts.get(word) ?? []), { concept, words }])
    }
  }
  return { whole, parts }
}

const atEnds = (words: readonly string[], fits: (word: string) => boolean): boolean => [words[0], words.at(-1)].some((word) => word !== undefined && fits(word))
const small = (word: string): boolean => stopWords.has(word)

/** The concept some words name: as they stand, without their endings, or in another order (“robot for the pharmacy”). */
export const inBook = <C extends QueryConcept>({ whole }: PhraseBook<C>, words: readonly string[]): C | undefined =>
  whole.get(words.join(' ')) ?? whole.get(words.map(stem).join(' ')) ?? (words.length < 2 || atEnds(words, small) ? undefined : whole.get(anyOrder(tellingStems(words))))

/** A concept and how many words of the query name it. */
export interface Found<C> {
  readonly concept: C
  readonly length: number
}

/** The concept that begins at a word, the longest name first. “Bar code” and “scan 4 safety” are names whose space is a matter of taste; “is a” is no short name. */
export const conceptAt = <C extends QueryConcept>(book: PhraseBook<C>, words: readonly string[], at: number): Found<C> | undefined => {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
    const part = words.slice(at, at + length)
    const concept = inBook(book, part) ?? (length > 1 && length < 4 && !part.every(small) ? inBook(book, [part.join('')]) : undefined)
    if (concept) return { concept, length }
  }
  return undefined
}

/** The only concept with these words in one phrase, of which they are half at least: “barcode medication” of “barcode medication administration”. Words that name a concept themselves are left to it. */
export const conceptOfPart = <C extends QueryConcept>(book: PhraseBook<C>, words: readonly string[], at: number): Found<C> | undefined => {
  for (let length = Math.min(4, words.length - at); length > 1; length--) {
    const run = words.slice(at, at + length)
    if (atEnds(run, small) || run.some((_, from) => conceptAt(book, run, from))) continue
    const stems = tellingStems(run)
    const [concept, ...others] = new Set((book.parts.get(stems[0] ?? '') ?? []).filter((phrase) => stems.length * 2 >= phrase.words.length && stems.every((word) => phrase.words.includes(word))).map((phrase) => phrase.concept))
    if (concept && others.length === 0) return { concept, length }
  }
  return undefined
}

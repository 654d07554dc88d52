import type { Library } from '../library/library.ts'
import { compareText } from '../problem.ts'
import type { QueryConcept } from './query/plan.ts'
import { stem, wordsOf } from './query/words.ts'

/** A concept of the library: what it is called, every phrase for it, and the record that explains it best. */
export interface Concept extends QueryConcept {
  /** collection/id of a capability or a term. */
  readonly key: string
}

// Letters that no stemmer takes for an ending, and a head and a tail that no English word has: a token matches itself and nothing else.
const letters = 'bcfhjkmnpqrvwxz'
const tokenOf = (index: number): string => {
  const digit = (place: number) => letters[Math.floor(index / letters.length ** place) % letters.length]
  return `zq${digit(2)}${digit(1)}${digit(0)}q`
}

/** Every concept: each capability under all its names and those of the term that names it, and every other term. */
export const conceptsOf = (library: Library): readonly Concept[] => {
  const capabilities = library.all('capabilities').map((capability) => {
    const terms = library.all('terms').filter((term) => term.capability === capability.id)
    return { key: `capabilities/${capability.id}`, label: capability.label, phrases: [...capability.abbreviations, ...capability.aliases, ...terms.flatMap(({ label, abbreviations, synonyms, us }) => [label, ...abbreviations, ...synonyms, ...us])] }
  })
  const others = library.all('terms').filter(({ capability }) => capability === undefined).map(({ id, label, abbreviations, synonyms, us }) => ({ key: `terms/${id}`, label, phrases: [...abbreviations, ...synonyms, ...us] }))
  return [...capabilities, ...others].sort((a, b) => compareText(a.key, b.key)).map((concept, index) => ({ ...concept, token: tokenOf(index) }))
}

/** Finds the concepts some words speak of, under any of their names, one within another too. */
export const conceptFinder = (concepts: readonly Concept[]): ((text: string) => readonly Concept[]) => {
  const book = new Map<string, Concept>()
  let longest = 1
  for (const concept of concepts) {
    for (const phrase of [concept.label, ...concept.phrases]) {
      const words = wordsOf(phrase).map(stem)
      if (words.length === 0 || book.has(words.join(' '))) continue
      book.set(words.join(' '), concept)
      longest = Math.max(longest, words.length)
    }
  }
  return (text) => {
    const words = wordsOf(text).map(stem)
    const found = new Set<Concept>()
    for (let at = 0; at < words.length; at++) {
      for (let length = 1; length <= Math.min(longest, words.length - at); length++) {
        const concept = book.get(words.slice(at, at + length).join(' '))
        if (concept) found.add(concept)
      }
    }
    return [...found]
  }
}

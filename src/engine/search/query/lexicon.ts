import type { QueryConcept } from './book.ts'
import { tokenOf } from './token.ts'

/** Reads the lines that lexicon.ts of the room above writes. */
export const readConcepts = (text: string): readonly QueryConcept[] =>
  text.split('\n').map((line, place) => {
    const [label = '', ...phrases] = line.split('|')
    return { token: tokenOf(place), label, phrases }
  })

/** Reads the words that lexicon.ts of this room writes, those used often first. */
export const readWords = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => {
    let before = ''
    return [...line.matchAll(/(\d)(\D+)/g)].map(([, shared, rest]) => (before = before.slice(0, Number(shared)) + rest))
  })

import type { QueryConcept } from './plan.ts'

/** Reads the lines that lexicon.ts of this room writes: token, label and phrases between bars. */
export const readConcepts = (text: string): readonly QueryConcept[] =>
  text.split('\n').flatMap((line) => {
    const [token, label, ...phrases] = line.split('|')
    return token && label ? [{ token, label, phrases }] : []
  })

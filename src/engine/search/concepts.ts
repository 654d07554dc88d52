import type { Library, RecordOf } from '../library/library.ts'
import { compareText } from '../problem.ts'
import { inBook, longestPhrase, phraseBook, type QueryConcept } from './query/book.ts'
import { conceptKey } from './names.ts'
import { tokenOf } from './query/token.ts'
import { wordsOf } from './query/words.ts'

/** A concept of the library: what it is called, every phrase for it, and the record that explains it best. */
export interface Concept extends QueryConcept {
  /** collection/id of a capability, a term or an organisation; countries/id of a country. */
  readonly key: string
}

// Groups and places that no source names have no name to be asked by.
const unnamed: ReadonlySet<string> = new Set(['aggregate', 'anonymised'])

// “University”, “NHS Foundation Trust” and “Systems” are seldom typed; what is left is how a place or supplier is asked for.
const shortName = (name: string): string => name.replace(/ \(.*\)$/, '').replace(/,? (?:University )?(?:Hospitals? )?NHS (?:Foundation )?Trust$| (?:Systems|Corporation|Incorporated|Inc|Ltd|Limited|AS|plc)$/, '')
const placePhrases = ({ name, aliases, formerNames, currentName, odsCode }: RecordOf<'organisations'>): readonly string[] => {
  const names = [name, ...formerNames.map((former) => former.name), ...(currentName ? [currentName.name] : [])]
  return [...new Set([...names.flatMap((one) => [one, shortName(one)]), ...aliases, ...(odsCode ? [odsCode] : [])])].filter((one) => one.length > 2 && one !== name)
}

// “Patient flow and command centre” is asked for by either half; “Advice and guidance” is one thing.
const halves = (label: string): readonly string[] => {
  const parts = label.split(' and ')
  return parts.length > 1 && parts.every((part) => part.includes(' ')) ? parts : []
}

/** Every concept: each capability under all its names and those of the term that names it, every other term, every place or programme with a name, and every country. */
export const conceptsOf = (library: Library): readonly Concept[] => {
  const capabilities = library.all('capabilities').map((capability) => {
    const terms = library.all('terms').filter((term) => term.capability === capability.id)
    return { key: `capabilities/${capability.id}`, label: capability.label, phrases: [...halves(capability.label), ...capability.abbreviations, ...capability.aliases, ...terms.flatMap(({ label, abbreviations, synonyms, us }) => [label, ...abbreviations, ...synonyms, ...us])] }
  })
  const others = library.all('terms').filter(({ capability }) => capability === undefined).map((term) => ({ key: conceptKey(term), label: term.label, phrases: [...term.abbreviations, ...term.synonyms, ...term.us] }))
  const named = library.all('organisations').filter(({ identity, kind }) => identity === undefined && !unnamed.has(kind)).map((place) => ({ key: `organisations/${place.id}`, label: place.name, phrases: placePhrases(place) }))
  const countries = (library.vocabulary['countries']?.terms ?? []).map(({ id, label, synonyms }) => ({ key: `countries/${id}`, label, phrases: synonyms }))
  return [...capabilities, ...others, ...named, ...countries].sort((a, b) => compareText(a.key, b.key)).map((concept, place) => ({ ...concept, token: tokenOf(place) }))
}

/** Finds the concepts some words speak of, under any of their names, one within another too. */
export const conceptFinder = (concepts: readonly Concept[]): ((text: string) => readonly Concept[]) => {
  const book = phraseBook(concepts)
  return (text) => {
    const words = wordsOf(text)
    const found = new Set<Concept>()
    let countryUntil = 0
    for (let at = 0; at < words.length; at++) {
      for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
        const concept = inBook(book, words.slice(at, at + length))
        const country = concept?.key.startsWith('countries/') === true
        if (!concept || (country && at < countryUntil)) continue // Northern Ireland is not Ireland
        found.add(concept)
        if (country) countryUntil = at + length
      }
    }
    return [...found]
  }
}

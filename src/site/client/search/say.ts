import { type Plan, queryLimit, type QueryConcept } from '#engine/search/query/plan.ts'
import { typingSlips } from '#engine/search/query/spelling.ts'
import { stem, wordsOf } from '#engine/search/query/words.ts'
import { element } from '../parts/element.ts'

const results = (count: number): string => (count === 1 ? '1 result' : `${count} results`)

/** How many were found, in one line that is also read aloud: those that have all of a query, and those that come near. */
export const found = (q: string, count: number, whole: number): string => {
  const asked = q ? ` for “${q}”` : ''
  if (count === 0) return `Nothing found${asked}.`
  if (whole === 0) return `No record has all of “${q}”. These come near.`
  return `${results(whole)}${asked}${count > whole ? ', then others that come near' : ''}`
}

/** What was done to the query, so that nobody wonders at the results. */
export const done = ({ also, corrected, missing, shortened }: Plan): string =>
  [
    corrected.length > 0 ? `Read ${corrected.map(({ from, to }) => `“${from}” as “${to}”`).join(' and ')}.` : '',
    missing.length > 0 ? `No record has ${missing.map((word) => `“${word}”`).join(' or ')}.` : '',
    also.length > 0 ? `Also searched: ${also.join(' · ')}.` : '',
    shortened ? `Only the first ${queryLimit} characters were searched.` : '',
  ]
    .filter(Boolean)
    .join(' ')

/** Concepts that share a word with a query, or nearly: where to go from nothing. */
const nearConcepts = (q: string, concepts: readonly QueryConcept[]): readonly string[] => {
  const asked = wordsOf(q).map(stem).filter((word) => word.length > 3)
  const closeness = ({ label, phrases }: QueryConcept): number =>
    Math.max(0, ...[label, ...phrases].flatMap((phrase) => wordsOf(phrase).map(stem).filter((word) => word.length > 3).flatMap((word) => asked.map((one) => 1 - typingSlips(one, word, 2) / Math.max(one.length, word.length)))))
  return concepts.map((concept) => ({ label: concept.label, near: closeness(concept) })).filter(({ near }) => near > 0.6).sort((a, b) => b.near - a.near).slice(0, 5).map(({ label }) => label)
}

/** What to do when nothing was found: nearby words to try, and how to add the missing record. */
export const instead = (q: string, concepts: readonly QueryConcept[]): Node => {
  const near = nearConcepts(q, concepts)
  const links = near.flatMap((label, index) => [index > 0 ? ', ' : '', element('a', { href: `/search/?q=${encodeURIComponent(label)}` }, label)])
  return element('p', {}, ...(near.length > 0 ? ['Near it: ', ...links, '. '] : []), 'Try fewer or other words, or browse below. Is something missing? ', element('a', { href: '/contribute/' }, 'Add it with its source'), '.')
}

import { typingSlips } from '#engine/search/query/spelling.ts'
import { stem, wordsOf } from '#engine/search/query/words.ts'
import { element } from '../parts/element.ts'
import { addressOf } from './address.ts'
import type { Filters } from './narrow.ts'

/** A concept by all its names. */
export interface Named {
  readonly label: string
  readonly phrases: readonly string[]
}

const longWords = (text: string): readonly string[] => wordsOf(text).map(stem).filter((word) => word.length > 3)

// How like two words are: 1 for the same, 0 for two that share too little. Slips of the keyboard spare the first letter; a word that begins the other is near it.
const likeness = (one: string, other: string): number => {
  if (one[0] !== other[0]) return 0
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const limit = Math.floor(long.length / 3)
  const slips = typingSlips(one, other, limit)
  return Math.max(short.length > 4 && long.startsWith(short) ? 0.8 : 0, slips > limit ? 0 : 1 - slips / long.length)
}

/** Concepts that share a word with a query, or nearly: where to go from nothing; by their own name before another, the plainest first. */
export const nearConcepts = (q: string, concepts: readonly Named[]): readonly string[] => {
  const asked = longWords(q)
  const closest = (name: string): number => Math.max(0, ...longWords(name).flatMap((word) => asked.map((one) => likeness(one, word))))
  const closeness = ({ label, phrases }: Named): number => Math.max(closest(label), ...phrases.map((phrase) => 0.95 * closest(phrase)))
  return concepts.map((concept) => ({ label: concept.label, near: closeness(concept) })).filter(({ near }) => near > 0.6).sort((a, b) => b.near - a.near || a.label.length - b.label.length).slice(0, 5).map(({ label }) => label)
}

/** What to do when nothing was found: nearby words to try, and how to add the missing record. */
export const instead = (q: string, concepts: readonly Named[]): Node => {
  const near = nearConcepts(q, concepts)
  const links = near.flatMap((label, index) => [index > 0 ? ', ' : '', element('a', { href: addressOf(label) }, label)])
  return element('p', {}, ...(near.length > 0 ? ['Near it: ', ...links, '. '] : []), 'Try fewer or other words, or browse below. Is something missing? ', element('a', { href: '/contribute/' }, 'Add it with its source'), '.')
}

/** What the results are narrowed to, and the way back to all of them: whoever follows a link has ticked nothing. */
export const narrowedTo = (q: string, filters: Filters, all: number): Node => {
  const values = Object.values(filters).flat()
  const words = q === '' ? 'Take the ticks off' : all === 1 ? 'Show it without' : `Show all ${all}`
  return element('p', {}, `Narrowed to ${values.join(' · ')}. `, element('a', { href: addressOf(q) }, words))
}

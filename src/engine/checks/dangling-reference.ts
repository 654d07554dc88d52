import { nearest } from '../nearest.ts'
import { compareText } from '../problem.ts'
import { collections, type CollectionName, isCollectionName } from '../schema/collections.ts'
import { findReferences } from '../schema/references.ts'
import type { Finding, Given, Rule } from './rule.ts'

const shownWords = 12

/** What to do where no name is near: a word of the list, or a record of its own. */
const otherwise = (key: string, id: string, known: readonly string[]): string => {
  const [, list] = /^vocabulary\/(.*)$/.exec(key) ?? []
  if (list !== undefined) {
    const words = known.slice(0, shownWords).map((word) => `"${word}"`).join(', ')
    return `${words === '' ? '' : `It takes ${words}${known.length > shownWords ? ` and ${known.length - shownWords} more` : ''}. `}A new word is added in vocabulary/${list}.json.`
  }
  const parts = new Set(id.split('-'))
  const shared = (other: string): number => other.split('-').filter((part) => parts.has(part)).length
  const [likest] = [...known].sort((a, b) => shared(b) - shared(a) || compareText(a, b))
  return `Add it as ${key}/${id}.${isCollectionName(key) ? collections[key].file : 'json'}, or name one that is there${likest === undefined ? '' : `, such as "${likest}"`}.`
}

function* check({ entries, library, unreadable }: Given): Iterable<Finding> {
  const ids = new Map<string, Set<string>>()
  const known = (key: string): Set<string> => ids.get(key) ?? ids.set(key, new Set()).get(key)!
  for (const { collection, id } of entries) known(collection).add(id)
  for (const [list, { terms }] of Object.entries(library.vocabulary)) for (const { id } of terms) known(`vocabulary/${list}`).add(id)
  const isThere = (key: string, id: string): boolean => known(key).has(id) || unreadable.has(key) || unreadable.has(`${key}/${id}`)

  const missing = (kind: string, key: string, id: string) => {
    const meant = nearest(id, known(key))
    return { message: `There is no ${kind} called "${id}".`, help: meant ? `Write "${meant}".` : otherwise(key, id, [...known(key)]) }
  }
  for (const entry of entries) {
    for (const { path, to, id } of findReferences(entry.collection, entry.data)) {
      const key = 'collection' in to ? to.collection : `vocabulary/${to.vocabulary}`
      if (isThere(key, id)) continue
      const kind = 'collection' in to ? collections[to.collection].one : `word in ${to.vocabulary}`
      yield { entry, path, ...missing(kind, key, id) }
    }
    for (const { collection, id, line, column, endColumn } of entry.prose?.references ?? []) {
      if (isThere(collection, id)) continue
      yield { entry, path: [], place: { line, column, endColumn }, ...missing(collections[collection as CollectionName].one, collection, id) }
    }
  }
}

/** Does every id that a record names exist? */
export const danglingReference: Rule = {
  name: 'dangling-reference',
  severity: 'error',
  title: 'Every record that is named must exist',
  why: 'A name that leads nowhere is a dead link for the reader and a number without a source. Mostly one letter is wrong, and the right name is close by.',
  wrong: '"sources": ["poon-2100-bcma"]',
  right: '"sources": ["poon-2010-bcma"]',
  check,
}

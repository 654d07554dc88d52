import { collectionNames } from '../schema/collections.ts'
import { findReferences } from '../schema/references.ts'
import type { Given } from './rule.ts'

/** Every record that some other record names, as collection/id; prose counts, and so do drafts. */
export const namedRecords = (entries: Given['entries']): Set<string> => {
  const named = new Set<string>()
  for (const entry of entries) {
    const self = `${entry.collection}/${entry.id}`
    const add = (key: string) => void (key === self || named.add(key))
    for (const { to, id } of findReferences(entry.collection, entry.data)) if ('collection' in to) add(`${to.collection}/${id}`)
    for (const { collection, id } of entry.prose?.references ?? []) add(`${collection}/${id}`)
  }
  return named
}

/** May a file that could not be read name this record? Then nobody can say that nothing names it. */
export const mayBeNamedUnread = ({ unreadable, texts }: Pick<Given, 'unreadable' | 'texts'>, id: string): boolean => {
  if (unreadable.size === 0) return false
  const seen = new Map([...texts].map(([file, text]) => [file.replace(/\.[^./]*$/, ''), text]))
  const word = new RegExp(`(?<![\\w-])${id}(?![\\w-])`)
  return [...unreadable].some((file) => collectionNames.some((name) => file.startsWith(`${name}/`)) && (!seen.has(file) || word.test(seen.get(file) ?? '')))
}

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

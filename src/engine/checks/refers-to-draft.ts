import { collections, isCollectionName } from '../schema/collections.ts'
import { findReferences } from '../schema/references.ts'
import type { Finding, Given, Rule } from './rule.ts'

const say = (collection: string, id: string) => ({
  message: `The ${isCollectionName(collection) ? collections[collection].one : 'record'} "${id}" is a draft, so the published site does not have it.`,
  help: `Publish ${collection}/${id} by taking "draft" out of it, or name another record.`,
})

function* check({ entries }: Given): Iterable<Finding> {
  const drafts = new Set(entries.filter(({ data }) => data['draft'] === true).map(({ collection, id }) => `${collection}/${id}`))
  if (drafts.size === 0) return
  for (const entry of entries) {
    if (entry.data['draft'] === true) continue
    for (const { path, to, id } of findReferences(entry.collection, entry.data)) {
      if ('collection' in to && drafts.has(`${to.collection}/${id}`)) yield { entry, path, ...say(to.collection, id) }
    }
    for (const { collection, id, line, column, endColumn } of entry.prose?.references ?? []) {
      if (drafts.has(`${collection}/${id}`)) yield { entry, path: [], place: { line, column, endColumn }, ...say(collection, id) }
    }
  }
}

/** Does a published record name one that is still a draft? */
export const refersToDraft: Rule = {
  name: 'refers-to-draft',
  severity: 'error',
  title: 'Published records rest on published records',
  why: 'A draft has no page, so a link to it leads nowhere. A figure whose source is a draft cannot be checked.',
  wrong: '"sources": ["board-paper-2026"], while that source says "draft": true',
  right: '"sources": ["board-paper-2026"], and that source is published',
  check,
}

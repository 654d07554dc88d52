import { type CollectionName, collections } from '../schema/collections.ts'
import { idLimit } from '../schema/fields.ts'
import type { Flag, Refusal } from './arguments.ts'
import { idFrom, isGoodId } from './id.ts'
import { fieldNames } from './shape.ts'

const naming = ['title', 'label', 'name', 'statement'] as const

/** The field a record of this collection is known by, such as title or csl.title; some have none. */
export const namingField = (collection: CollectionName): string | undefined => {
  const names = fieldNames(collections[collection].schema)
  return naming.find((name) => names.includes(name)) ?? names.find((name) => name === 'csl.title')
}

/** Why a record may not be called this, and the nearest name it may have. */
export const badId = (id: string): Refusal => {
  const better = idFrom(id, idLimit)
  return { message: `"${id}" cannot be an id: an id is lower-case words joined by hyphens, starting with a letter, ${idLimit} characters at most.`, help: better && `Write ${better}.` }
}

/** What the record is to be called: the id given, else one made from its title; else what is missing. */
export const settleId = (collection: CollectionName, given: string | undefined, flags: readonly Flag[]): { id: string } | { refusal: Refusal } => {
  if (given !== undefined) return isGoodId(given) ? { id: given } : { refusal: badId(given) }
  const field = namingField(collection)
  const words = flags.find(({ name }) => name === field)?.words
  const id = words === undefined ? undefined : idFrom(words)
  if (id) return { id }
  const start = `npm run new ${collection}`
  const help = field ? `Write ${start} an-id, or ${start} -- --${field} "…" to have it made from those words.` : `Write ${start} an-id.`
  return { refusal: { message: words === undefined ? `The ${collections[collection].one} needs an id.` : `No id can be made from “${words}”.`, help } }
}

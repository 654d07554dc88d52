import { idLimit, idPattern } from '../schema/fields.ts'

/** The longest id made from words; an id is part of an address that people read out. */
const madeLimit = 60

/** May a record be called this? */
export const isGoodId = (id: string): boolean => id.length <= idLimit && idPattern.test(id)

/** The good id nearest to some words, cut after a whole word; nothing where no letter is left. */
export const idFrom = (words: string, limit = madeLimit): string | undefined => {
  const plain = words.normalize('NFKD').replace(/[\u0300-\u036F'’]/g, '').toLowerCase()
  const joined = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '')
  const cut = joined.length <= limit ? joined : joined.slice(0, limit + 1).replace(/-[^-]*$/, '').slice(0, limit)
  return isGoodId(cut) ? cut : undefined
}

import { type AnyRecord, type Library } from '../library/library.ts'
import { addressOf } from '../library/titles.ts'
import { type CollectionName, collections } from '../schema/collections.ts'

/** A record as the public data shows it: its fields and its permanent address, prose as plain words. */
export const publicRecord = (library: Library, { collection, id, prose, ...fields }: AnyRecord): Record<string, unknown> => ({
  id,
  address: new URL(addressOf({ collection, id }), library.programme.address).href,
  ...fields,
  ...(prose && prose.text !== '' ? { text: prose.text } : {}),
})

/** One collection as JSON text, records by id. */
export const collectionJson = (library: Library, collection: CollectionName): string =>
  `${JSON.stringify(
    {
      collection,
      about: `${collections[collection].many} in ${library.programme.name}`,
      licence: library.programme.licence,
      records: (library.all(collection) as readonly AnyRecord[]).map((record) => publicRecord(library, record)),
    },
    null,
    1,
  )}\n`

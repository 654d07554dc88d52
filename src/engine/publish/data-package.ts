import { z } from 'zod'
import type { Library } from '../library/library.ts'
import { type CollectionName, collectionNames, collections } from '../schema/collections.ts'

/** A Data Package v2 descriptor over every CSV and JSON file under /data/. https://datapackage.org/standard/data-package/ */
export const dataPackage = (library: Library): Record<string, unknown> => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: library.programme.name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  title: library.programme.name,
  description: library.programme.description,
  homepage: library.programme.address,
  licenses: [{ name: library.programme.licence.name.replaceAll(' ', '-'), path: library.programme.licence.url, title: library.programme.licence.name }],
  contributors: [{ title: library.programme.publisher, roles: ['publisher'] }],
  resources: collectionNames.flatMap((name) => [
    { name, type: 'table', path: `${name}.csv`, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', title: collections[name].many },
    { name: `${name}-json`, path: `${name}.json`, format: 'json', mediatype: 'application/json', encoding: 'utf-8', title: collections[name].many },
  ]),
})

/** The JSON Schema of one collection’s files, for editors and other programs. */
export const collectionSchema = (collection: CollectionName): Record<string, unknown> => z.toJSONSchema(collections[collection].schema, { io: 'input' }) as Record<string, unknown>

import { createHash } from 'node:crypto'
import { defineCollection } from 'astro:content'
import type { DataStore, Loader } from 'astro/loaders'
import { z } from 'zod'
import { buildDate } from '#engine/read/clock.ts'
import { type Content, readContent } from '#engine/read/content.ts'
import { peopleOf } from '#engine/read/history.ts'
import { collectionNames, collections } from '#engine/schema/collections.ts'
import { programmeSchema } from '#engine/schema/programme.ts'
import { vocabularySchema } from '#engine/schema/vocabulary.ts'
import { contentFolder } from './content-folder.ts'

type Item = { readonly id: string; readonly data: Record<string, unknown>; readonly body?: string | undefined }

const digestOf = (value: unknown): string => createHash('sha1').update(JSON.stringify(value)).digest('base64')

const fill = (store: DataStore, items: readonly Item[]): void => {
  const present = new Set(items.map(({ id }) => id))
  for (const id of store.keys()) if (!present.has(id)) store.delete(id)
  for (const { id, data, body } of items) store.set({ id, data, body, digest: digestOf([data, body]) })
}

/** Loads through the engine’s own reader, so that the site and `npm run check` cannot disagree. */
const engineLoader = (name: string, itemsOf: (content: Content) => readonly Item[]): Loader => ({
  name: `exemplar-${name}`,
  load: ({ store, watcher }) => {
    // Only its own file or folder: nothing of the content is kept in memory once it is in the store.
    const refresh = () => fill(store, itemsOf(readContent(contentFolder, (top) => top === name || top === `${name}.json`)))
    refresh()
    watcher?.add(contentFolder)
    watcher?.on('change', refresh)
    return Promise.resolve()
  },
})

const records = Object.fromEntries(
  collectionNames.map((name) => [
    name,
    defineCollection({
      loader: engineLoader(name, ({ entries }) => entries.map(({ id, data, body }) => ({ id, data, body }))),
      schema: collections[name].schema,
    }),
  ]),
)

/** The engine’s table of collections, and what a programme says of itself, bound to Astro’s content layer. */
export { allCollections as collections }
const allCollections = {
  ...records,
  programme: defineCollection({
    loader: engineLoader('programme', ({ programme }) => (programme ? [{ id: 'programme', data: { programme, today: buildDate(contentFolder), people: peopleOf(contentFolder) } }] : [])),
    schema: z.object({ programme: programmeSchema, today: z.string(), people: z.array(z.object({ name: z.string(), records: z.number() })) }),
  }),
  vocabulary: defineCollection({
    loader: engineLoader('vocabulary', ({ vocabulary }) => Object.entries(vocabulary).map(([id, data]) => ({ id, data }))),
    schema: vocabularySchema,
  }),
}

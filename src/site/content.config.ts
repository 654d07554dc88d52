import { createHash } from 'node:crypto'
import { defineCollection } from 'astro:content'
import type { DataStore, Loader } from 'astro/loaders'
import { z } from 'zod'
import type { Prose } from '#engine/prose/index.ts'
import { buildDate } from '#engine/read/clock.ts'
import { collectionNames, collections } from '#engine/schema/collections.ts'
import { programmeSchema } from '#engine/schema/programme.ts'
import { vocabularySchema } from '#engine/schema/vocabulary.ts'
import type { Content } from '#engine/read/content.ts'
import { contentFolder, readOnce } from './content-folder.ts'

type Item = { readonly id: string; readonly data: Record<string, unknown> }

const digestOf = (value: unknown): string => createHash('sha1').update(JSON.stringify(value)).digest('base64')

const fill = (store: DataStore, items: readonly Item[]): void => {
  const present = new Set(items.map(({ id }) => id))
  for (const id of store.keys()) if (!present.has(id)) store.delete(id)
  for (const { id, data } of items) store.set({ id, data, digest: digestOf(data) })
}

/** Loads through the engine’s own reader, so that the site and `npm run check` cannot disagree. */
const engineLoader = (name: string, itemsOf: (content: Content) => readonly Item[]): Loader => ({
  name: `exemplar-${name}`,
  load: ({ store, watcher }) => {
    fill(store, itemsOf(readOnce()))
    watcher?.add(contentFolder)
    watcher?.on('change', () => fill(store, itemsOf(readOnce(true))))
    return Promise.resolve()
  },
})

const records = Object.fromEntries(
  collectionNames.map((name) => [
    name,
    defineCollection({
      loader: engineLoader(name, ({ entries }) => entries.filter(({ collection }) => collection === name).map(({ id, data, prose }) => ({ id, data: { record: data, prose } }))),
      schema: z.object({ record: collections[name].schema, prose: z.custom<Prose>().optional() }),
    }),
  ]),
)

/** The engine’s table of collections, and what a programme says of itself, bound to Astro’s content layer. */
export { allCollections as collections }
const allCollections = {
  ...records,
  programme: defineCollection({
    loader: engineLoader('programme', ({ programme }) => (programme ? [{ id: 'programme', data: { programme, today: buildDate(contentFolder) } }] : [])),
    schema: z.object({ programme: programmeSchema, today: z.string() }),
  }),
  vocabulary: defineCollection({
    loader: engineLoader('vocabulary', ({ vocabulary }) => Object.entries(vocabulary).map(([id, data]) => ({ id, data }))),
    schema: vocabularySchema,
  }),
}

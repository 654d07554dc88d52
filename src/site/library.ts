import { getCollection, getEntry } from 'astro:content'
import { buildLibrary, type Library, type LibraryInput } from '#engine/library/library.ts'
import { parseProse } from '#engine/prose/index.ts'
import { type CollectionName, collectionNames } from '#engine/schema/collections.ts'

type Loaded = { readonly id: string; readonly data: Record<string, unknown>; readonly body?: string }

const load = async (collection: CollectionName): Promise<LibraryInput['entries']> => {
  const loaded = (await getCollection(collection)) as unknown as readonly Loaded[]
  return loaded.map(({ id, data, body }) => ({ collection, id, data, prose: body === undefined ? undefined : parseProse(body).prose }))
}

const build = async (): Promise<Library> => {
  const about = await getEntry('programme', 'programme')
  if (!about) throw new Error('The content folder has no readable programme.json. Run `npm run check`.')
  const words = await getCollection('vocabulary')
  const entries = await Promise.all(collectionNames.map(load))
  return buildLibrary({
    programme: about.data.programme,
    vocabulary: Object.fromEntries(words.map(({ id, data }) => [id, data])),
    entries: entries.flat(),
    today: about.data.today,
  })
}

let library: Promise<Library> | undefined

/** The one library of this build; built anew for every request in the dev server. */
export const getLibrary = (): Promise<Library> => (import.meta.env.DEV ? build() : (library ??= build()))

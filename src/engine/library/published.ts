import { findReferences } from '../schema/references.ts'
import { buildLibrary, type Library, type LibraryInput } from './library.ts'

type Entry = LibraryInput['entries'][number]

/** Published records that name only published records: what can be linked without a dead end. */
const soundEntries = (entries: readonly Entry[]): readonly Entry[] => {
  let sound = entries.filter(({ data }) => data['draft'] !== true)
  for (;;) {
    const known = new Set(sound.map(({ collection, id }) => `${collection}/${id}`))
    const next = sound.filter(({ collection, data }) => findReferences(collection, data).every(({ to, id }) => !('collection' in to) || known.has(`${to.collection}/${id}`)))
    if (next.length === sound.length) return sound
    sound = next
  }
}

/** The library of content that nobody has checked yet: records that name what is not there are left out, and counted. */
export const publishedLibrary = (input: LibraryInput): { library: Library; leftOut: number } => {
  const entries = soundEntries(input.entries)
  const published = input.entries.filter(({ data }) => data['draft'] !== true).length
  return { library: buildLibrary({ ...input, entries }), leftOut: published - entries.length }
}

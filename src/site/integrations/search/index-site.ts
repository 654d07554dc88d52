import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as pagefind from 'pagefind'
import type { Library } from '../../../engine/library/library.ts'
import { conceptFinder, conceptsOf } from '../../../engine/search/concepts.ts'
import { toSearchDocument } from '../../../engine/search/document.ts'
import { type SearchEntry, searchEntries } from '../../../engine/search/entries.ts'
import { facetFile } from './facet-file.ts'

/** One file of the index, by its path inside the pagefind folder. */
export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

const batch = 500

const fill = async (library: Library) => {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: library.programme.language.slice(0, 2), writePlayground: false })
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`)
  const entries = searchEntries(library)
  const concepts = conceptsOf(library)
  const reader = { concepts: new Map(concepts.map((concept) => [concept.key, concept])), find: conceptFinder(concepts) }
  const add = async (entry: SearchEntry) => {
    const { errors: wrong } = await index.addHTMLFile({ url: entry.url, content: toSearchDocument(entry, library.programme.language, reader) })
    if (wrong.length > 0) throw new Error(`${entry.url} could not be indexed: ${wrong.join('; ')}`)
  }
  // Many at a time: while pages are made, each answer waits its turn in this process.
  for (let at = 0; at < entries.length; at += batch) await Promise.all(entries.slice(at, at + batch).map(add))
  return { index, entries }
}

// The site draws its own search, so Pagefind's ready-made interfaces stay out.
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown/

/**
 * Writes the index from memory. Pagefind's own writeFiles answers before its files are whole,
 * and closing its process then cuts them short on a busy machine.
 */
const write = (folder: string, files: readonly IndexFile[]): void => {
  for (const { path, content } of files) {
    if (unused.test(path)) continue
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** Starts indexing the library; the function it gives back writes the index below `out` and says how many entries it has. */
export const startIndex = (library: Library): ((out: string) => Promise<number>) => {
  const filled = fill(library)
  filled.catch(() => undefined)
  return async (out) => {
    try {
      const { index, entries } = await filled
      const { errors, files } = await index.getFiles()
      if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`)
      write(join(out, 'pagefind'), files)
      writeFileSync(join(out, 'search/facets.json'), JSON.stringify(facetFile(files, entries)))
      return entries.length
    } finally {
      await pagefind.close()
    }
  }
}

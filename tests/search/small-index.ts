import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as pagefind from 'pagefind'
import type { SearchEntry } from '#engine/search/entries.ts'

/** Builds an index of its own from some entries, each written as `document` says; gives the folder it lies in. */
export const buildIndex = async (entries: readonly SearchEntry[], document: (entry: SearchEntry) => string): Promise<string> => {
  const out = mkdtempSync(join(tmpdir(), 'exemplar-index-'))
  const { index } = await pagefind.createIndex({ forceLanguage: 'en', writePlayground: false })
  if (!index) throw new Error('No index.')
  await Promise.all(entries.map((entry) => index.addHTMLFile({ url: entry.url, content: document(entry) })))
  await index.writeFiles({ outputPath: join(out, 'pagefind') })
  await index.deleteIndex()
  return out
}

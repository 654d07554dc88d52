import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SearchIndex } from '#engine/search/query/search.ts'
import { serveSite } from '../../scripts/site/serve-site.ts'

/** One result as the index gives it: its page is known once its fragment is read. */
export interface Hit {
  readonly id: string
  readonly score: number
  readonly page: () => Promise<string>
}

interface Instance {
  readonly init: () => Promise<void>
  readonly search: (query: string) => Promise<{ readonly results: readonly { readonly id: string; readonly score: number; readonly data: () => Promise<{ readonly url: string }> }[] }>
}

/** Opens a search index that was built below `out`, in this process, as a browser would. */
export const openIndex = async (out: string, ranking: object = {}): Promise<{ readonly search: SearchIndex<Hit>; readonly close: () => Promise<void> }> => {
  const { address, close } = await serveSite(out, 0)
  const { createInstance } = (await import(pathToFileURL(join(out, 'pagefind/pagefind.js')).href)) as { createInstance: (options: object) => Instance }
  const instance = createInstance({ basePath: `${address}pagefind/`, noWorker: true, ranking })
  await instance.init()
  const search: SearchIndex<Hit> = async (query) => (await instance.search(query)).results.map(({ id, score, data }) => ({ id, score, page: async () => new URL((await data()).url, 'http://x').pathname }))
  return { search, close }
}

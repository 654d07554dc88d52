import { gunzipSync } from 'node:zlib'
import type { SearchEntry } from '../../../engine/search/entries.ts'
import { compareText } from '../../../engine/problem.ts'
import type { IndexFile } from './index-site.ts'

/** The values of every facet with the places, in `ids`, of the results that have it. */
export interface FacetFile {
  readonly ids: readonly string[]
  readonly facets: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
}

const signature = 'pagefind_dcd'.length
const addressIn = (content: Uint8Array): string => (JSON.parse(gunzipSync(content).subarray(signature).toString('utf8')) as { url: string }).url

/** Which result of the index has which value of which facet, so that the page can count and narrow by itself: asking Pagefind for each value would take seconds. */
export const facetFile = (files: readonly IndexFile[], entries: readonly SearchEntry[]): FacetFile => {
  const filters = new Map(entries.map(({ url, filters: values }) => [url, values]))
  const results = files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ path, content }) => ({ id: path.replace(/^.*\/|\.pf_fragment$/g, ''), url: addressIn(content) }))
    .sort((a, b) => compareText(a.id, b.id))
  const facets: Record<string, Record<string, number[]>> = {}
  for (const [place, { url }] of results.entries()) {
    for (const [name, values] of Object.entries(filters.get(url) ?? {})) for (const value of values) ((facets[name] ??= {})[value] ??= []).push(place)
  }
  return { ids: results.map(({ id }) => id), facets }
}

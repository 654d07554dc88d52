import { Cite } from '@citation-js/core'
import '@citation-js/plugin-csl'
import type { Source } from '#engine/schema/source.ts'
import type { Carried } from '#engine/notebook/carry.ts'
import { readFile } from '../parts/files.ts'

type Records = { readonly records: readonly { readonly id: string; readonly csl: Source['csl'] }[] }

// Field for field CSL-JSON but for the year, which stands in the records alone, and a list of authors that was cut short.
const toItem = ({ id, csl: { issued, author, authorsAbridged, ...rest } }: Records['records'][number]) => ({
  id,
  ...rest,
  author: authorsAbridged ? [...author, { literal: 'and others' }] : author,
  ...(issued ? { issued: { 'date-parts': [[issued.year]] } } : {}),
})

/** The references of some sources in one style, formatted by citeproc-js; undefined where the sources could not be loaded. */
export const formatReferences = async (ids: readonly string[], style: string): Promise<Carried['references'] | undefined> => {
  if (ids.length === 0) return []
  const file = await readFile<Records>('/data/sources.json')
  if (!file) return undefined
  const byId = new Map(file.records.map((record) => [record.id, record]))
  const items = ids.flatMap((id) => byId.get(id) ?? []).map(toItem)
  const entries = new Cite(items).format('bibliography', { template: style, lang: 'en-GB', asEntryArray: true, nosort: style === 'vancouver' })
  // The Harvard style takes a paper without volume and pages for a preprint, which it may not be.
  return entries.map(([id, text]) => ({ id, text: text.trim().replace(' [Preprint]', '').replace(/^\d+\.\s/, style === 'vancouver' ? '' : '$&') }))
}

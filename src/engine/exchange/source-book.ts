import type { Entry } from '../read/entry.ts'
import type { DataOf } from '../schema/collections.ts'
import { type Candidate, lazily, nearestNames } from './likeness-of-names.ts'
import { folded } from './plain-words.ts'

/** A web address without what does not change the page it opens. */
export const pageKey = (url: string): string => url.replace(/^https?:\/\/(www\.)?/i, '').replace(/[/#]+$/, '').toLowerCase()

/** Finds the source that an id, a DOI, an address, a title or “Poon 2010” means. */
export interface SourceBook {
  readonly byKey: (key: string) => { readonly id: string; readonly title: string } | undefined
  readonly byWords: (words: string) => readonly Candidate[]
  readonly nearest: (words: string) => readonly Candidate[]
  readonly isDraft: (id: string) => boolean
}

const shortName = ({ author, issued }: DataOf<'sources'>['csl']): string[] => {
  const [first] = author
  const name = first === undefined ? undefined : 'family' in first ? first.family : first.literal
  return name === undefined ? [] : [name, ...(issued ? [`${name} ${issued.year}`, `${name} et al ${issued.year}`, `${name} and others ${issued.year}`] : [])].slice(1)
}

/** A book of every source in the library. */
export const sourceBook = (entries: readonly Entry[]): SourceBook => {
  const sources = entries.filter(({ collection }) => collection === 'sources').map(({ id, data }) => ({ id, data: data as unknown as DataOf<'sources'> }))
  const keys = new Map(
    sources.flatMap(({ id, data: { csl } }) => {
      const known = { id, title: csl.title }
      return [[`id ${id}`, known], ...(csl.DOI ? [[`doi ${csl.DOI.toLowerCase()}`, known]] : []), ...(csl.URL ? [[`page ${pageKey(csl.URL)}`, known]] : [])] as [string, typeof known][]
    }),
  )
  const candidates = sources.map(({ id, data: { csl } }): Candidate => ({ id, name: csl.title, names: [csl.title, id.replaceAll('-', ' '), ...shortName(csl)] }))
  const words = Map.groupBy(candidates.flatMap((candidate) => [...new Set(candidate.names.map(folded))].map((name) => ({ name, candidate }))), ({ name }) => name)
  const drafts = new Set(sources.filter(({ data }) => data.draft).map(({ id }) => id))
  return {
    byKey: (key) => keys.get(key),
    byWords: (typed) => (words.get(folded(typed)) ?? []).map(({ candidate }) => candidate),
    nearest: lazily(() => nearestNames(candidates)),
    isDraft: (id) => drafts.has(id),
  }
}

import { facets } from '../browse/facets.ts'
import { figureWords } from '../evidence/figures.ts'
import type { AnyRecord, Library } from '../library/library.ts'
import { addressOf, titleOf } from '../library/titles.ts'
import { type CollectionName, collectionNames, collections } from '../schema/collections.ts'
import { effects, studyLevels } from '../schema/words.ts'
import { answersTo, capabilityIds, capabilityWords, countriesOf, explainedBy, organisationIds, ownWords, relatedTo, subjectKeys } from './names.ts'
import type { Intent } from './query/intents.ts'
import { bodyOf, cutAtHeadings, summaryOf } from './words-of.ts'

/** What one record offers to search. */
export interface SearchEntry {
  readonly url: string
  readonly collection: CollectionName
  readonly title: string
  /** Every other name people use for this record. */
  readonly aliases: readonly string[]
  /** Names of what it is tied to (capability, place, measure, theme, source), so that they find it too, after themselves. */
  readonly related: readonly string[]
  /** What kind of question it answers. */
  readonly answers: readonly Intent[]
  /** Keys of the concepts this record explains: nothing answers them better. */
  readonly explains: readonly string[]
  /** Keys of the capabilities it shows how to do. */
  readonly shows: readonly string[]
  /** Keys of the capabilities and places it is about. */
  readonly about: readonly string[]
  /** Keys of the terms it was given as subjects; a result has those of its measure. */
  readonly subjects: readonly string[]
  /** Keys of the countries where it was seen. */
  readonly where: readonly string[]
  /** What somebody who needs it would type. */
  readonly asked: readonly string[]
  readonly summary: string
  readonly body: string
  /** What stands under each heading of its prose; the id is the place on its page. */
  readonly parts: readonly { readonly id: string; readonly title: string; readonly text: string }[]
  readonly filters: Readonly<Record<string, readonly string[]>>
  /** Shown beside the result: what kind, which effect, where, how sure, when. */
  readonly meta: Readonly<Record<string, string>>
}

// Of one time; what is gathered from many sources has no year of its own.
const dated: ReadonlySet<string> = new Set(['benefits', 'lessons', 'costs', 'timings', 'practice', 'adoptions'])

const metaOf = (library: Library, record: AnyRecord): Record<string, string> => {
  const places = organisationIds(record).slice(0, 1).map((id) => library.get('organisations', id).name)
  const meta: Record<string, string> = { kind: record.collection === 'benefits' ? 'result' : collections[record.collection].one }
  if (places[0]) meta['place'] = places[0]
  if (record.collection === 'benefits') {
    meta['effect'] = record.effect
    meta['level'] = studyLevels[record.study.level].label
    const figure = figureWords(record)
    if (figure) meta['figure'] = figure
  }
  if (record.collection === 'lessons') meta['polarity'] = record.polarity
  const year = record.collection === 'sources' ? record : dated.has(record.collection) && 'sources' in record && record.sources?.[0] ? library.find('sources', record.sources[0]) : undefined
  if (year?.csl.issued) meta['year'] = String(year.csl.issued.year)
  return meta
}

const filtersOf = (library: Library, record: AnyRecord): Record<string, readonly string[]> => {
  const filters: Record<string, readonly string[]> = { collection: [collections[record.collection].many] }
  const capabilities = capabilityIds(record).map((id) => library.get('capabilities', id).label)
  if (capabilities.length > 0) filters['capability'] = capabilities
  const places = record.collection === 'organisations' ? [record] : organisationIds(record).map((id) => library.get('organisations', id))
  if (places.length > 0) {
    filters['country'] = [...new Set(places.map(({ country }) => library.label('countries', country)))]
    filters['setting'] = [...new Set(places.flatMap(({ careSettings }) => careSettings.map((id) => library.label('care-settings', id))))]
  }
  if (record.collection === 'benefits') {
    filters['effect'] = [effects[record.effect].label]
    filters['level'] = [studyLevels[record.study.level].label]
  }
  const domain = record.collection === 'measures' ? record.domain : record.collection === 'benefits' ? library.get('measures', record.measure).domain : undefined
  if (domain) filters['domain'] = [library.label('outcome-domains', domain)]
  if (record.collection === 'lessons') filters['phase'] = record.phases.map((id) => library.label('phases', id))
  return filters
}

/** Headings of the search filters, in the order they are shown; the same words as the lists use where they mean the same. */
export const searchFilters: Readonly<Record<string, string>> = {
  collection: 'Kind',
  effect: facets.benefits[0]?.label ?? 'Effect',
  capability: 'Capability',
  domain: 'Outcome domain',
  level: 'Kind of study',
  phase: 'Phase',
  setting: 'Setting',
  country: 'Country',
}

/** One search entry per published record. */
export const searchEntries = (library: Library): readonly SearchEntry[] => {
  const words = new Map(library.all('capabilities').map(({ id }) => [id, capabilityWords(library, id)]))
  return collectionNames.flatMap((name) =>
    (library.all(name) as readonly AnyRecord[]).map((record) => {
      const { before, parts } = cutAtHeadings(record)
      return {
        url: addressOf(record),
        title: titleOf(library, record),
        aliases: record.collection === 'capabilities' ? (words.get(record.id) ?? []) : ownWords(record),
        related: [...new Set(relatedTo(library, record))],
        answers: answersTo(record),
        collection: name,
        explains: explainedBy(record),
        shows: record.collection === 'blueprints' ? [`capabilities/${record.capability}`] : [],
        subjects: subjectKeys(library, record),
        where: countriesOf(library, record).map((id) => `countries/${id}`),
        asked: 'asked' in record ? record.asked : [],
        about: [...capabilityIds(record).map((id) => `capabilities/${id}`), ...organisationIds(record).map((id) => `organisations/${id}`)],
        summary: summaryOf(library, record),
        body: [bodyOf(record), before].filter(Boolean).join(' '),
        parts,
        filters: filtersOf(library, record),
        meta: metaOf(library, record),
      }
    }),
  )
}

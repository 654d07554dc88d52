import { facets } from '../browse/facets.ts'
import { figureWords } from '../evidence/figures.ts'
import { formatValue } from '../format/value.ts'
import type { AnyRecord, Library, RecordOf } from '../library/library.ts'
import { addressOf, shortCitation, titleOf } from '../library/titles.ts'
import { type CollectionName, collectionNames, collections } from '../schema/collections.ts'
import { effects, studyLevels } from '../schema/words.ts'
import type { Intent } from './query/intents.ts'

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
  readonly summary: string
  readonly body: string
  /** What stands under each heading of its prose; the id is the place on its page. */
  readonly parts: readonly { readonly id: string; readonly title: string; readonly text: string }[]
  readonly filters: Readonly<Record<string, readonly string[]>>
  /** Shown beside the result: what kind, which effect, where, how sure, when. */
  readonly meta: Readonly<Record<string, string>>
}

const conceptWords = ({ label, abbreviations, synonyms, us }: RecordOf<'terms'>): readonly string[] => [label, ...abbreviations, ...synonyms, ...us]

const capabilityWords = (library: Library, id: string): readonly string[] => {
  const capability = library.get('capabilities', id)
  const concepts = library.naming('terms', { collection: 'capabilities', id }).filter((concept) => concept.capability === id)
  return [...new Set([capability.label, ...capability.abbreviations, ...capability.aliases, ...concepts.flatMap(conceptWords)])]
}

const capabilityIds = (record: AnyRecord): readonly string[] => {
  if (record.collection === 'capabilities') return [record.id]
  if (record.collection === 'lessons') return record.capabilities
  return 'capability' in record && record.capability ? [record.capability] : []
}

const organisationIds = (record: AnyRecord): readonly string[] => {
  if (record.collection === 'lessons') return record.organisations
  if (record.collection === 'adoptions') return [record.adopter, record.from].filter((id) => id !== undefined)
  return 'organisation' in record && record.organisation ? [record.organisation] : []
}

const ownWords = (record: AnyRecord): readonly string[] => {
  switch (record.collection) {
    case 'terms':
      return conceptWords(record).slice(1)
    case 'measures':
      return record.aliases
    case 'sources':
      return [record.id.replaceAll('-', ' '), ...record.csl.author.slice(0, 3).map((author) => ('family' in author ? author.family : author.literal))]
    case 'organisations':
      return [...record.aliases, ...record.formerNames.map(({ name }) => name), ...(record.currentName ? [record.currentName.name] : []), ...(record.odsCode ? [record.odsCode] : []), ...record.systems.flatMap(({ product, supplier }) => [product, supplier]).filter((word) => word !== undefined)]
    default:
      return []
  }
}

const summaryOf = (library: Library, record: AnyRecord): string => {
  switch (record.collection) {
    case 'benefits':
      return record.summary
    case 'capabilities':
    case 'terms':
    case 'measures':
      return record.definition
    case 'blueprints':
      return record.summary
    case 'lessons':
      return record.context
    case 'costs':
      return `${record.per}, ${record.period}; ${library.label('cost-bases', record.basis).toLowerCase()}.`
    case 'timings':
      return record.of
    case 'adoptions':
      return record.outcome
    case 'sources':
      return [shortCitation(record), record.csl['container-title']].filter(Boolean).join('. ')
    case 'organisations':
      return [record.city, library.label('countries', record.country), record.careSettings.map((id) => library.label('care-settings', id)).join(', ')].filter(Boolean).join(' · ')
    case 'plans':
      return record.revisions.map(({ value }) => (value === undefined ? '' : typeof value === 'string' ? value : formatValue(value, record.unit))).filter(Boolean).join(' → ')
    case 'practice':
    case 'known-blueprints':
    case 'relationships':
      return record.notes ?? ''
  }
}

const bodyOf = (record: AnyRecord): string => {
  switch (record.collection) {
    case 'blueprints':
      return [record.question, ...Object.values(record.answers).map(({ text }) => text), ...record.modules.flatMap(({ title, purpose, steps }) => [title, purpose, ...steps.map(({ text }) => text)]), ...record.surprises.map(({ text }) => text), ...record.unknowns].join(' ')
    case 'lessons':
      return record.consequence?.text ?? ''
    case 'capabilities':
      return record.question
    case 'measures':
      return [record.howToCollect, ...record.pitfalls].join(' ')
    case 'benefits':
      return [record.intervention, record.study.design, record.notes ?? ''].join(' ')
    case 'adoptions':
      return record.changes.join(' ')
    default:
      return ''
  }
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

// The words of a body, cut at its headings; what stands before the first one belongs to the body.
const cutAtHeadings = (record: AnyRecord): { readonly before: string; readonly parts: SearchEntry['parts'] } => {
  const { text = '', headings = [] } = record.prose ?? {}
  let from = 0
  const starts = headings.map((heading) => {
    from = Math.max(from, text.indexOf(heading.text, from))
    const start = from
    from += heading.text.length
    return start
  })
  const parts = headings.map(({ id, text: title }, index) => ({ id, title, text: text.slice((starts[index] ?? 0) + title.length, starts[index + 1]).trim() }))
  return { before: text.slice(0, starts[0]), parts }
}

const placeNames = (library: Library, id: string): readonly string[] => {
  const { name, aliases, currentName, formerNames, city } = library.get('organisations', id)
  return [name, ...aliases, currentName?.name, ...formerNames.map((former) => former.name), city].filter((words) => words !== undefined)
}

const relatedTo = (library: Library, record: AnyRecord): readonly string[] => [
  ...(record.collection === 'capabilities' ? [] : capabilityIds(record).map((id) => library.get('capabilities', id).label)),
  ...organisationIds(record).flatMap((id) => placeNames(library, id)),
  ...(record.collection === 'benefits' ? [library.get('measures', record.measure).name] : []),
  ...(record.collection === 'lessons' ? [record.theme, ...record.alsoThemes].map((id) => library.label('themes', id)) : []),
  ...(record.collection === 'costs' ? [library.label('cost-kinds', record.kind)] : []),
  ...(record.collection === 'practice' ? [library.label('practice-kinds', record.kind)] : []),
  ...(record.collection !== 'sources' && 'sources' in record ? (record.sources ?? []).slice(0, 4).map((id) => shortCitation(library.get('sources', id))) : []),
]

const answersTo = (record: AnyRecord): readonly Intent[] => {
  switch (record.collection) {
    case 'costs':
      return ['cost']
    case 'timings':
      return ['time']
    case 'plans':
      return ['plan', 'time']
    case 'lessons':
      return record.polarity === 'avoid' ? ['trouble'] : []
    case 'blueprints':
      return record.kind === 'redprint' ? ['trouble'] : []
    case 'benefits':
      return record.effect === 'disbenefit' ? ['trouble'] : []
    default:
      return []
  }
}

const explainedBy = (record: AnyRecord): readonly string[] => {
  if (record.collection === 'capabilities' || record.collection === 'organisations') return [`${record.collection}/${record.id}`]
  return record.collection === 'terms' && record.capability === undefined ? [`terms/${record.id}`] : []
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

import type { AnyRecord, Library, RecordOf } from '../library/library.ts'
import { shortCitation } from '../library/titles.ts'
import type { Intent } from './query/intents.ts'

/** The concept a term stands for: itself, or the capability it names. */
export const conceptKey = ({ id, capability }: RecordOf<'terms'>): string => (capability === undefined ? `terms/${id}` : `capabilities/${capability}`)

/** Every word for a concept, its own name first. */
export const conceptWords = ({ label, abbreviations, synonyms, us }: RecordOf<'terms'>): readonly string[] => [label, ...abbreviations, ...synonyms, ...us]

/** Every word for a capability, those of the terms that name it included. */
export const capabilityWords = (library: Library, id: string): readonly string[] => {
  const capability = library.get('capabilities', id)
  const concepts = library.naming('terms', { collection: 'capabilities', id }).filter((concept) => concept.capability === id)
  return [...new Set([capability.label, ...capability.abbreviations, ...capability.aliases, ...concepts.flatMap(conceptWords)])]
}

/** The capabilities a record is about. */
export const capabilityIds = (record: AnyRecord): readonly string[] => {
  if (record.collection === 'capabilities') return [record.id]
  if (record.collection === 'lessons') return record.capabilities
  return 'capability' in record && record.capability ? [record.capability] : []
}

/** The places a record is about. */
export const organisationIds = (record: AnyRecord): readonly string[] => {
  if (record.collection === 'lessons') return record.organisations
  if (record.collection === 'adoptions') return [record.adopter, record.from].filter((id) => id !== undefined)
  return 'organisation' in record && record.organisation ? [record.organisation] : []
}

/** The countries where a record was seen. */
export const countriesOf = (library: Library, record: AnyRecord): readonly string[] =>
  record.collection === 'organisations' ? [record.country] : [...new Set(organisationIds(record).map((id) => library.get('organisations', id).country))]

/** The concepts given to a record as its subjects; a result has those of what it measures too. */
export const subjectKeys = (library: Library, record: AnyRecord): readonly string[] => {
  const own = 'subjects' in record ? record.subjects : []
  const measured = record.collection === 'benefits' ? library.get('measures', record.measure).subjects : []
  return [...new Set([...own, ...measured])].map((id) => conceptKey(library.get('terms', id)))
}

/** Other names of a record itself. */
export const ownWords = (record: AnyRecord): readonly string[] => {
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

const placeNames = (library: Library, id: string): readonly string[] => {
  const { name, aliases, currentName, formerNames, city } = library.get('organisations', id)
  return [name, ...aliases, currentName?.name, ...formerNames.map((former) => former.name), city].filter((words) => words !== undefined)
}

/** Names of what a record is tied to: capability, place, measure, theme, source. */
export const relatedTo = (library: Library, record: AnyRecord): readonly string[] => [
  ...(record.collection === 'capabilities' ? [] : capabilityIds(record).map((id) => library.get('capabilities', id).label)),
  ...organisationIds(record).flatMap((id) => placeNames(library, id)),
  ...(record.collection === 'benefits' ? [library.get('measures', record.measure).name, ...library.get('measures', record.measure).asked] : []),
  ...(record.collection === 'lessons' ? [record.theme, ...record.alsoThemes].map((id) => library.label('themes', id)) : []),
  ...(record.collection === 'costs' ? [library.label('cost-kinds', record.kind)] : []),
  ...(record.collection === 'practice' ? [library.label('practice-kinds', record.kind)] : []),
  ...(record.collection !== 'sources' && 'sources' in record ? (record.sources ?? []).slice(0, 4).map((id) => shortCitation(library.get('sources', id))) : []),
]

/** What kind of question a record answers. */
export const answersTo = (record: AnyRecord): readonly Intent[] => {
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

/** The concepts a record explains. */
export const explainedBy = (record: AnyRecord): readonly string[] => {
  if (record.collection === 'capabilities' || record.collection === 'organisations') return [`${record.collection}/${record.id}`]
  return record.collection === 'terms' && record.capability === undefined ? [`terms/${record.id}`] : []
}

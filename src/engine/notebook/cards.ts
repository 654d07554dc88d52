import { rowOf } from '../browse/row.ts'
import type { AnyRecord, Library, RecordOf } from '../library/library.ts'
import { shortCitation } from '../library/titles.ts'
import { type CollectionName, collections } from '../schema/collections.ts'
import { benefitClasses, effects, studyLevels } from '../schema/words.ts'
import type { Card } from './card.ts'

const marks = { benefit: '▲', null: '●', disbenefit: '▼', mixed: '◆' } as const
const independence: Readonly<Record<RecordOf<'benefits'>['study']['independence'], string | undefined>> = { independent: 'Independent study.', 'own-organisation': 'The organisation’s own study.', supplier: 'A supplier’s study.', 'not-known': undefined }

const summaryOf = (record: AnyRecord): string | undefined => {
  switch (record.collection) {
    case 'benefits':
    case 'blueprints':
      return record.summary
    case 'capabilities':
    case 'measures':
    case 'terms':
      return record.definition
    case 'lessons':
      return [record.context, record.consequence && `If ignored: ${record.consequence.text}${record.consequence.words === 'editors' ? ' (editors’ own inference)' : ''}`].filter(Boolean).join(' ')
    case 'adoptions':
      return record.outcome
    default:
      return 'notes' in record ? record.notes : undefined
  }
}

const studyWords = ({ study, class: kind }: RecordOf<'benefits'>): readonly (string | undefined)[] => [
  `${studyLevels[study.level].label}: ${studyLevels[study.level].meaning}`,
  independence[study.independence],
  study.vendorInvolved ? 'A supplier took part.' : undefined,
  `${benefitClasses[kind].label}: ${benefitClasses[kind].meaning}`,
]

const honestyOf = (library: Library, record: AnyRecord): string =>
  [
    ...(record.collection === 'benefits' ? studyWords(record) : []),
    ...(record.collection === 'lessons' ? [record.confirmedBy.length > 0 ? `Seen at ${record.confirmedBy.length} other ${record.confirmedBy.length === 1 ? 'place' : 'places'}.` : 'Not confirmed elsewhere yet.', ...(record.contradictedBy.length > 0 ? [`Contradicted ${record.contradictedBy.length === 1 ? 'once' : `${record.contradictedBy.length} times`}.`] : [])] : []),
    record.provenance === 'compiled' ? library.programme.compiledNotice : 'Contributed by the organisation itself.',
  ]
    .filter(Boolean)
    .join(' ')

const sourcesOf = (record: AnyRecord): readonly string[] => (record.collection === 'sources' ? [record.id] : 'sources' in record ? (record.sources ?? []) : [])

/** One record as a card. */
export const cardOf = (library: Library, record: AnyRecord): Card => {
  const { title, effect, figure, facts, tag } = rowOf(library, record)
  const sources = sourcesOf(record).map((id) => ({ id, label: shortCitation(library.get('sources', id)) }))
  const cited = new Set(sources.map(({ label }) => label))
  return {
    key: `${record.collection}/${record.id}`,
    kind: record.collection === 'benefits' ? 'result' : collections[record.collection].one,
    title,
    effect: effect && `${marks[effect]} ${effects[effect].label}`,
    figure,
    facts: [tag, ...facts.map(({ text }) => text)].filter((fact) => fact !== undefined && !cited.has(fact)) as readonly string[],
    summary: summaryOf(record),
    honesty: honestyOf(library, record),
    sources,
  }
}

/** The cards of one collection by key, as the notebook’s page reads them. */
export const cardsOf = (library: Library, collection: CollectionName): Readonly<Record<string, Card>> =>
  Object.fromEntries((library.all(collection) as readonly AnyRecord[]).map((record) => [`${record.collection}/${record.id}`, cardOf(library, record)]))

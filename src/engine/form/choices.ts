import { type AnyRecord, type Library, type RecordOf } from '../library/library.ts'
import { shortCitation, titleOf } from '../library/titles.ts'
import type { CollectionName } from '../schema/collections.ts'
import type { Choice, World } from './world.ts'

/** Lists of records that a form can offer. */
export const choiceLists = ['capabilities', 'organisations', 'measures', 'sources', 'benefits', 'lessons', 'blueprints'] as const satisfies readonly CollectionName[]
export type ChoiceList = (typeof choiceLists)[number]

const cut = (words: string, limit: number): string => (words.length <= limit ? words : `${words.slice(0, limit - 1).replace(/\s+\S*$/, '')} …`)

const isPlace = ({ kind, identity }: RecordOf<'organisations'>): boolean => identity === undefined && !['supplier', 'programme', 'network', 'academic'].includes(kind)

const sourceChoice = (source: RecordOf<'sources'>): Omit<Choice, 'id'> => {
  const { DOI, URL, title } = source.csl
  return { label: cut(`${shortCitation(source)}: ${title}`, 140), ...(DOI ? { doi: DOI.toLowerCase() } : {}), ...(URL ? { url: URL } : {}) }
}

const organisationChoice = (organisation: RecordOf<'organisations'>): Omit<Choice, 'id'> => {
  const { name, aliases, identity, formerNames, city } = organisation
  const also = [...aliases, ...formerNames.map((former) => former.name), ...(city === undefined ? [] : [city])]
  return { label: identity?.description ?? name, ...(isPlace(organisation) ? { place: [name, ...also] } : {}) }
}

const measureChoice = ({ name, unit, direction, definition, numerator }: RecordOf<'measures'>): Omit<Choice, 'id'> => ({ label: name, measure: { name, unit, direction, definition, ...(numerator === undefined ? {} : { numerator }) } })

const choiceOf = (library: Library, record: AnyRecord): Omit<Choice, 'id'> => {
  if (record.collection === 'sources') return sourceChoice(record)
  if (record.collection === 'organisations') return organisationChoice(record)
  if (record.collection === 'measures') return measureChoice(record)
  return { label: cut(titleOf(library, record), 140) }
}

/** Every published record of a collection, to choose from by its name; two of the same name are told apart by their ids. */
export const choicesOf = (library: Library, collection: ChoiceList): readonly Choice[] => {
  const records = library.all(collection) as readonly AnyRecord[]
  const choices = records.map((record) => ({ id: record.id, ...choiceOf(library, record) }))
  const count = Map.groupBy(choices, ({ label }) => label.toLowerCase())
  return choices.map((choice) => ((count.get(choice.label.toLowerCase())?.length ?? 0) > 1 ? { ...choice, label: `${choice.label} (${choice.id})` } : choice))
}

/** What every form needs to know of its programme: its word lists, its currency and where its files are kept. */
export const settingOf = ({ programme, vocabulary }: Library): Pick<World, 'programme' | 'vocabulary'> => {
  const { currency, repository, branch, contentPath, contact, name } = programme
  const lists = Object.entries(vocabulary).map(([list, { terms }]) => [list, terms.map(({ id, label }) => ({ id, label }))] as const)
  return { programme: { name, currency, repository, branch, contentPath, contact }, vocabulary: Object.fromEntries(lists) }
}

import { whoToAsk } from '../browse/who-to-ask.ts'
import { hasOpenContact } from '../evidence/open-contact.ts'
import { formatShortDate } from '../format/date.ts'
import { formatValue, midpoint } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { blueprintKinds, effectIds, effects } from '../schema/words.ts'
import { regionsHeld, suppliersHeld } from './choices.ts'
import { comparedPlaces, isCompared } from './compared.ts'
import { highestStage } from './maturity.ts'
import type { Backed, BackedBlueprint, Place, PlacesFile, Size } from './place.ts'
import { recordSuppliers } from './record-systems.ts'

type Organisation = RecordOf<'organisations'>

type Figure = NonNullable<Organisation['beds']>

const dated = (words: string, details: readonly (string | undefined)[]): string => {
  const known = details.filter((detail) => detail !== undefined)
  return known.length === 0 ? words : `${words} (${known.join(', ')})`
}
// A bracket inside a bracket is hard to read.
const flat = (measure: string): string => measure.replace(/ \(([^()]*)\)/g, ', $1')
const asDate = ({ date }: Figure): string | undefined => date && formatShortDate(date)
const lines = {
  beds: (words: string, given: Figure) => dated(`${words} beds`, [asDate(given)]),
  people: (words: string, given: Figure) => (given.measure.startsWith('people') ? dated(`${words} ${flat(given.measure)}`, [asDate(given)]) : dated(`${words} people served`, [flat(given.measure), asDate(given)])),
} as const

const sizeOf = (given: Figure | undefined, line: keyof typeof lines): Size | undefined => {
  if (!given) return undefined
  const { value } = given
  const bound = typeof value === 'object' && !('about' in value) && !('low' in value)
  const words = formatValue(value, '')
  return { count: bound ? undefined : midpoint(value), words, line: lines[line](words, given) }
}

const placeOf = (library: Library, organisation: Organisation): Place => {
  const { now, before, year } = recordSuppliers(organisation.systems)
  return {
    id: organisation.id,
    name: organisation.identity?.description ?? organisation.name,
    settings: organisation.careSettings,
    country: organisation.country,
    region: organisation.region?.value,
    city: organisation.city,
    beds: sizeOf(organisation.beds, 'beds'),
    people: sizeOf(organisation.population, 'people'),
    suppliers: now.map(({ id }) => id),
    suppliersIn: year,
    before: before.length > 0 ? before.map(({ id }) => id) : undefined,
    maturity: highestStage(organisation),
    partOf: organisation.successor === undefined ? undefined : { id: organisation.successor, name: library.get('organisations', organisation.successor).name },
    results: library.naming('benefits', organisation).filter((benefit) => benefit.organisation === organisation.id).map(({ id, effect, title }) => ({ id, effect: effectIds.indexOf(effect), title })),
    lessons: library.naming('lessons', organisation).filter((lesson) => lesson.organisations.includes(organisation.id)).length,
    adoptions: library.naming('adoptions', organisation).filter(({ adopter, from }) => adopter === organisation.id || from === organisation.id).length,
    contact: hasOpenContact(library, organisation) || undefined,
  }
}

const backed = (library: Library, record: { readonly id: string; readonly title: string }, organisations: readonly string[]): Backed => {
  const behind = [...new Set(organisations)]
  const places = behind.filter((id) => isCompared(library.get('organisations', id)))
  return { id: record.id, title: record.title, places, others: behind.length - places.length }
}

const blueprintsOf = (library: Library): readonly BackedBlueprint[] =>
  library.all('blueprints').map((blueprint) => ({
    ...backed(library, blueprint, blueprint.doneBy.map(({ organisation }) => organisation)),
    kind: blueprintKinds[blueprint.kind].label,
    failed: blueprint.kind === 'redprint',
  }))

const marks = { benefit: '▲', null: '●', disbenefit: '▼', mixed: '◆' } as const satisfies Readonly<Record<(typeof effectIds)[number], string>>
const labelled = (library: Library, list: string, ids: readonly string[]) => Object.fromEntries([...new Set(ids)].map((id) => [id, library.label(list, id)]))

/** All that the browser needs to rank places, blueprints and capabilities for one reader. */
export const placesFile = (library: Library): PlacesFile => {
  const compared = comparedPlaces(library)
  return {
    names: {
      settings: labelled(library, 'care-settings', ['mixed', ...compared.flatMap(({ careSettings }) => careSettings)]),
      suppliers: Object.fromEntries(suppliersHeld(library).map(({ id, label }) => [id, label])),
      countries: labelled(library, 'countries', compared.map(({ country }) => country)),
      regions: regionsHeld(library),
    },
    effects: effectIds.map((id) => ({ id, mark: marks[id], label: effects[id].label.toLowerCase() })),
    places: compared.map((organisation) => placeOf(library, organisation)),
    blueprints: blueprintsOf(library),
    capabilities: library.all('capabilities').map((capability) => backed(library, { id: capability.id, title: capability.label }, whoToAsk(library, capability).places.map(({ place }) => place.id))),
  }
}

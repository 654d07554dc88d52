import type { Library, RecordOf } from '../library/library.ts'
import { compareText } from '../problem.ts'

type Organisation = RecordOf<'organisations'>

/** One mark of a map: a town, or a single organisation whose town is not written. */
export interface Town {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly lat: number
  readonly lon: number
  readonly organisations: readonly Organisation[]
  /** How many results were recorded there, whichever way they point. */
  readonly results: number
  /** Where the position comes from, in the records’ own words. */
  readonly basis: string
}

/** Organisations of one country that have no position, so that no map can show them. */
export interface Unplaced {
  readonly country: string
  readonly organisations: readonly Organisation[]
  readonly results: number
}

const alphabetical = (a: string, b: string): number => compareText(a.toLowerCase(), b.toLowerCase())
const byName = (a: { readonly name: string }, b: { readonly name: string }): number => alphabetical(a.name, b.name)

/** The part of an address that stands for a name: St. Albans becomes st-albans. */
export const slug = (name: string): string => name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')

/** How many results each organisation has. */
export const resultCounts = (library: Library): ReadonlyMap<string, number> => new Map([...Map.groupBy(library.all('benefits'), ({ organisation }) => organisation)].map(([id, some]) => [id, some.length]))

const resultsOf = (counts: ReadonlyMap<string, number>, organisations: readonly Organisation[]): number => organisations.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0)

// A town stands where its first city-level position says; without one, where its first organisation stands.
const spotOf = (organisations: readonly Organisation[]): NonNullable<Organisation['coordinates']> => {
  const spots = organisations.flatMap(({ coordinates }) => (coordinates ? [coordinates] : []))
  const spot = spots.find(({ precision }) => precision === 'city') ?? spots[0]
  if (!spot) throw new Error('A town needs a position.')
  return spot
}

/** Every town that has an organisation with a position: by country, then by name. */
export const townsOf = (library: Library): readonly Town[] => {
  const counts = resultCounts(library)
  const placed = library.all('organisations').filter(({ coordinates }) => coordinates !== undefined)
  return [...Map.groupBy(placed, ({ country, city, id }) => `${country}-${slug(city ?? id)}`)]
    .map(([id, organisations]) => {
      const [first] = organisations as [Organisation]
      const { lat, lon, basis } = spotOf(organisations)
      return { id, name: first.city ?? first.name, country: first.country, lat, lon, organisations: organisations.toSorted(byName), results: resultsOf(counts, organisations), basis }
    })
    .sort((a, b) => alphabetical(library.label('countries', a.country), library.label('countries', b.country)) || byName(a, b))
}

/** Every country that has organisations without a position. */
export const unplacedOf = (library: Library): readonly Unplaced[] => {
  const counts = resultCounts(library)
  return [...Map.groupBy(library.all('organisations').filter(({ coordinates }) => coordinates === undefined), ({ country }) => country)]
    .map(([country, organisations]) => ({ country, organisations: organisations.toSorted(byName), results: resultsOf(counts, organisations) }))
    .sort((a, b) => alphabetical(library.label('countries', a.country), library.label('countries', b.country)))
}

/** One country’s page: its towns with their organisations, then those without a position. */
export interface CountryPlaces {
  readonly country: string
  readonly label: string
  readonly href: string
  readonly groups: readonly { readonly id: string; readonly name: string; readonly rows: readonly { readonly id: string; readonly name: string; readonly results: number; readonly position: string }[] }[]
  readonly organisations: number
  readonly results: number
}

/** Address of a country’s page. */
export const countryAddress = (country: string): string => `/evidence/places/country/${country}/`

/** Every country with its organisations by town: what the maps show, as lists. */
export const placesByCountry = (library: Library): readonly CountryPlaces[] => {
  const counts = resultCounts(library)
  const rows = (organisations: readonly Organisation[]) => organisations.map(({ id, name, coordinates }) => ({ id, name, results: counts.get(id) ?? 0, position: coordinates?.basis ?? 'None' }))
  const groups = [
    ...townsOf(library).map(({ id, name, country, organisations }) => ({ country, group: { id, name, rows: rows(organisations) } })),
    ...unplacedOf(library).map(({ country, organisations }) => ({ country, group: { id: 'no-position', name: 'No position', rows: rows(organisations) } })),
  ]
  return [...Map.groupBy(groups, ({ country }) => country)]
    .map(([country, some]) => {
      const all = some.flatMap(({ group }) => group.rows)
      return { country, label: library.label('countries', country), href: countryAddress(country), groups: some.map(({ group }) => group), organisations: all.length, results: all.reduce((sum, { results }) => sum + results, 0) }
    })
    .sort((a, b) => alphabetical(a.label, b.label))
}

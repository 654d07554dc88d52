import type { Library } from '../library/library.ts'
import { compareText } from '../problem.ts'
import { comparedPlaces } from './compared.ts'
import { highestStage } from './maturity.ts'
import { recordSuppliers } from './record-systems.ts'
import type { Named } from './suppliers.ts'

/** One thing to choose, with what else it is known by. */
export interface Choice {
  readonly id: string
  readonly label: string
  readonly also?: string | undefined
}

/** What the form offers: nothing but what some compared place has. */
export interface Choices {
  readonly settings: readonly Choice[]
  readonly suppliers: readonly Choice[]
  readonly countries: readonly Choice[]
  /** Regions by the country in which they lie. */
  readonly regions: readonly { readonly country: string; readonly names: readonly string[] }[]
  /** Whether any place has a figure to compare with. */
  readonly beds: boolean
  readonly people: boolean
  readonly maturity: boolean
}

const atTheEnd = ['own', 'none']
const bySupplier = (a: Named, b: Named): number => atTheEnd.indexOf(a.id) - atTheEnd.indexOf(b.id) || compareText(a.label.toLowerCase(), b.label.toLowerCase())

/** Every supplier that a compared place has or had, by label; having none of one’s own comes last. */
export const suppliersHeld = (library: Library): readonly Choice[] => {
  const held = comparedPlaces(library).flatMap(({ systems }) => {
    const { now, before } = recordSuppliers(systems)
    return [...now, ...before]
  })
  return [...new Map(held.map((one) => [one.id, one])).values()].sort(bySupplier).map(({ id, label, also }) => ({ id, label, also }))
}

/** Every region in which a compared place lies, with its countries, by name. */
export const regionsHeld = (library: Library): Readonly<Record<string, readonly string[]>> => {
  const found = comparedPlaces(library).flatMap(({ region, country }) => (region ? [{ region: region.value, country }] : []))
  const groups = [...Map.groupBy(found, ({ region }) => region)].sort(([a], [b]) => compareText(a, b))
  return Object.fromEntries(groups.map(([region, members]) => [region, [...new Set(members.map(({ country }) => country))]]))
}

const terms = (library: Library, list: string, held: ReadonlySet<string>): readonly Choice[] => (library.vocabulary[list]?.terms ?? []).filter(({ id }) => held.has(id)).map(({ id, label }) => ({ id, label }))

/** What the form offers, in the order of the programme’s own lists. */
export const choices = (library: Library): Choices => {
  const compared = comparedPlaces(library)
  const countries = terms(library, 'countries', new Set(compared.map(({ country }) => country)))
  const regions = Object.entries(regionsHeld(library))
  return {
    settings: terms(library, 'care-settings', new Set(compared.flatMap(({ careSettings }) => careSettings))),
    suppliers: suppliersHeld(library),
    countries,
    // A name that two countries use is offered once, under the first.
    regions: countries.map(({ id, label }) => ({ country: label, names: regions.filter(([, [first]]) => first === id).map(([name]) => name) })).filter(({ names }) => names.length > 0),
    beds: compared.some(({ beds }) => beds !== undefined),
    people: compared.some(({ population }) => population !== undefined),
    maturity: compared.some((organisation) => highestStage(organisation) !== undefined),
  }
}

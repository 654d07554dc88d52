import { familiesOf } from '../evidence/families.ts'
import type { AnyRecord, Library } from '../library/library.ts'
import { compareText } from '../problem.ts'
import { blueprintKinds } from '../schema/words.ts'
import { type DecisionRow, decisionRows } from './decision-table.ts'
import { type FacetGroup, facets, facetValues, isYesNo } from './facets.ts'

type Collection = DecisionRow['collection']

/** Rows under one heading. */
export interface DecisionGroup {
  readonly id: string
  readonly label: string
  readonly rows: readonly DecisionRow[]
}

/** One page of the decision table: all of it in families or kinds, all of it in one order, or the rows of one facet’s value. */
export interface DecisionView {
  readonly collection: Collection
  readonly address: string
  readonly title: string
  /** What order the rows are in or which are shown, in a sentence. */
  readonly says: string
  readonly chosen?: { readonly facet: string; readonly value: string } | undefined
  readonly order?: string | undefined
  readonly groups: readonly DecisionGroup[]
}

interface Order {
  readonly label: string
  readonly says: string
  readonly compare: (a: DecisionRow, b: DecisionRow) => number
}

const countOf = ({ effects }: DecisionRow, wanted: string): number => effects.find(({ effect }) => effect === wanted)?.count ?? 0
const stepOf = ({ dials }: DecisionRow, id: string): number => dials.find((dial) => dial.id === id)?.step ?? 0
const priceOrder = ({ price }: DecisionRow): readonly [number, number] => price?.order ?? [3, 0]

/** The orders a reader may choose, each a page of its own; rows that tie stand by title. */
export const decisionOrders = {
  comparison: { label: 'Strongest comparison', says: 'The strongest comparison first, then the most results. Which way they point plays no part.', compare: (a, b) => stepOf(b, 'comparison') - stepOf(a, 'comparison') || b.results - a.results },
  harm: { label: 'Most harm reported', says: 'The most disbenefits first. More looking finds more harm: few does not mean safe.', compare: (a, b) => countOf(b, 'disbenefit') - countOf(a, 'disbenefit') || b.results - a.results },
  cost: { label: 'Lowest price', says: 'Whole programmes first, by the figure shown or the low end of its span, then prices of something smaller, then other currencies, then those without a price. Prices of different things do not compare.', compare: (a, b) => priceOrder(a)[0] - priceOrder(b)[0] || priceOrder(a)[1] - priceOrder(b)[1] },
  soonest: { label: 'Soonest first benefit', says: 'The soonest first benefit at any place that says so; those that nobody timed come last.', compare: (a, b) => (a.soonest === b.soonest ? 0 : a.soonest - b.soonest) },
  places: { label: 'Most places', says: 'The most places recorded first.', compare: (a, b) => b.places - a.places || (b.adoptions ?? 0) - (a.adoptions ?? 0) },
  reviewed: { label: 'Last reviewed', says: 'Reviewed last, first.', compare: (a, b) => compareText(b.reviewed, a.reviewed) },
  name: { label: 'Name', says: 'By name.', compare: () => 0 },
} as const satisfies Readonly<Record<string, Order>>

const grouped = (library: Library, collection: Collection, rows: readonly DecisionRow[]): readonly DecisionGroup[] => {
  const family = new Map(library.all('capabilities').map(({ id, group }) => [id, group]))
  const kinds = new Map(library.all('blueprints').map(({ id, kind }) => [id, kind]))
  const groups =
    collection === 'capabilities'
      ? familiesOf(library).map(({ id, label }) => ({ id, label, rows: rows.filter((row) => family.get(row.id) === id) }))
      : Object.entries(blueprintKinds).map(([id, { many, meaning }]) => ({ id, label: `${many}: ${meaning.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()).replace(/[.]$/, '')}`, rows: rows.filter((row) => kinds.get(row.id) === id) }))
  return groups.filter((group) => group.rows.length > 0)
}

/** The ways to narrow a decision table, with the number of rows behind each. */
export const decisionFacets = (library: Library, collection: Collection): readonly FacetGroup[] =>
  facets[collection].map((facet) => ({ facet, values: facetValues(library, facet, library.all(collection) as readonly AnyRecord[]) }))

/** Every page of one decision table: the whole of it, each order, each value of each facet. */
export const decisionViews = (library: Library, collection: Collection): readonly DecisionView[] => {
  const base = `/${collection}/`
  const rows = [...decisionRows(library, collection)].sort((a, b) => compareText(a.title.toLowerCase(), b.title.toLowerCase()))
  const name = collection === 'capabilities' ? 'Capabilities' : 'Blueprints'
  const whole: DecisionView = { collection, address: base, title: name, says: collection === 'capabilities' ? 'By family, then by name.' : 'By kind, then by name.', groups: grouped(library, collection, rows) }
  const ordered = Object.entries(decisionOrders).map(([order, { label, says, compare }]): DecisionView => {
    const title = `${name} by ${label.toLowerCase()}`
    return { collection, address: `${base}by/${order}/`, title, says, order, groups: [{ id: 'all', label: title, rows: [...rows].sort(compare) }] }
  })
  const narrowed = decisionFacets(library, collection).flatMap(({ facet, values }) =>
    values.map(({ id, label }): DecisionView => {
      const shown = new Set((library.all(collection) as readonly AnyRecord[]).filter((record) => facet.valuesOf(library, record).includes(id)).map((record) => record.id))
      const title = `${name}, ${facet.label.toLowerCase()}: ${label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`
      const says = `${shown.size} of ${rows.length}.${isYesNo(facet) ? '' : ` Every figure is about the whole row, not about ${label} alone.`}`
      return { collection, address: `${base}${facet.name}/${id}/`, title, says, chosen: { facet: facet.name, value: id }, groups: grouped(library, collection, rows.filter((row) => shown.has(row.id))) }
    }),
  )
  return [whole, ...ordered, ...narrowed]
}

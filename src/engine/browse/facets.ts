import { resultSegments, type Segment } from '../evidence/segments.ts'
import type { AnyRecord, Library, RecordOf } from '../library/library.ts'
import { compareText } from '../problem.ts'
import type { CollectionName } from '../schema/collections.ts'
import { adoptionStatuses, blueprintKinds, planStatuses, polarities, timingKinds } from '../schema/words.ts'

/** One way to narrow a list: its name in the address, its heading, and the values a record has for it. */
export interface Facet {
  readonly name: string
  readonly label: string
  /** How its values are worded and ordered: a vocabulary, a table of words, or a collection. */
  readonly words: { readonly vocabulary: string } | { readonly table: Readonly<Record<string, { readonly label: string }>> } | { readonly collection: CollectionName }
  readonly valuesOf: (library: Library, record: AnyRecord) => readonly string[]
}

/** One value of a facet with the number of records that have it. */
export interface FacetValue {
  readonly id: string
  readonly label: string
  readonly count: number
}

const facet = <C extends CollectionName>(name: string, label: string, words: Facet['words'], valuesOf: (record: RecordOf<C>, library: Library) => readonly (string | undefined)[]): Facet => ({
  name,
  label,
  words,
  valuesOf: (library, record) => valuesOf(record as unknown as RecordOf<C>, library).filter((value) => value !== undefined),
})

const capabilities = { collection: 'capabilities' } as const
const yesNo = { table: { yes: { label: 'Yes' }, no: { label: 'No' } } } as const
/** Whether a facet only asks yes or no, so that its value names no part of a row. */
export const isYesNo = ({ words }: Facet): boolean => words === yesNo
// The evidence map is narrowed by the same words, so they are said once, there.
const ofResults = ({ name, label, words, valuesOf }: Segment): Facet => facet<'benefits'>(name, label, words, (benefit, library) => valuesOf(library, benefit))

const resultsOf = (library: Library, capability: string) => library.naming('benefits', { collection: 'capabilities', id: capability })
const settingsOf = (library: Library, capability: string): readonly string[] => {
  const places = [...resultsOf(library, capability).map(({ organisation }) => organisation), ...library.naming('adoptions', { collection: 'capabilities', id: capability }).map(({ adopter }) => adopter)]
  return places.flatMap((id) => library.get('organisations', id).careSettings)
}

/** The facets of every list, in the order they are shown. Search uses the same names, so a link means the same in both. */
export const facets: Readonly<Record<CollectionName, readonly Facet[]>> = {
  capabilities: [
    facet<'capabilities'>('group', 'Family', { vocabulary: 'capability-groups' }, ({ group }) => [group]),
    facet<'capabilities'>('setting', 'Setting it was seen in', { vocabulary: 'care-settings' }, ({ id }, library) => settingsOf(library, id)),
    facet<'capabilities'>('domain', 'Outcome measured', { vocabulary: 'outcome-domains' }, ({ id }, library) => resultsOf(library, id).map(({ measure }) => library.get('measures', measure).domain)),
    facet<'capabilities'>('has-blueprint', 'Has a blueprint', yesNo, ({ id }, library) => [library.naming('blueprints', { collection: 'capabilities', id }).length > 0 ? 'yes' : 'no']),
  ],
  blueprints: [
    facet<'blueprints'>('kind', 'Kind', { table: blueprintKinds }, ({ kind }) => [kind]),
    facet<'blueprints'>('group', 'Family', { vocabulary: 'capability-groups' }, ({ capability }, library) => [library.get('capabilities', capability).group]),
    facet<'blueprints'>('setting', 'Setting it was seen in', { vocabulary: 'care-settings' }, ({ doneBy }, library) => doneBy.flatMap(({ organisation }) => library.get('organisations', organisation).careSettings)),
  ],
  lessons: [
    facet<'lessons'>('phase', 'Phase', { vocabulary: 'phases' }, ({ phases }) => phases),
    facet<'lessons'>('polarity', 'Do or avoid', { table: polarities }, ({ polarity }) => [polarity]),
    facet<'lessons'>('theme', 'Theme', { vocabulary: 'themes' }, ({ theme, alsoThemes }) => [...new Set([theme, ...alsoThemes])]),
    facet<'lessons'>('capability', 'Capability', capabilities, (lesson) => lesson.capabilities),
  ],
  benefits: [
    ofResults(resultSegments.effect),
    facet<'benefits'>('domain', 'Outcome domain', { vocabulary: 'outcome-domains' }, ({ measure }, library) => [library.get('measures', measure).domain]),
    ofResults(resultSegments.level),
    facet<'benefits'>('capability', 'Capability', capabilities, ({ capability }) => [capability]),
    ofResults(resultSegments.setting),
    ofResults(resultSegments.country),
  ],
  measures: [
    facet<'measures'>('domain', 'Outcome domain', { vocabulary: 'outcome-domains' }, ({ domain }) => [domain]),
    facet<'measures'>('core', 'Core measure', yesNo, ({ core }) => [core ? 'yes' : 'no']),
  ],
  plans: [
    facet<'plans'>('status', 'What came', { table: planStatuses }, ({ status }) => [status]),
    facet<'plans'>('capability', 'Capability', capabilities, ({ capability }) => [capability]),
  ],
  costs: [
    facet<'costs'>('capability', 'Capability', capabilities, ({ capability }) => [capability]),
    facet<'costs'>('kind', 'Kind of money', { vocabulary: 'cost-kinds' }, ({ kind }) => [kind]),
    facet<'costs'>('basis', 'What the figure is', { vocabulary: 'cost-bases' }, ({ basis }) => [basis]),
  ],
  timings: [
    facet<'timings'>('what', 'What was timed', { table: timingKinds }, ({ what }) => [what]),
    facet<'timings'>('capability', 'Capability', capabilities, ({ capability }) => [capability]),
  ],
  practice: [
    facet<'practice'>('kind', 'About', { vocabulary: 'practice-kinds' }, ({ kind }) => [kind]),
    facet<'practice'>('capability', 'Capability', capabilities, ({ capability }) => [capability]),
  ],
  adoptions: [
    facet<'adoptions'>('status', 'Status', { table: adoptionStatuses }, ({ status }) => [status]),
    facet<'adoptions'>('capability', 'Capability', capabilities, ({ capability }) => [capability]),
  ],
  relationships: [facet<'relationships'>('kind', 'Kind', { vocabulary: 'relationship-kinds' }, ({ kind }) => [kind])],
  organisations: [
    facet<'organisations'>('setting', 'Setting', { vocabulary: 'care-settings' }, ({ careSettings }) => careSettings),
    facet<'organisations'>('country', 'Country', { vocabulary: 'countries' }, ({ country }) => [country]),
    facet<'organisations'>('kind', 'Kind', { vocabulary: 'organisation-kinds' }, ({ kind }) => [kind]),
  ],
  'known-blueprints': [facet<'known-blueprints'>('capability', 'Capability', capabilities, ({ capability }) => [capability])],
  sources: [
    facet<'sources'>('kind', 'Kind of document', { vocabulary: 'source-kinds' }, ({ kind }) => [kind]),
    facet<'sources'>('reviewed', 'Peer reviewed', yesNo, ({ peerReviewed }) => [peerReviewed ? 'yes' : 'no']),
    facet<'sources'>('supplier', 'Supplier involved', yesNo, ({ vendorInvolved }) => [vendorInvolved ? 'yes' : 'no']),
  ],
  terms: [],
}

const ordered = (library: Library, { words }: Facet): readonly { readonly id: string; readonly label: string }[] => {
  if ('vocabulary' in words) return library.vocabulary[words.vocabulary]?.terms ?? []
  if ('table' in words) return Object.entries(words.table).map(([id, { label }]) => ({ id, label }))
  return library.all('capabilities').map(({ id, label }) => ({ id, label })).sort((a, b) => compareText(a.label.toLowerCase(), b.label.toLowerCase()))
}

/** A facet of one list with all its values, as it is shown beside the list. */
export interface FacetGroup {
  readonly facet: Facet
  readonly values: readonly FacetValue[]
}

/** The values of a facet that at least one record has, in reading order, with true counts. */
export const facetValues = (library: Library, given: Facet, records: readonly AnyRecord[]): readonly FacetValue[] => {
  const counts = new Map<string, number>()
  for (const record of records) for (const value of new Set(given.valuesOf(library, record))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return ordered(library, given).flatMap(({ id, label }) => {
    const count = counts.get(id)
    return count === undefined ? [] : [{ id, label, count }]
  })
}

import type { Library, RecordOf } from '../library/library.ts'
import { effects, studyLevels } from '../schema/words.ts'

type Benefit = RecordOf<'benefits'>

/** One way to split all results: its name in addresses, its heading, how its values are worded, and which of them a result has. */
export interface Segment {
  readonly name: string
  readonly label: string
  readonly words: { readonly vocabulary: string } | { readonly table: Readonly<Record<string, { readonly label: string }>> }
  readonly valuesOf: (library: Library, benefit: Benefit) => readonly string[]
  /** What a view of one value says it shows: the value stands after it. */
  readonly only: string
}

const place = (library: Library, { organisation }: Benefit) => library.get('organisations', organisation)

/** Whether no supplier did, paid for or took part in a result or any of its sources. */
export const withoutSupplier = (library: Library, { study, sources }: Benefit): boolean =>
  !study.vendorInvolved && study.independence !== 'supplier' && sources.every((id) => !library.get('sources', id).vendorInvolved)

/** The ways to split results that the list of results, the search and the evidence map share. */
export const resultSegments = {
  effect: { name: 'effect', label: 'Effect', words: { table: effects }, valuesOf: (_, { effect }) => [effect], only: 'Only results that point one way' },
  level: { name: 'level', label: 'Kind of study', words: { table: studyLevels }, valuesOf: (_, { study }) => [study.level], only: 'Only results from one kind of study' },
  setting: { name: 'setting', label: 'Setting', words: { vocabulary: 'care-settings' }, valuesOf: (library, benefit) => place(library, benefit).careSettings, only: 'Only results from one care setting' },
  country: { name: 'country', label: 'Country', words: { vocabulary: 'countries' }, valuesOf: (library, benefit) => [place(library, benefit).country], only: 'Only results from one country' },
} as const satisfies Record<string, Segment>

const independent: Segment = {
  name: 'independent',
  label: 'Supplier',
  words: { table: { yes: { label: 'None involved' } } },
  valuesOf: (library, benefit) => (withoutSupplier(library, benefit) ? ['yes'] : []),
  only: 'Only results where no supplier paid for the study, wrote it or took part',
}

/** Every way the evidence map can be narrowed, in the order it is offered. */
export const segments: readonly Segment[] = [...Object.values(resultSegments), independent]

/** The evidence map narrowed to one value of one segment. */
export interface SegmentView {
  readonly segment: Segment
  readonly id: string
  readonly label: string
  readonly address: string
  /** Says in a sentence what is shown. */
  readonly says: string
  readonly count: number
  readonly shows: (benefit: Benefit) => boolean
}

const valuesIn = (library: Library, { words }: Segment) => ('vocabulary' in words ? (library.vocabulary[words.vocabulary]?.terms ?? []) : Object.entries(words.table).map(([id, { label }]) => ({ id, label })))

/** Every narrowed view that shows at least one result, by segment and in the order of its words. */
export const segmentViews = (library: Library): readonly SegmentView[] =>
  segments.flatMap((segment) =>
    valuesIn(library, segment).flatMap(({ id, label }) => {
      const shows = (benefit: Benefit) => segment.valuesOf(library, benefit).includes(id)
      const count = library.all('benefits').filter(shows).length
      const says = segment === independent ? `${segment.only}.` : `${segment.only}: ${label}.`
      return count === 0 ? [] : [{ segment, id, label, address: `/evidence/view/${segment.name}/${id}/`, says, count, shows }]
    }),
  )

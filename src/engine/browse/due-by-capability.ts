import { isOverdue, nextReview } from '../evidence/freshness.ts'
import { csvText } from '../format/csv-field.ts'
import { formatShortDate } from '../format/date.ts'
import type { AnyRecord, Library } from '../library/library.ts'
import { titleOf } from '../library/titles.ts'
import { compareText } from '../problem.ts'
import { collectionNames, collections } from '../schema/collections.ts'

/** One record that waits to be read again: when, since when nobody did, and where its file is. */
export interface Waiting {
  readonly title: string
  /** Path inside the content folder. */
  readonly file: string
  /** Ids of the capabilities it is about; none where it is about no one of them. */
  readonly capabilities: readonly string[]
  readonly reviewed: string
  readonly due: string
  readonly overdue: boolean
}

/** The records about one capability that wait, the longest waiting first. */
export interface WaitingGroup {
  readonly label: string
  readonly records: readonly Waiting[]
}

const capabilitiesOf = (record: AnyRecord): readonly string[] => {
  if (record.collection === 'capabilities') return [record.id]
  if ('capabilities' in record) return record.capabilities
  return 'capability' in record && record.capability !== undefined ? [record.capability] : []
}

const longestFirst = (a: Waiting, b: Waiting): number => compareText(a.due, b.due) || compareText(a.file, b.file)

const waitingRecord = (library: Library, record: AnyRecord): Waiting => ({
  title: titleOf(library, record),
  file: `${record.collection}/${record.id}.${collections[record.collection].file}`,
  capabilities: capabilitiesOf(record),
  reviewed: record.reviewed,
  due: nextReview(library, record),
  overdue: isOverdue(library, record),
})

/** Every published record that is overdue or falls due by a day, the longest waiting first. */
export const waitingBy = (library: Library, day: string): readonly Waiting[] =>
  collectionNames
    .flatMap((collection) => library.all(collection) as readonly AnyRecord[])
    .filter((record) => isOverdue(library, record) || nextReview(library, record) <= day)
    .map((record) => waitingRecord(library, record))
    .sort(longestFirst)

/** The same by capability, in the order of their labels; a record about several stands under each, those about none come last. */
export const byCapability = (library: Library, waiting: readonly Waiting[]): readonly WaitingGroup[] => {
  const labelled = library.all('capabilities').map(({ id, label }) => ({ label, records: waiting.filter(({ capabilities }) => capabilities.includes(id)) }))
  const groups = [...labelled.sort((a, b) => compareText(a.label, b.label)), { label: 'About no one capability', records: waiting.filter(({ capabilities }) => capabilities.length === 0) }]
  return groups.filter(({ records }) => records.length > 0)
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

const lineOf = ({ title, file, reviewed, due, overdue }: Waiting, place: string): string[] => [
  `  ${overdue ? 'overdue since' : 'due'} ${formatShortDate(due)}, last read ${formatShortDate(reviewed)}  ${place}${file}`,
  `    ${title}`,
]

/** What waits, for a person at a terminal; `place` stands before each file. */
export const waitingText = (library: Library, day: string, place: string): string => {
  const waiting = waitingBy(library, day)
  const late = waiting.filter(({ overdue }) => overdue).length
  const blocks = byCapability(library, waiting).map(({ label, records }) => [`${label} (${records.length})`, ...records.flatMap((record) => lineOf(record, place))].join('\n'))
  const summary = waiting.length === 0 ? `No review is overdue or due by ${formatShortDate(day)}.` : `${counted(waiting.length, 'record')} to read again by ${formatShortDate(day)}; ${late === 0 ? 'none' : late} overdue.`
  return `${[...blocks, summary].join('\n\n')}\n`
}

/** The same as a table: one line for each record. */
export const waitingCsv = (library: Library, day: string): string =>
  csvText([
    ['due', 'overdue', 'last_reviewed', 'capabilities', 'file', 'title'],
    ...waitingBy(library, day).map(({ due, overdue, reviewed, capabilities, file, title }) => [due, overdue ? 'yes' : 'no', reviewed, capabilities.join('; '), file, title]),
  ])

import { isOverdue, nextReview } from '../evidence/freshness.ts'
import type { AnyRecord, Library } from '../library/library.ts'
import { addressOf, titleOf } from '../library/titles.ts'
import { compareText } from '../problem.ts'
import { type CollectionName, collectionNames, collections } from '../schema/collections.ts'
import { pageSize } from './pages.ts'

/** How many days ahead a review counts as due soon. */
export const dueSoonDays = 90

/** One record that waits to be read again: when, and where to do it. */
export interface DueRecord {
  readonly title: string
  readonly href: string
  /** Where its file can be changed in the browser. */
  readonly edit: string
  readonly due: string
  readonly late: boolean
}

/** The records of one collection that wait to be read again, the longest overdue first. */
export interface DueList {
  readonly collection: CollectionName
  readonly overdue: number
  readonly records: readonly DueRecord[]
}

/** The last day that counts as due soon. */
export const soonUntil = ({ today }: Pick<Library, 'today'>): string => {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + dueSoonDays)).toISOString().slice(0, 10)
}

const editAddress = ({ programme }: Library, { collection, id }: Pick<AnyRecord, 'collection' | 'id'>): string =>
  `${programme.repository}/edit/${programme.branch}/${programme.contentPath}/${collection}/${id}.${collections[collection].file}`

const dueRecord = (library: Library, record: AnyRecord): DueRecord => ({
  title: titleOf(library, record),
  href: addressOf(record),
  edit: editAddress(library, record),
  due: nextReview(library, record),
  late: isOverdue(library, record),
})

/** Which records are overdue for review or due soon, by collection? Collections where nothing is due are left out. */
export const dueLists = (library: Library): readonly DueList[] => {
  const until = soonUntil(library)
  return collectionNames.flatMap((collection) => {
    const waiting = (library.all(collection) as readonly AnyRecord[]).filter((record) => nextReview(library, record) <= until)
    const records = waiting.map((record) => dueRecord(library, record)).sort((a, b) => compareText(a.due, b.due) || compareText(a.href, b.href))
    return records.length === 0 ? [] : [{ collection, overdue: records.filter(({ late }) => late).length, records }]
  })
}

/** One page of a list of what is due; the first page has no number in its address. */
export interface DuePage extends DueList {
  readonly page: number
  readonly pages: number
  readonly previous?: string | undefined
  readonly next?: string | undefined
  /** From the site’s root. */
  readonly address: string
}

const root = '/contribute/overdue/'

/** Every page of one list of what is due, short enough to load at once. */
export const duePages = (list: DueList): readonly DuePage[] => {
  const pages = Math.ceil(list.records.length / pageSize)
  const address = (page: number): string | undefined => (page < 1 || page > pages ? undefined : `${root}${list.collection}/${page === 1 ? '' : `page/${page}/`}`)
  return Array.from({ length: pages }, (_, index) => ({
    ...list,
    records: list.records.slice(index * pageSize, (index + 1) * pageSize),
    page: index + 1,
    pages,
    previous: address(index),
    next: address(index + 2),
    address: address(index + 1) ?? root,
  }))
}

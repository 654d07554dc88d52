import { addMonths } from '../format/date.ts'
import type { AnyRecord, Library } from '../library/library.ts'

/** When a record must be read again: its own date, or the programme’s period after the last review. */
export const nextReview = (library: Library, record: Pick<AnyRecord, 'reviewed' | 'reviewBy'>): string =>
  record.reviewBy ?? addMonths(record.reviewed, library.programme.reviewMonths)

/** Whether that day has passed. */
export const isOverdue = (library: Library, record: Pick<AnyRecord, 'reviewed' | 'reviewBy'>): boolean => nextReview(library, record) < library.today

/** Newest first by the day of review, then by id. */
export const newestFirst = <R extends Pick<AnyRecord, 'reviewed' | 'id'>>(records: readonly R[]): R[] =>
  [...records].sort((a, b) => (a.reviewed < b.reviewed ? 1 : a.reviewed > b.reviewed ? -1 : a.id < b.id ? -1 : 1))

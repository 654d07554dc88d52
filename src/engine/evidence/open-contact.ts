import type { Library, RecordOf } from '../library/library.ts'

/** Whether a place offers a contact today: not closed, and agreed to until today or later. */
export const hasOpenContact = (library: Library, { contact }: RecordOf<'organisations'>): boolean =>
  contact !== undefined && contact.capacity !== 'closed' && contact.consentedUntil >= library.today

import type { Library, RecordOf } from '#engine/library/library.ts'

/** Which of some places offer a contact today: not closed, and agreed to until today or later. */
export const withOpenContact = (library: Library, places: readonly RecordOf<'organisations'>[]): readonly RecordOf<'organisations'>[] =>
  places.filter(({ contact }) => contact && contact.capacity !== 'closed' && contact.consentedUntil >= library.today)

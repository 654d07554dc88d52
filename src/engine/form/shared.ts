import type { Ask } from './ask.ts'

/** How to write a date that need not be whole. */
export const whenHint = 'A year, a month or a day: 2025, March 2025 or 7 March 2025.'

/** What every form settles by itself. */
export const recordSettled = ['provenance', 'reviewed', 'revision', 'draft'] as const

/** The question every record stands or falls with. */
export const sourcesAsk: Ask = {
  field: 'sources',
  label: 'Where can a reader check this?',
  why: 'A figure without a source is not published. A board paper or a page of your own will do.',
  hint: 'Paste the web address of the document, or type its author or title and pick from the list.',
  example: 'https://www.yourtrust.example/board-paper-may',
  one: 'document',
  adds: true,
}

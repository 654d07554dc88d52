import { z } from 'zod'
import { asked, notes, recordFields, ref, sources, subjects, text, value } from './fields.ts'
import { timingKindIds } from './words.ts'

/** How long one thing took at one place. */
export const timingSchema = z.strictObject({
  organisation: ref('organisations'),
  capability: ref('capabilities'),
  what: z.enum(timingKindIds),
  months: value.describe('Months; atLeast or atMost where the true length lies beyond what was seen.'),
  of: text(200).describe('From what to what.'),
  planned: z.boolean().default(false).describe('true: a planned length, not one that was seen.'),
  derived: z.boolean().default(false).describe('true: dates subtracted or units converted by the editors.'),
  subjects,
  asked,
  sources,
  notes,
  ...recordFields,
})
export type Timing = z.output<typeof timingSchema>

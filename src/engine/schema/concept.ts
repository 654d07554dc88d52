import { z } from 'zod'
import { notes, recordFields, ref, text } from './fields.ts'

/** A concept of the field with every word people use for it, so that search finds it by any of them. */
export const conceptSchema = z.strictObject({
  label: text(80).describe('The preferred label, in British English.'),
  definition: text(400),
  abbreviations: z.array(text(20)).default([]),
  synonyms: z.array(text(80)).default([]).describe('Other words for the same thing, everyday ones too.'),
  us: z.array(text(80)).default([]).describe('United States spelling or wording.'),
  capability: ref('capabilities').optional().describe('The capability this concept names, if it is one.'),
  related: z.array(ref('terms')).default([]),
  notes,
  ...recordFields,
})
export type Concept = z.output<typeof conceptSchema>

import { z } from 'zod'
import { asked, notes, recordFields, ref, sources, subjects, term, text } from './fields.ts'
import { polarityIds } from './words.ts'

const witness = z.strictObject({
  organisation: ref('organisations').optional(),
  source: ref('sources'),
  note: text(300).describe('What was seen there.'),
})

/** One actionable thing learned. */
export const lessonSchema = z.strictObject({
  statement: text(240).describe('One sentence that tells the reader what to do or not to do.'),
  theme: term('themes'),
  alsoThemes: z.array(term('themes')).default([]),
  phases: z.array(term('phases')).min(1, 'Name at least one phase, so that it surfaces at the right time.').describe('When a reader can still act on it.'),
  polarity: z.enum(polarityIds),
  context: text(400).describe('Where and under what conditions it was learned.'),
  consequence: z
    .strictObject({ text: text(300), words: z.enum(['editors', 'source']).describe('editors: our inference.') })
    .optional()
    .describe('What happens if it is ignored.'),
  capabilities: z.array(ref('capabilities')).default([]).describe('Empty means it holds for all.'),
  organisations: z.array(ref('organisations')).default([]).describe('Where it was learned, if named.'),
  told: z.enum(['named', 'anonymous', 'composite']).default('named').describe('composite: several places told as one.'),
  confirmedBy: z.array(witness).default([]),
  contradictedBy: z.array(witness).default([]),
  subjects,
  asked,
  sources,
  notes,
  ...recordFields,
})
export type Lesson = z.output<typeof lessonSchema>

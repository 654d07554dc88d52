import { z } from 'zod'
import { notes, partialDate, recordFields, ref, sources, subjects, text } from './fields.ts'
import { adoptionStatusIds } from './words.ts'

/** Somebody reusing another’s system, build, blueprint or method, and what they changed. */
export const adoptionSchema = z.strictObject({
  adopter: ref('organisations'),
  from: ref('organisations').optional(),
  what: text(240).describe('What was taken over.'),
  capability: ref('capabilities'),
  year: partialDate.optional(),
  status: z.enum(adoptionStatusIds),
  duration: text(120).optional(),
  changes: z.array(text(300)).default([]).describe('What the adopter did differently.'),
  outcome: text(300),
  scope: z.enum(['between-organisations', 'within-organisation', 'network', 'method-from-supplier-or-market']),
  subjects,
  sources,
  notes,
  ...recordFields,
})
export type Adoption = z.output<typeof adoptionSchema>

import { z } from 'zod'
import { notes, partialDate, recordFields, ref, term } from './fields.ts'

/** One tie between two organisations: exemplar and follower, shared system, merger, partnership. */
export const relationshipSchema = z.strictObject({
  kind: term('relationship-kinds'),
  from: ref('organisations'),
  to: ref('organisations'),
  status: z
    .enum(['confirmed', 'planned', 'proposed', 'nominated', 'disputed', 'withdrawn', 'from-memory'])
    .describe('from-memory: recalled by the editors, not seen in a source.'),
  date: partialDate.optional(),
  sources: z.array(ref('sources')).default([]),
  notes,
  ...recordFields,
})
export type Relationship = z.output<typeof relationshipSchema>

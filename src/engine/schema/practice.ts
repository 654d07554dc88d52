import { z } from 'zod'
import { asked, notes, recordFields, ref, sources, subjects, term, text, value } from './fields.ts'

/** One how-to fact: who trained for how long, how many devices, what went on at go-live. */
export const practiceSchema = z.strictObject({
  statement: text(300),
  kind: term('practice-kinds'),
  capability: ref('capabilities').optional().describe('Left out where it holds for all.'),
  organisation: ref('organisations').optional(),
  numbers: z
    .array(z.strictObject({ label: text(60), value: z.union([value, z.array(z.number())]) }))
    .default([])
    .describe('The figures in the statement, each with what it counts.'),
  subjects,
  asked,
  sources,
  notes,
  ...recordFields,
})
export type Practice = z.output<typeof practiceSchema>

import { z } from 'zod'
import { asked, notes, partialDate, recordFields, ref, subjects, text, value } from './fields.ts'
import { planStatusIds } from './words.ts'

const planned = z.union([value, partialDate], { error: 'Write a number, a range such as { "low": 4, "high": 6 }, or a date such as 2019-04.' })

/** One promise: what was planned, how the plan moved, and what came. */
export const planSchema = z.strictObject({
  organisation: ref('organisations'),
  capability: ref('capabilities'),
  benefit: text(160).describe('What was promised.'),
  measure: ref('measures').optional(),
  unit: text(60).describe('Unit of every figure here; date where the promise is a date.'),
  better: z.enum(['higher', 'lower']).describe('Which way is better; lower for a date means sooner.'),
  baseline: value.optional(),
  revisions: z
    .array(
      z.strictObject({
        setOn: partialDate.optional(),
        value: planned.optional().describe('Left out where the source does not print it.'),
        dueBy: text(60).optional(),
        reason: text(300).optional(),
        source: ref('sources'),
      }),
    )
    .min(1, 'A plan needs at least its first promise.')
    .describe('In order. Add a line when the promise moves; never edit an old one.'),
  realised: z
    .array(z.strictObject({ date: partialDate.optional(), value: planned.optional(), source: ref('sources') }))
    .default([])
    .describe('What came. Empty: no source says.'),
  status: z.enum(planStatusIds),
  statusBy: z.enum(['editors', 'source']).default('editors').describe('Whose reading the status is.'),
  subjects,
  asked,
  notes,
  ...recordFields,
})
export type Plan = z.output<typeof planSchema>

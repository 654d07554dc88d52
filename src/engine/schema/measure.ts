import { z } from 'zod'
import { asked, notes, recordFields, ref, subjects, term, text } from './fields.ts'

/** A reusable definition of what is counted, so that two places can count the same thing. */
export const measureSchema = z.strictObject({
  name: text(90).describe('What is counted, in plain words; no “better” or “improved” in it.'),
  definition: text(500).describe('Exactly what counts and what does not.'),
  numerator: text(300).optional().describe('What is on top, where it is a share or a rate.'),
  denominator: text(300).optional().describe('What it is a share or a rate of.'),
  unit: text(40).describe('Such as %, minutes, days, count, per 1,000 patient-days, money.'),
  direction: z
    .enum(['lower', 'higher', 'depends'])
    .describe('Which way is better for the person it is about. depends: neither is better by itself.'),
  domain: term('outcome-domains').describe('The outcome domain it belongs to.'),
  howToCollect: text(500).describe('How a hospital would get this number: who, from what, how often.'),
  dataSource: text(240).optional().describe('Where the number usually sits already.'),
  pitfalls: z.array(text(300)).default([]).describe('How this number misleads.'),
  core: z.boolean().default(false).describe('true if the programme asks everybody for it.'),
  aliases: z.array(text(90)).default([]).describe('Other names for the same count.'),
  subjects,
  asked,
  related: z.array(ref('measures')).default([]).describe('Measures that count something near it.'),
  notes,
  ...recordFields,
})
export type Measure = z.output<typeof measureSchema>

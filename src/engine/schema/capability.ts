import { z } from 'zod'
import { asked, recordFields, ref, sources, term, text } from './fields.ts'

/** Something an organisation puts in place, such as closed-loop medication. */
export const capabilitySchema = z.strictObject({
  label: text(80).describe('What the field calls it, in full.'),
  definition: text(400).describe('One or two sentences a ward nurse and a finance director would both follow.'),
  question: text(160).describe('The question a reader arrives with, such as “Should we scan every dose?”'),
  aliases: z.array(text(80)).default([]).describe('Other names in use, including everyday ones.'),
  abbreviations: z.array(text(20)).default([]).describe('Short forms, such as EPR.'),
  asked,
  group: term('capability-groups').describe('The family it is listed under.'),
  related: z.array(ref('capabilities')).default([]).describe('Capabilities readers often weigh beside this one.'),
  prerequisites: z
    .array(z.strictObject({ capability: ref('capabilities'), why: text(240) }))
    .default([])
    .describe('Capabilities that must work first, each with the reason.'),
  notApplicable: z
    .array(z.strictObject({ domain: term('outcome-domains'), why: text(240) }))
    .default([])
    .describe('Outcome domains where nobody would expect an effect, each with the reason.'),
  caveat: text(200).optional().describe('What a reader must know before using the results as a whole, such as that the trials are of something narrower.'),
  sources: sources.optional(),
  ...recordFields,
})
export type Capability = z.output<typeof capabilitySchema>

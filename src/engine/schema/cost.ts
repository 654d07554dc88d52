import { z } from 'zod'
import { asked, notes, partialDate, recordFields, ref, sources, subjects, term, text, value } from './fields.ts'

/** What one thing cost one organisation. Costs overlap, so they are never added up. */
export const costSchema = z.strictObject({
  organisation: ref('organisations'),
  capability: ref('capabilities'),
  kind: term('cost-kinds').describe('What kind of money it is.'),
  amount: value,
  range: z.strictObject({ low: z.number(), high: z.number() }).optional().describe('The range the source gives around a central amount.'),
  unit: text(40).default('money').describe('money, or what is counted instead, such as hours.'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'A currency is three capitals, such as GBP.').optional(),
  priceYear: z.int().min(1980).max(2100).optional().describe('Only where the source prints it.'),
  year: partialDate.optional().describe('When it was spent, agreed or reported.'),
  period: text(120).describe('The period it covers.'),
  per: text(120).describe('What it is the cost of.'),
  basis: term('cost-bases').describe('What kind of figure it is: spent, budgeted, estimated, granted.'),
  inOriginalCase: z.boolean().optional().describe('false: the first business case left it out.'),
  derived: z.boolean().default(false).describe('true: our arithmetic on printed figures.'),
  subjects,
  asked,
  sources,
  notes,
  ...recordFields,
})
export type Cost = z.output<typeof costSchema>

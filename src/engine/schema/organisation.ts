import { z } from 'zod'
import { notes, partialDate, recordFields, ref, sources, term, text, value } from './fields.ts'

/** A figure about an organisation, with its date and source. */
const figure = z.strictObject({
  value,
  measure: text(160).describe('What exactly is counted, with its unit.'),
  date: partialDate.optional(),
  source: ref('sources'),
})

/** A provider, programme, network or supplier. */
export const organisationSchema = z.strictObject({
  name: text(160),
  aliases: z.array(text(80)).default([]).describe('Everyday names people search by, such as Addenbrooke’s.'),
  kind: term('organisation-kinds'),
  identity: z
    .strictObject({ verified: z.literal(false), description: text(200).describe('What to show instead of a name.') })
    .optional()
    .describe('Only where the source does not name the place: readers see the description.'),
  country: term('countries'),
  careSettings: z.array(term('care-settings')).min(1),
  city: text(80).optional(),
  coordinates: z
    .strictObject({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      precision: z.enum(['city', 'address']),
      basis: text(160),
    })
    .optional(),
  roles: z.array(text(60)).default([]).describe('Part played in a programme, such as global-digital-exemplar.'),
  funding: z
    .array(
      z.strictObject({
        programme: ref('organisations'),
        role: text(60),
        sector: text(40),
        announced: partialDate.optional(),
        amount: text(120).optional().describe('In the programme’s words; a grant, not the cost.'),
        status: text(40),
        source: ref('sources').optional(),
      }),
    )
    .default([]),
  odsCode: z.string().regex(/^[A-Z0-9]{3,6}$/, 'An organisation code is three to six capitals and digits, such as RCF.').optional().describe('NHS organisation code.'),
  beds: figure.optional(),
  staff: figure.optional(),
  population: figure.optional(),
  medicalRecordsCost: figure.optional(),
  otherFigures: z.array(figure).default([]),
  region: z.strictObject({ value: text(80), basis: text(160) }).optional(),
  systems: z
    .array(
      z.strictObject({
        product: text(120).optional(),
        supplier: text(120).optional(),
        since: partialDate.optional(),
        status: text(80),
        source: ref('sources'),
        note: text(300).optional(),
      }),
    )
    .default([]),
  maturity: z
    .array(
      z.strictObject({
        instrument: text(60),
        level: z.union([z.number(), text(60)]),
        date: partialDate.optional(),
        scope: text(120).optional(),
        source: ref('sources'),
        note: text(300).optional(),
      }),
    )
    .default([]),
  formerNames: z.array(z.strictObject({ name: text(160), until: partialDate.optional(), source: ref('sources') })).default([]),
  currentName: z.strictObject({ name: text(160), source: ref('sources') }).optional(),
  successor: ref('organisations').optional(),
  contact: z
    .strictObject({
      role: text(80),
      route: z.union([z.httpUrl(), z.email()], { error: 'Write a web address that starts with https://, or a team mailbox such as digital.team@trust.example.' }).describe('A web form or a team mailbox, never a person’s own.'),
      offers: z.array(z.enum(['call', 'visit', 'mentoring', 'documents'])).min(1),
      capacity: z.enum(['open', 'limited', 'closed']),
      consentedUntil: z.iso.date('Write a whole date as 2019-04-07.'),
    })
    .optional(),
  facts: z
    .array(z.strictObject({ text: text(300), date: partialDate.optional(), source: ref('sources') }))
    .default([])
    .describe('What else is known of it, one sourced sentence each.'),
  sources: sources.or(z.array(ref('sources')).max(0)).default([]),
  notes,
  ...recordFields,
})
export type Organisation = z.output<typeof organisationSchema>

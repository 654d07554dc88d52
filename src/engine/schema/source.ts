import { z } from 'zod'
import { notes, recordFields, term, text, webAddress } from './fields.ts'

const name = z.union([
  z.strictObject({ family: text(80), given: text(60).optional() }),
  z.strictObject({ literal: text(160) }),
])

/** The bibliographic part, field for field as CSL-JSON 1.0.2 names it, so any citation library can read it. */
const cslItem = z.strictObject({
  type: z.enum(['article-journal', 'article-newspaper', 'report', 'webpage', 'post-weblog', 'paper-conference', 'dataset', 'document', 'entry-encyclopedia', 'speech', 'standard']),
  title: text(400),
  author: z.array(name).default([]),
  authorsAbridged: z.boolean().default(false).describe('true: more authors than are listed (“et al.”).'),
  issued: z.strictObject({ year: z.int().min(1900).max(2100) }).optional(),
  'container-title': text(240).optional().describe('The journal, paper or series, without volume and pages.'),
  volume: text(20).optional(),
  issue: text(40).optional(),
  page: text(40).optional().describe('Pages, or the number of the article.'),
  DOI: z.string().regex(/^10\.\d{4,9}\/\S+$/, 'A DOI starts with “10.” and has a slash, such as 10.1136/bmj.i3835.').optional(),
  PMID: z.string().regex(/^\d+$/, 'A PMID is digits only, such as 20505177.').optional(),
  PMCID: z.string().regex(/^PMC\d+$/, 'A PMCID starts with PMC, such as PMC2837475.').optional(),
  URL: webAddress.optional(),
})

/** A document a reader can open. */
export const sourceSchema = z.strictObject({
  csl: cslItem,
  kind: term('source-kinds'),
  peerReviewed: z.boolean(),
  vendorInvolved: z.boolean().describe('true if a supplier wrote it, paid for it or took part.'),
  licence: text(120).optional().describe('Only where the source states one.'),
  toConfirm: z
    .array(z.enum(['title', 'authors', 'year', 'container', 'doi', 'url']))
    .default([])
    .describe('Details the editors inferred or recalled, still to be confirmed.'),
  notes,
  ...recordFields,
})
export type Source = z.output<typeof sourceSchema>

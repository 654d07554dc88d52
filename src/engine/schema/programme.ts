import { z } from 'zod'
import { fullDate, text, webAddress } from './fields.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'Write a colour as six hexadecimal digits, such as #1a4fb4.')

/** content/programme.json: everything a programme changes to make the site its own. */
export const programmeSchema = z.strictObject({
  name: text(40),
  tagline: text(160).describe('What this is, in one sentence.'),
  description: text(300).describe('For search engines and link previews.'),
  address: webAddress.describe('Where the site will live, such as https://exemplar.example.'),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'Write a language by its code, such as en-GB or cy.').default('en-GB'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'A currency is three capitals, such as GBP.').default('GBP').describe('The readers’ own currency: costs in it are shown first.'),
  publisher: text(120),
  licence: z.strictObject({ name: text(80), url: webAddress }),
  repository: webAddress.describe('Home of the content, for “edit this record” links.'),
  branch: text(60).default('main'),
  contentPath: text(60).default('content').describe('Folder of the content inside the repository.'),
  contact: webAddress.describe('Where readers report a problem.'),
  compiledNotice: text(200).describe('Shown on every record the editors compiled.'),
  reviewMonths: z.int().min(1).max(60).default(12),
  staleAfterYears: z.int().min(1).max(30).default(7).describe('A cell whose newest source is older is called stale.'),
  navigation: z.array(z.strictObject({ label: text(30), href: z.string().regex(/^\/([a-z-]+\/)*$/, 'Write a page of the site with a slash at each end, such as /benefits/.') })).min(1),
  colours: z
    .strictObject({ accentLight: colour, accentDark: colour })
    .optional()
    .describe('The one accent colour, for light and for dark.'),
  searchDate: fullDate.describe('When the evidence was last searched for.'),
})
export type Programme = z.output<typeof programmeSchema>

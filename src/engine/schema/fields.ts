import { z } from 'zod'
import { reviewStepIds } from './review-steps.ts'

/** What a file name may be: lower-case words joined by single hyphens, starting with a letter. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
export const idLimit = 100

/** Control characters other than tab and line feed, and marks that turn the direction of text. */
export const hiddenCharacter = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/

/** Plain words, never empty, never padded with spaces. */
export const text = (limit = 600) =>
  z
    .string()
    .min(1, 'This needs some words.')
    .max(limit, `Keep this to ${limit} characters.`)
    .regex(/^(\S([\s\S]*\S)?)?$/, 'Remove the space at the start or the end.')
    // A file may not hold such a character, nor may it write one as \u202E.
    .refine((words) => !hiddenCharacter.test(words), 'An invisible character stands in these words; delete it and type them again.')

/** An id as it is written inside another record. */
const idText = z
  .string()
  .max(idLimit, `An id has at most ${idLimit} characters.`)
  .regex(idPattern, 'An id is lower-case words joined by hyphens, such as "closed-loop-medication".')

/** The id of a record in another collection. `references.ts` finds every field made with this. */
export const ref = (to: string) => idText.meta({ refersTo: to })

/** One word from a controlled list in content/vocabulary. */
export const term = (list: string) => idText.meta({ vocabulary: list })

const isRealDate = (value: string): boolean => {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A date as exact as its source prints it: 2019, 2019-04 or 2019-04-07. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: 'Write a date as 2019, 2019-04 or 2019-04-07.', abort: true })
  .refine(isRealDate, 'That day does not exist.')

/** A whole date, for reviews. */
export const fullDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Write a whole date as 2019-04-07.', abort: true })
  .refine(isRealDate, 'That day does not exist.')

/** A web address that is safe to print as a link: http(s), no user name or password in it. */
export const webAddress = z
  .httpUrl('Write a whole web address that starts with https:// or http://.')
  .refine((value) => !/^https?:\/\/[^/]*@/.test(value), 'Take the user name or password out of the address.')

/**
 * A number as its source prints it: exact, a range, or an inequality.
 * The unit stands beside it in the record, never inside it.
 */
export const value = z.union(
  [
    z.number(),
    z.strictObject({ low: z.number(), high: z.number() }),
    z.strictObject({ about: z.number() }),
    z.strictObject({ lessThan: z.number() }),
    z.strictObject({ atMost: z.number() }),
    z.strictObject({ moreThan: z.number() }),
    z.strictObject({ atLeast: z.number() }),
  ],
  {
    error:
      'Write a number such as 6.8, or one of { "low": 4, "high": 6 }, { "about": 5 }, { "lessThan": 10 }, { "atMost": 10 }, { "moreThan": 2 }, { "atLeast": 2 }.',
  },
)
export type Value = z.output<typeof value>

/** At least one source, each an id in content/sources. */
export const sources = z
  .array(ref('sources'))
  .min(1, 'Name at least one source; a figure without a source is not published.')
  .describe('Where this can be checked: ids of records in content/sources.')

export const notes = text(1200).optional().describe('Anything a reader must know to read this record rightly.')

/** An account name on the host of the repository, or the name of a role. Never a person’s name in full or how to reach them. */
const handle = z
  .string()
  .max(39, 'Keep this to 39 characters.')
  .regex(/^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/, 'Write an account name or a role in lower case, such as ward-sister. No full names, no e-mail addresses.')

/** How far a record has come and who stands behind it. Records that the editors compiled have none. */
const review = z.strictObject({
  step: z.enum(reviewStepIds).describe('How far the record has come: see /contribute/ladder/.'),
  authors: z.array(handle).min(1, 'Name at least one author, by account name or role.').describe('Who wrote it: account names on the host of the repository, or roles.'),
  reviewers: z.array(handle).default([]).describe('Who else read the whole record against its sources. Never one of its authors.'),
  instances: z.array(ref('organisations')).default([]).describe('Where it is in use or the same was seen: ids of organisations.'),
})

/** Glossary terms a record is about: what a library calls subject headings. */
export const subjects = z.array(ref('terms')).max(6, 'Six terms are enough; keep the most telling.').default([]).describe('Terms of the glossary it is about, the most telling first; its capability goes without saying.')

/** What people type who need a record and do not know its words. */
export const asked = z.array(text(90)).max(6, 'Six ways to ask are enough.').default([]).describe('What somebody who needs this might type into search: everyday words and questions, not those of the title.')

/** Who wrote a record and how fresh it is. Every collection carries these. */
export const recordFields = {
  provenance: z
    .enum(['compiled', 'contributed'])
    .default('compiled')
    .describe('compiled: written by the editors from published sources. contributed: written by the organisation itself.'),
  reviewed: fullDate.describe('The day somebody last read the whole record against its sources.'),
  reviewBy: fullDate
    .optional()
    .describe('When it must be read again. Left out, it follows the programme’s review period.'),
  revision: z.int().min(1).default(1).describe('Goes up by one when the meaning changes, not for a spelling.'),
  review: review.optional().describe('Who wrote and reviewed it, and where it was seen to hold. Leave it out if nobody has said.'),
  draft: z.boolean().default(false).describe('true keeps the record off the published site.'),
}

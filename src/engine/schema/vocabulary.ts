import { z } from 'zod'
import { idPattern, text } from './fields.ts'

/** content/vocabulary/<list>.json: one controlled list, in reading order. */
export const vocabularySchema = z.strictObject({
  title: text(60),
  description: text(300),
  terms: z
    .array(
      z.strictObject({
        id: z.string().regex(idPattern),
        label: text(80),
        definition: text(300).optional(),
      }),
    )
    .min(1)
    .refine((terms) => new Set(terms.map(({ id }) => id)).size === terms.length, 'Two words of this list have the same id.'),
})
export type Vocabulary = z.output<typeof vocabularySchema>

/** content/exceptions.json: agreed exceptions to a rule. One that is no longer needed is itself an error. */
export const exceptionsSchema = z.array(
  z.strictObject({
    rule: z.string().regex(idPattern),
    record: z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, 'Write collection/id, such as benefits/poon-2010-errors.'),
    reason: text(300),
  }),
)
export type Exceptions = z.output<typeof exceptionsSchema>

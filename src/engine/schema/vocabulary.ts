import { z } from 'zod'
import { idPattern, text } from './fields.ts'

const wordId = z.string().regex(idPattern, 'An id is lower-case words joined by hyphens, such as "go-live".')

/** content/vocabulary/<list>.json: one controlled list, in reading order. */
export const vocabularySchema = z.strictObject({
  title: text(60),
  description: text(300),
  terms: z
    .array(
      z.strictObject({
        id: wordId,
        label: text(80),
        definition: text(300).optional(),
        synonyms: z.array(text(80)).default([]).describe('Other words people type for it.'),
      }),
    )
    .min(1)
    .superRefine((terms, { addIssue }) => {
      for (const [index, { id }] of terms.entries()) {
        const first = terms.findIndex((term) => term.id === id)
        if (first < index) addIssue({ code: 'custom', path: [index, 'id'], message: `The word “${terms[first]?.label}” has the id "${id}" already.`, params: { help: `Take one of the two out, or give this one an id of its own, such as "${id}-2".` } })
      }
    }),
})
export type Vocabulary = z.output<typeof vocabularySchema>

/** content/exceptions.json: agreed exceptions to a rule. One that is no longer needed is itself an error. */
export const exceptionsSchema = z.array(
  z.strictObject({
    rule: z.string().regex(idPattern, 'Write the name of a rule, such as "small-count".'),
    record: z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, 'Write collection/id, such as benefits/poon-2010-errors.'),
    reason: text(300),
  }),
)
export type Exceptions = z.output<typeof exceptionsSchema>

import type { Finding, Given, Rule } from './rule.ts'

type Reviewed = { readonly review?: { readonly authors: readonly string[]; readonly reviewers: readonly string[] } }

function* check({ entries }: Given): Iterable<Finding> {
  for (const entry of entries) {
    const { review } = entry.data as Reviewed
    for (const [index, reviewer] of (review?.reviewers ?? []).entries()) {
      if (!review?.authors.includes(reviewer)) continue
      const message = `"${reviewer}" stands among the authors and among the reviewers.`
      yield { entry, path: ['review', 'reviewers', index], message, help: 'Take it out of the reviewers, or name somebody else who read the record against its sources.' }
    }
  }
}

/** Has somebody reviewed a record that they wrote themselves? */
export const authorReviewsOwnRecord: Rule = {
  name: 'author-reviews-own-record',
  severity: 'error',
  title: 'Nobody reviews their own record',
  why: 'Whoever wrote a sentence reads what they meant, not what stands there. A second pair of eyes is the whole point of a review.',
  wrong: '"authors": ["ward-sister"], "reviewers": ["ward-sister"]',
  right: '"authors": ["ward-sister"], "reviewers": ["pharmacy-lead"]',
  check,
}

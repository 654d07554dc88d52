import { vouchersOf } from '../evidence/review.ts'
import type { Finding, Given, Rule } from './rule.ts'

/** How many places it takes. */
const enough = 2

function* check({ entries }: Given): Iterable<Finding> {
  for (const entry of entries) {
    const { review, confirmedBy } = entry.data as Parameters<typeof vouchersOf>[0]
    if (review?.step !== 'validated') continue
    if (review.reviewers.length === 0) {
      yield { entry, path: ['review', 'step'], message: 'This says “validated”, but names no reviewer.', help: 'Name who read it against its sources in "reviewers", or write "structured".' }
    }
    const places = vouchersOf({ review, confirmedBy })
    if (places.length >= enough) continue
    const found = places.length === 0 ? 'no place' : `only ${places.join(', ')}`
    const where = entry.collection === 'lessons' ? '"instances" or "confirmedBy"' : '"instances"'
    yield { entry, path: ['review', 'step'], message: `This says “validated”, which takes ${enough} places that use it or saw the same; it names ${found}.`, help: `Name the places in ${where}, or write "structured".` }
  }
}

/** Does a record claim to be validated without a reviewer, or without two places to show for it? */
export const validatedWithoutEvidence: Rule = {
  name: 'validated-without-evidence',
  severity: 'error',
  title: '“Validated” needs a reviewer and two places',
  why: 'Readers take the word as a promise. It holds only if somebody else read the record and more than one place saw the same.',
  wrong: '"step": "validated", "reviewers": [], "instances": ["airedale"]',
  right: '"step": "validated", "reviewers": ["pharmacy-lead"], "instances": ["airedale", "cambridge"]',
  check,
}

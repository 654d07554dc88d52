import { addMonths, formatDate } from '../format/date.ts'
import type { Finding, Given, Rule } from './rule.ts'

function* check({ entries, library, today }: Given): Iterable<Finding> {
  const { reviewMonths } = library.programme
  for (const entry of entries) {
    const { reviewed, reviewBy, draft } = entry.data as { reviewed?: string; reviewBy?: string; draft?: boolean }
    const due = reviewBy ?? (reviewed && addMonths(reviewed, reviewMonths))
    if (!due || draft || due >= today) continue
    yield {
      entry,
      path: [reviewBy ? 'reviewBy' : 'reviewed'],
      message: `This was due to be read again by ${formatDate(due)}.`,
      help: `Read it against its sources and write "reviewed": "${today}"${reviewBy ? ' with a new "reviewBy"' : ''}.`,
    }
  }
}

/** Has a record waited too long to be read against its sources again? */
export const reviewOverdue: Rule = {
  name: 'review-overdue',
  severity: 'warning',
  title: 'Records are read again in time',
  why: 'Guidance goes stale without anybody noticing: systems are replaced and sources withdrawn. A review date shows readers that somebody still looks.',
  wrong: '"reviewed": "2021-03-01"',
  right: '"reviewed": "2026-03-01"',
  check,
}

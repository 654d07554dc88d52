import { contactFrom } from './contact-from.ts'
import { correctionFrom } from './correction-from.ts'
import { issueForms, type IssueFormName } from './forms.ts'
import type { Known } from './known.ts'
import type { Outcome } from './outcome.ts'
import { privacyRefusals } from './plain-text.ts'
import { guidedForms, recordFrom } from './record-from.ts'
import { readSubmission, type Refused, type Submission } from './submission.ts'

/** An issue as it was fetched: its text, and the account that opened it where that is known. */
export interface Issue {
  readonly text: string
  readonly author?: string | undefined
}

type Turn = (submission: Submission, known: Known, author?: string) => Outcome | Refused
const turns = {
  result: (submission, known, author) => recordFrom(submission, guidedForms.result, known, author),
  lesson: (submission, known, author) => recordFrom(submission, guidedForms.lesson, known, author),
  correction: correctionFrom,
  contact: contactFrom,
} as const satisfies Record<IssueFormName, Turn>

/** What does an issue come to? Everything that was understood, left out and still to fill in; or why nothing may be made of it. */
export const fromIssue = ({ text, author }: Issue, known: Known): Outcome | Refused => {
  const submission = readSubmission(text, issueForms(known.world))
  if ('refusals' in submission) return submission
  const own = privacyRefusals(text)
  return own.length > 0 ? { refusals: own } : (turns[submission.form.name] as Turn)(submission, known, author)
}

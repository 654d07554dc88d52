import type { Placeholder } from '../draft/placeholder.ts'
import type { IssueForm } from './forms.ts'

/** One question with what was answered, in a line. */
export interface Understood {
  readonly question: string
  readonly words: string
}

/** Something that was answered and could not be used as it stands, with the reason. */
export interface Left extends Understood {
  readonly why: string
}

/** One file to be written: a new one, or one that changes. */
export interface FileToWrite {
  /** Inside the content folder, with forward slashes. */
  readonly file: string
  readonly text: string
  readonly change: boolean
}

/** What an issue comes to. */
export interface Outcome {
  readonly form: IssueForm
  readonly understood: readonly Understood[]
  readonly left: readonly Left[]
  readonly notes: readonly string[]
  readonly toFill: readonly Placeholder[]
  readonly files: readonly FileToWrite[]
}

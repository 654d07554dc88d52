import type { AnyRecord, Library } from '../library/library.ts'
import { compareText } from '../problem.ts'
import { reviewSteps } from '../schema/review-steps.ts'

type Review = NonNullable<AnyRecord['review']>
interface Vouched {
  readonly review?: Review | undefined
  /** Lessons carry these. */
  readonly confirmedBy?: readonly { readonly organisation?: string | undefined; readonly source: string }[] | undefined
}

/** Where is a record in use, or was the same seen? Ids of organisations; of a source where it names no place. Each once. */
export const vouchersOf = ({ review, confirmedBy = [] }: Vouched): readonly string[] =>
  [...new Set([...(review?.instances ?? []), ...confirmedBy.map(({ organisation, source }) => organisation ?? source)])]

/** How far a record has come: the word for its step, and who stands behind it in words. */
export interface ReviewLine {
  readonly label: string
  readonly words: string
}

const listed = (names: readonly string[]): string => (names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join(''))

/** The one line of a title block about review. A record that says nothing stands on the first step. */
export const reviewLine = (library: Library, { review }: Pick<AnyRecord, 'review'>): ReviewLine => {
  if (!review) return { label: reviewSteps.initial.label, words: '' }
  const places = review.instances.map((id) => library.find('organisations', id)?.name ?? id)
  const parts = [['Written by', review.authors], ['Reviewed by', review.reviewers], ['In use or seen at', places]] as const
  const words = parts.flatMap(([says, names]) => (names.length > 0 ? [`${says} ${listed(names)}.`] : []))
  return { label: reviewSteps[review.step].label, words: words.join(' ') }
}

/** One account or role, with the records it wrote and those it reviewed. */
export interface Credit {
  readonly handle: string
  readonly wrote: readonly AnyRecord[]
  readonly reviewed: readonly AnyRecord[]
}

/** Who is named as author or reviewer, in alphabetical order, with their records by collection and id. */
export const creditsOf = (records: readonly AnyRecord[]): readonly Credit[] => {
  const handles = new Set(records.flatMap(({ review }) => [...(review?.authors ?? []), ...(review?.reviewers ?? [])]))
  return [...handles].sort(compareText).map((handle) => ({
    handle,
    wrote: records.filter(({ review }) => review?.authors.includes(handle)),
    reviewed: records.filter(({ review }) => review?.reviewers.includes(handle)),
  }))
}

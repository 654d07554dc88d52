import { isOnePlace } from '../evidence/one-place.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { addressOf } from '../library/titles.ts'
import { compareText } from '../problem.ts'
import { lessonTag } from './lesson-tag.ts'

type Lesson = RecordOf<'lessons'>

/** One box to tick: what to do or avoid, and the few sentences that say why it is there. */
export interface ChecklistItem {
  readonly statement: string
  readonly polarity: Lesson['polarity']
  /** The tag beside it; none for what to do, nor where the statement says it already. */
  readonly tag: string | undefined
  readonly says: readonly string[]
  readonly href: string
}

/** How often a lesson was seen again elsewhere: at single places, and in sources that tell of no one place. */
const seenAgain = (library: Library, { confirmedBy, organisations }: Lesson): { readonly places: number; readonly sources: number } => {
  const placeOf = ({ organisation }: Lesson['confirmedBy'][number]): string | undefined =>
    organisation !== undefined && !organisations.includes(organisation) && isOnePlace(library.get('organisations', organisation)) ? organisation : undefined
  const places = new Set(confirmedBy.flatMap((witness) => placeOf(witness) ?? []))
  const sources = new Set(confirmedBy.filter((witness) => placeOf(witness) === undefined).map(({ source }) => source))
  return { places: places.size, sources: sources.size }
}

const counted = (count: number, word: string): string => `${count} other ${word}${count === 1 ? '' : 's'}`

const seenWords = ({ places, sources }: ReturnType<typeof seenAgain>): string => {
  const found = [...(places > 0 ? [`at ${counted(places, 'place')}`] : []), ...(sources > 0 ? [`in ${counted(sources, 'source')}`] : [])]
  return found.length === 0 ? 'Not yet confirmed elsewhere.' : `Seen ${found.join(' and ')}.`
}

const ignored = ({ consequence }: Lesson): string =>
  consequence === undefined ? 'What happens if it is ignored is not known.' : `If ignored: ${consequence.text}${consequence.words === 'editors' ? ' (Editors’ own inference.)' : ''}`

/** A lesson as a box to tick. */
export const checklistItem = (library: Library, lesson: Lesson): ChecklistItem => ({
  statement: lesson.statement,
  polarity: lesson.polarity,
  tag: lesson.polarity === 'do' ? undefined : lessonTag(lesson),
  says: [ignored(lesson), `Learned from: ${lesson.context}`, seenWords(seenAgain(library, lesson)), ...(lesson.contradictedBy.length === 0 ? [] : [`${lesson.contradictedBy.length} saw otherwise.`])],
  href: addressOf(lesson),
})

/** The order of a checklist, as its pages state it. */
export const checklistOrderWords = 'Lessons seen at most other places come first, then those that most other sources confirm; among equals, those that somebody saw otherwise come last.'

/** Lessons in the order of a checklist. */
export const inChecklistOrder = (library: Library, lessons: readonly Lesson[]): readonly Lesson[] =>
  lessons
    .map((lesson) => ({ lesson, ...seenAgain(library, lesson), doubted: lesson.contradictedBy.length > 0 }))
    .sort((a, b) => b.places - a.places || b.sources - a.sources || Number(a.doubted) - Number(b.doubted) || compareText(a.lesson.id, b.lesson.id))
    .map(({ lesson }) => lesson)

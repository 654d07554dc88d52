import type { Library, RecordOf } from '../library/library.ts'

type Lesson = RecordOf<'lessons'>

const groupOf = ({ theme, phases }: Lesson): string => `${theme} ${phases[0]}`
const groups = new WeakMap<Library, Map<string, Lesson[]>>()

/** Other lessons with the same theme whose first phase is the same: what a reader of one would read next. */
export const nearLessons = (library: Library, lesson: Lesson, most = 5): readonly Lesson[] => {
  const known = groups.get(library) ?? Map.groupBy(library.all('lessons'), groupOf)
  groups.set(library, known)
  const near: Lesson[] = []
  for (const other of known.get(groupOf(lesson)) ?? []) {
    if (near.length === most) break
    if (other.id !== lesson.id) near.push(other)
  }
  return near
}

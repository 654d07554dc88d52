import type { RecordOf } from '../library/library.ts'
import { polarities } from '../schema/words.ts'

/** The tag beside a lesson; none where the statement itself begins “Do not” or “Never”: “Avoid: do not …” would say it twice, and so the opposite. */
export const lessonTag = ({ statement, polarity }: Pick<RecordOf<'lessons'>, 'statement' | 'polarity'>): string | undefined =>
  polarity === 'avoid' && /^(do not|don[’']t|never)\b/i.test(statement) ? undefined : polarities[polarity].label

import type { Words } from '../evidence/answers.ts'
import type { AnyRecord, Library, RecordOf } from '../library/library.ts'
import type { CollectionName } from '../schema/collections.ts'

/** The terms a record is about, as links one after the other; none where it names none. */
export const subjectWords = (library: Library, record: AnyRecord): readonly Words[] =>
  ('subjects' in record ? record.subjects : []).flatMap((id, index) => [...(index > 0 ? [{ text: ', ' }] : []), { text: library.get('terms', id).label, href: `/terms/${id}/` }])

/** What can be done about a term first, then what was found, then the rest. */
const order = ['blueprints', 'lessons', 'benefits', 'practice', 'costs', 'timings', 'plans', 'measures', 'adoptions'] as const satisfies readonly CollectionName[]
const most = 8

/** The records about a term, kind by kind: those that name it first among their subjects before the others, and how many there are of each. */
export const recordsOn = (library: Library, term: RecordOf<'terms'>) =>
  order.flatMap((name) => {
    const place = (record: AnyRecord): number => ('subjects' in record ? (record.subjects as readonly string[]).indexOf(term.id) : -1)
    const about = (library.naming(name, term) as readonly AnyRecord[]).filter((record) => place(record) >= 0).sort((a, b) => place(a) - place(b))
    return about.length === 0 ? [] : [{ collection: name, count: about.length, records: about.slice(0, most) }]
  })

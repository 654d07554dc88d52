import { compareText } from '../problem.ts'
import type { Entry } from '../read/entry.ts'
import { collectionNames } from '../schema/collections.ts'
import { effects, studyLevels } from '../schema/words.ts'
import { type FieldChange, fieldChanges } from './fields.ts'
import { isDraft, keyOf, oneOf, type Side } from './side.ts'

/** One record that came, went, got another name or says something else now. */
export interface RecordChange {
  readonly kind: 'added' | 'changed' | 'removed' | 'renamed'
  readonly before?: Entry | undefined
  readonly after?: Entry | undefined
  /** What it is: result, lesson. */
  readonly one: string
  readonly name: string
  readonly file: string
  /** More about it in a few words, such as which way a result points. */
  readonly about: readonly string[]
  readonly fields: readonly FieldChange[]
}

const wordsIn = (body: string | undefined): number => (body ?? '').split(/\s+/).filter((word) => word !== '').length

const bodyChange = (a: Entry, b: Entry): FieldChange[] =>
  (a.body ?? '').trim() === (b.body ?? '').trim() ? [] : [{ path: [], words: `the words below the facts: ${wordsIn(a.body)} words → ${wordsIn(b.body)} words`, figure: false }]

const draftWords = (before: Entry, after: Entry): FieldChange[] =>
  isDraft(before) === isDraft(after) ? [] : [{ path: ['draft'], words: isDraft(after) ? 'becomes a draft and leaves the site' : 'was a draft and is published now', figure: false }]

const differences = (sides: { readonly before: Side; readonly after: Side }, before: Entry, after: Entry): FieldChange[] => {
  const fields = fieldChanges({ side: sides.before, entry: before }, { side: sides.after, entry: after }, before.data, after.data)
  return [...draftWords(before, after), ...fields.filter(({ path }) => path[0] !== 'draft'), ...bodyChange(before, after)]
}

const aboutResult = (side: Side, { collection, data }: Entry): string[] => {
  if (collection !== 'benefits') return []
  const { effect, study, organisation } = data as { effect: keyof typeof effects; study: { level: keyof typeof studyLevels }; organisation: string }
  return [effects[effect].label.toLowerCase(), studyLevels[study.level].label.toLowerCase(), side.nameOf('organisations', organisation)]
}

const about = (side: Side, entry: Entry): string[] => [...(isDraft(entry) ? ['a draft, not published'] : []), ...aboutResult(side, entry)]

const recordChange = (kind: RecordChange['kind'], side: Side, entry: Entry, rest: Partial<RecordChange>): RecordChange => ({
  kind,
  one: oneOf(entry.collection),
  name: side.nameOf(entry.collection, entry.id),
  file: entry.file,
  about: about(side, entry),
  fields: [],
  ...rest,
})

const fingerprint = ({ collection, data, body }: Entry): string => `${collection}\n${JSON.stringify(data)}\n${body ?? ''}`

const byCollection = (a: RecordChange, b: RecordChange): number => {
  const [left, right] = [a.after ?? a.before, b.after ?? b.before]
  return (left ? collectionNames.indexOf(left.collection) : 0) - (right ? collectionNames.indexOf(right.collection) : 0) || compareText(a.file, b.file)
}

const renames = (gone: readonly Entry[], came: readonly Entry[]): Map<Entry, Entry> => {
  const left = new Map(gone.map((entry) => [fingerprint(entry), entry]))
  return new Map(came.flatMap((entry) => {
    const before = left.get(fingerprint(entry))
    return before && left.delete(fingerprint(entry)) ? [[entry, before] as const] : []
  }))
}

const changed = (before: Side, after: Side, a: Entry, b: Entry): RecordChange[] => {
  if (before.content.texts.get(a.file) === after.content.texts.get(b.file)) return []
  const fields = differences({ before, after }, a, b)
  return fields.length === 0 ? [] : [recordChange('changed', after, b, { before: a, after: b, fields })]
}

/** Every record that differs between two libraries, by collection and file. Files that say the same in another layout are no change. */
export const recordChanges = (before: Side, after: Side): RecordChange[] => {
  const gone = [...before.entries.values()].filter((entry) => !after.entries.has(keyOf(entry)))
  const came = [...after.entries.values()].filter((entry) => !before.entries.has(keyOf(entry)))
  const moved = renames(gone, came)
  const left = new Set(moved.values())
  const all = [
    ...came.map((entry) => (moved.has(entry) ? recordChange('renamed', after, entry, { before: moved.get(entry), after: entry, about: [`was ${moved.get(entry)?.file}`] }) : recordChange('added', after, entry, { after: entry }))),
    ...gone.filter((entry) => !left.has(entry)).map((entry) => recordChange('removed', before, entry, { before: entry })),
    ...[...after.entries].flatMap(([key, entry]) => {
      const old = before.entries.get(key)
      return old ? changed(before, after, old, entry) : []
    }),
  ]
  return all.sort(byCollection)
}

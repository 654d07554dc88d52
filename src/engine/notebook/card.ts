/** One record as it is carried away in a notebook: what it says, where it is, how far to trust it, what it rests on. */
export interface Card {
  /** collection/id, which is also its address between slashes. */
  readonly key: string
  readonly kind: string
  readonly title: string
  /** ▲ Benefit and so on; results only. */
  readonly effect?: string | undefined
  readonly figure?: string | undefined
  readonly facts: readonly string[]
  readonly summary?: string | undefined
  /** The labels of honesty: kind of study, class, who wrote it. They go wherever the record goes. */
  readonly honesty: string
  readonly sources: readonly { readonly id: string; readonly label: string }[]
  /** Why this is no card of the library but only its name. */
  readonly absent?: Absence
}

/** A card with the reader’s own words. */
export interface Entry {
  readonly card: Card
  readonly note: string
}

/** What a notebook keeps in the browser. */
export interface Note {
  readonly key: string
  readonly note: string
}
export const notebookLimits = { entries: 200, note: 4000 } as const

const isKey = (key: unknown): key is string => typeof key === 'string' && /^[a-z-]{1,40}\/[a-z][a-z0-9-]{0,99}$/.test(key)

/** Keys as an address asks for them, at most two hundred, those that cannot be a record’s left out and counted. */
export const keysToKeep = (asked: string): { readonly keys: readonly string[]; readonly dropped: number } => {
  const wanted = asked.slice(0, 20_000).split(',').filter((key) => key !== '')
  const keys = [...new Set(wanted.filter(isKey))].slice(0, notebookLimits.entries)
  return { keys, dropped: wanted.length - keys.length }
}

const asNote = (found: unknown): Note | undefined => {
  const { key, note } = typeof found === 'object' && found !== null ? (found as Partial<Record<keyof Note, unknown>>) : {}
  return isKey(key) && typeof note === 'string' ? { key, note: note.slice(0, notebookLimits.note) } : undefined
}

/** What was found in the browser’s store as a notebook, bad entries left out and notes cut to the limit; undefined if nothing of it can be read. */
export const asNotes = (found: unknown): readonly Note[] | undefined => {
  if (!Array.isArray(found)) return undefined
  const notes = found.flatMap((one: unknown) => asNote(one) ?? [])
  const once = notes.filter(({ key }, index) => notes.findIndex((other) => other.key === key) === index).slice(0, notebookLimits.entries)
  return once.length === 0 && found.length > 0 ? undefined : once
}

/** Whether a store was read without leaving anything out. */
export const isWhole = (found: unknown, notes: readonly Note[]): boolean =>
  Array.isArray(found) && found.length === notes.length && notes.every(({ note }, index) => (found[index] as Note).note === note)

/** Why a record has no card: its file could not be loaded, or the library has no such record. */
export type Absence = 'not-loaded' | 'no-such'
const absences: Readonly<Record<Absence, string>> = { 'not-loaded': 'Could not be loaded now', 'no-such': 'No longer in this library' }

/** What stands for a record that has no card, so that the note on it is not lost. */
export const cardWithout = (key: string, absent: Absence): Card => ({ key, kind: 'record', title: `${absences[absent]}: ${key}`, facts: [], honesty: '', sources: [], absent })

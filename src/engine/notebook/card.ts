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

/** What was found in the browser’s store as a notebook; undefined if it is none. */
export const asNotes = (found: unknown): readonly Note[] | undefined => {
  if (!Array.isArray(found) || found.length > notebookLimits.entries) return undefined
  const notes = found.map((one: unknown) => (typeof one === 'object' && one !== null ? (one as Partial<Record<keyof Note, unknown>>) : {}))
  return notes.every(({ key, note }) => isKey(key) && typeof note === 'string' && note.length <= notebookLimits.note) ? (notes as readonly Note[]) : undefined
}

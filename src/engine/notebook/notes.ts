import { type Note, notebookLimits } from './card.ts'

/** Notes taken out, with the place where each stood, so that each can go back there. */
export interface TakenOut {
  readonly note: Note
  readonly at: number
}

/** Records kept at the top of a notebook, as many as fit: what is there is never pushed out. */
export const keepNotes = (notes: readonly Note[], keys: readonly string[]): { readonly notes: readonly Note[]; readonly added: readonly string[]; readonly already: number; readonly full: number } => {
  const fresh = keys.filter((key) => !notes.some((note) => note.key === key))
  const added = fresh.slice(0, Math.max(0, notebookLimits.entries - notes.length))
  return { notes: [...added.map((key) => ({ key, note: '' })), ...notes], added, already: keys.length - fresh.length, full: fresh.length - added.length }
}

/** A notebook with other words on one record; one that was taken out meanwhile comes back with its words. */
export const writeNote = (notes: readonly Note[], key: string, words: string): readonly Note[] => {
  const note = { key, note: words.slice(0, notebookLimits.note) }
  return notes.some((one) => one.key === key) ? notes.map((one) => (one.key === key ? note : one)) : [note, ...notes]
}

/** A notebook with one record moved up (−1) or down (1). */
export const moveNote = (notes: readonly Note[], key: string, by: number): readonly Note[] => {
  const from = notes.findIndex((note) => note.key === key)
  const moved = notes[from]
  return moved ? notes.toSpliced(from, 1).toSpliced(Math.max(0, from + by), 0, moved) : notes
}

/** Some records of a notebook, as they are taken out. */
export const takeOut = (notes: readonly Note[], keys: readonly string[]): { readonly notes: readonly Note[]; readonly out: readonly TakenOut[] } => ({
  notes: notes.filter(({ key }) => !keys.includes(key)),
  out: notes.flatMap((note, at) => (keys.includes(note.key) ? [{ note, at }] : [])),
})

/** A notebook with records put back where they stood. Whatever was written since stays. */
export const putBack = (notes: readonly Note[], out: readonly TakenOut[]): readonly Note[] =>
  out.reduce((all, { note, at }) => {
    const there = all.find(({ key }) => key === note.key)
    if (there) return there.note === '' ? writeNote(all, note.key, note.note) : all
    return all.length < notebookLimits.entries ? all.toSpliced(at, 0, note) : all
  }, notes)

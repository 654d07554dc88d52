import { describe, expect, it } from 'vitest'
import { notebookLimits } from '#engine/notebook/card.ts'
import { keepNotes, moveNote, putBack, takeOut, writeNote } from '#engine/notebook/notes.ts'

const notes = [
  { key: 'lessons/a', note: 'first' },
  { key: 'lessons/b', note: '' },
  { key: 'lessons/c', note: 'third' },
]
const keys = (some: readonly { readonly key: string }[]) => some.map(({ key }) => key)
const full = Array.from({ length: notebookLimits.entries }, (_, index) => ({ key: `lessons/l${index}`, note: 'mine' }))

describe('a notebook', () => {
  it('never gives up a record for one that an address asks to keep', () => {
    expect(keepNotes(full, ['lessons/new'])).toEqual({ notes: full, added: [], already: 0, full: 1 })
    const nearly = full.slice(1)
    const kept = keepNotes(nearly, ['lessons/one', 'lessons/two', 'lessons/l5'])
    expect([kept.added, kept.full, kept.already, kept.notes.slice(1)]).toEqual([['lessons/one'], 1, 1, nearly])
  })

  it('brings back a record with its words when another tab took it out while they were written', () => {
    expect(writeNote([], 'lessons/a', 'still here')).toEqual([{ key: 'lessons/a', note: 'still here' }])
  })

  it('moves one record and leaves the words of the others', () => {
    expect(keys(moveNote(notes, 'lessons/c', -1))).toEqual(['lessons/a', 'lessons/c', 'lessons/b'])
    expect([moveNote(notes, 'lessons/none', 1), keys(moveNote(notes, 'lessons/a', -1))]).toEqual([notes, keys(notes)])
  })

  it('puts back what was taken out at its place, and keeps what was written since', () => {
    const { notes: left, out } = takeOut(notes, ['lessons/b'])
    const since = writeNote(left, 'lessons/a', 'written since')
    expect(putBack(since, out)).toEqual([{ key: 'lessons/a', note: 'written since' }, notes[1], notes[2]])
    const all = takeOut(notes, keys(notes))
    expect([all.notes, putBack([], all.out)]).toEqual([[], notes])
  })

  it('gives the words back to a record that was kept again meanwhile', () => {
    const { out } = takeOut(notes, ['lessons/a'])
    expect([putBack([{ key: 'lessons/a', note: '' }], out), putBack([{ key: 'lessons/a', note: 'new' }], out)]).toEqual([[notes[0]], [{ key: 'lessons/a', note: 'new' }]])
  })
})

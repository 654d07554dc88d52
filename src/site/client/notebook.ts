/** A notebook of records with the reader’s own notes. It lives in this browser and nowhere else. */
import { asNotes, type Entry, isWhole, keysToKeep, type Note, notebookLimits } from '#engine/notebook/card.ts'
import { keepNotes, moveNote, putBack, type TakenOut, takeOut, writeNote } from '#engine/notebook/notes.ts'
import { openShelves } from './notebook/cards.ts'
import { offerCopies } from './notebook/copies.ts'
import { drawEntries, focusEntry, printNotes } from './notebook/entry.ts'
import { byId, sayAt } from './parts/element.ts'
import { kept } from './parts/kept.ts'

const store = kept<readonly Note[]>('notebook', asNotes, isWhole)
const list = byId('entries')
const tools = byId('tools')
const { programme = '', address = '', shelves: names = '' } = list.dataset
const shelves = openShelves(new Set(names.split(' ')))
let notes: readonly Note[] = []
// Whether this browser refused the last change: then the page alone holds it.
let unstored = false
let back: readonly TakenOut[] = []

const say = (words: string): void => sayAt(byId('status'), words)
const entries = (): readonly Entry[] => notes.map(({ key, note }) => ({ card: shelves.card(key), note }))
const titleOf = (key: string): string => shelves.card(key).title

/** The notebook as it is now: another tab may have written to it since. */
const latest = (): readonly Note[] => {
  if (unstored) return notes
  const { value, spoilt } = store.read()
  return value ?? (spoilt ? notes : [])
}

/** Every change starts from what the store holds at that moment, so that no tab undoes another. */
const keep = (next: readonly Note[], said: string): void => {
  notes = next
  unstored = !store.write(notes)
  say([said, unstored ? 'This browser refuses to store the notebook: take a copy before you close the page.' : ''].filter(Boolean).join(' '))
}

const draw = (): void => {
  drawEntries(list, entries(), acts)
  tools.hidden = notes.length === 0
  byId('empty').hidden = notes.length > 0
  byId('undo').hidden = back.length === 0
}

const acts = {
  write: (key: string, words: string): void => keep(writeNote(latest(), key, words), ''),
  move: (key: string, by: number): void => {
    keep(moveNote(latest(), key, by), `Moved ${by < 0 ? 'up' : 'down'}: ${titleOf(key)}.`)
    draw()
  },
  remove: (key: string): void => {
    const { notes: left, out } = takeOut(latest(), [key])
    back = out
    keep(left, `Taken out: ${titleOf(key)}.`)
    draw()
    byId('undo').focus()
  },
}

const empty = (): void => {
  back = takeOut(latest(), latest().map(({ key }) => key)).out
  keep([], 'The notebook is empty.')
  store.forget()
  draw()
  byId('undo').focus()
}

const undo = (): void => {
  const [first] = back
  keep(putBack(latest(), back), 'Put back.')
  back = []
  draw()
  if (first) focusEntry(first.note.key)
}

/** Loads the cards of what is kept, and only then reads the store, since another tab may write meanwhile. */
const loadLatest = async (asked: readonly string[] = []): Promise<void> => {
  await shelves.load([...asked, ...latest().map(({ key }) => key)])
  notes = latest()
}

const countWords = (count: number, one: string, many: string): string => (count === 0 ? '' : count === 1 ? one : many)

/** What an address asks to be kept, as far as it fits and is not known to be nothing. */
const keepAsked = (asked: readonly string[], dropped: number): string => {
  const real = asked.filter((key) => shelves.card(key).absent !== 'no-such')
  const { notes: next, added, already, full } = keepNotes(notes, real)
  const lost = dropped + asked.length - real.length
  if (added.length > 0) keep(next, '')
  return [
    countWords(added.length, `Kept “${titleOf(added[0] ?? '')}”.`, `Kept ${added.length} records.`),
    countWords(already, 'Already in the notebook.', `${already} were in the notebook already.`),
    countWords(full, `The notebook holds ${notebookLimits.entries} records at most: one was not kept.`, `The notebook holds ${notebookLimits.entries} records at most: ${full} were not kept.`),
    countWords(lost, 'One name could not be kept: no such record in this library.', `${lost} names could not be kept: no such record in this library.`),
    unstored ? 'This browser refuses to store the notebook: take a copy before you close the page.' : '',
  ].filter(Boolean).join(' ')
}

const open = async (): Promise<void> => {
  const { spoilt, value } = store.read()
  const asked = keysToKeep(new URLSearchParams(location.search).get('keep') ?? '')
  await loadLatest(asked.keys)
  const said = keepAsked(asked.keys, asked.dropped)
  if (location.search !== '') history.replaceState(null, '', location.pathname) // coming back must not keep it again
  say([spoilt ? `${value ? 'A part of what' : 'What'} this browser had stored as a notebook could not be read and was put aside, not deleted.` : '', said].filter(Boolean).join(' '))
  draw()
}

offerCopies(tools, { programme, address }, entries, say)
printNotes(list)
byId('print').addEventListener('click', () => print())
byId('forget').addEventListener('click', empty)
byId('undo').addEventListener('click', undo)
void open().then(() => store.changedElsewhere(() => void loadLatest().then(draw)))

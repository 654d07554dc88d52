/** A notebook of records with the reader’s own notes. It lives in this browser and nowhere else. */
import { asNotes, type Card, type Entry, keysToKeep, type Note, notebookLimits } from '#engine/notebook/card.ts'
import { byId, element } from './parts/element.ts'
import { readFile, saveFile } from './parts/files.ts'
import { kept } from './parts/kept.ts'

const store = kept<readonly Note[]>('notebook', asNotes)
const status = byId('status')
const list = byId('entries')
const tools = byId('tools')
const style = byId<HTMLSelectElement>('style')
const { programme = '', address = '', today = '' } = list.dataset
const shelves = new Map<string, Promise<Readonly<Record<string, Card>> | undefined>>()
let entries: readonly Entry[] = []
let back: readonly Entry[] | undefined

const say = (words: string): void => void (status.textContent = words)
const cardFor = async (key: string): Promise<Card | undefined> => {
  const [shelf = ''] = key.split('/')
  const cards = await (shelves.get(shelf) ?? shelves.set(shelf, readFile(`/notebook/${shelf}.json`)).get(shelf))
  return cards && Object.hasOwn(cards, key) ? cards[key] : undefined
}

const keep = (next: readonly Entry[], said = ''): void => {
  entries = next
  const stored = store.write(entries.map(({ card, note }) => ({ key: card.key, note })))
  say([said, stored ? '' : 'This browser refuses to store the notebook: take a copy before you close the page.'].filter(Boolean).join(' '))
}

const button = (label: string, name: string, act: () => void): HTMLElement => {
  const made = element('button', { type: 'button', class: 'plain small', 'aria-label': `${label}: ${name}` }, label)
  made.addEventListener('click', act)
  return made
}

const move = (index: number, by: number): void => {
  const next = [...entries]
  const [moved] = next.splice(index, 1)
  if (!moved) return
  next.splice(index + by, 0, moved)
  keep(next, `Moved ${by < 0 ? 'up' : 'down'}: ${moved.card.title}.`)
  draw()
}

const remove = (index: number): void => {
  const gone = entries[index]
  back = entries
  keep(entries.filter((_, other) => other !== index), `Taken out: ${gone?.card.title}.`)
  draw()
  byId('undo').focus()
}

const drawEntry = ({ card, note }: Entry, index: number): HTMLElement => {
  const words = element('textarea', { id: `note-${index}`, rows: 2, maxlength: notebookLimits.note }, note)
  words.addEventListener('input', () => keep(entries.map((entry) => (entry.card.key === card.key ? { card, note: words.value } : entry))))
  const result = [card.figure, card.effect].filter(Boolean).join(' ')
  return element(
    'li',
    { class: 'module' },
    element('h2', {}, element('a', { href: `/${card.key}/` }, card.title)),
    element('p', { class: 'small soft' }, [card.kind.replace(/^./, (letter) => letter.toUpperCase()), ...card.facts].join(' · ')),
    result ? element('p', {}, element('strong', {}, result)) : undefined,
    card.summary ? element('p', {}, card.summary) : undefined,
    element('p', { class: 'small soft' }, card.honesty, card.sources.length > 0 ? ` Sources: ${card.sources.map(({ label }) => label).join('; ')}.` : ''),
    element('label', { for: `note-${index}` }, 'Your note'),
    words,
    element('p', { class: 'acts' }, index > 0 ? button('Move up', card.title, () => move(index, -1)) : undefined, ' ', index < entries.length - 1 ? button('Move down', card.title, () => move(index, 1)) : undefined, ' ', button('Take out', card.title, () => remove(index))),
  )
}

const draw = (): void => {
  list.replaceChildren(...entries.map(drawEntry))
  tools.hidden = entries.length === 0
  byId('empty').hidden = entries.length > 0
  byId('undo').hidden = back === undefined
}

const carry = async () => {
  const [{ formatReferences }, { sourceIds }] = await Promise.all([import('./notebook/references.ts'), import('#engine/notebook/carry.ts')])
  const references = await formatReferences(sourceIds(entries), style.value)
  if (!references) say('The sources could not be loaded, so this copy has names and years in place of references.')
  return { programme, address, made: today, style: references ? style.value : 'names', entries, references: references ?? [] }
}

type Carried = Awaited<ReturnType<typeof carry>>
const copies: Readonly<Record<string, (carried: Carried) => Promise<Blob>>> = {
  md: async (carried) => new Blob([(await import('#engine/notebook/carry.ts')).notebookMarkdown(carried)], { type: 'text/markdown' }),
  csv: async (carried) => new Blob(['\uFEFF', (await import('#engine/notebook/carry.ts')).notebookCsv(carried)], { type: 'text/csv' }),
  docx: async (carried) => (await import('./notebook/word.ts')).notebookWord(carried),
}

for (const made of tools.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const format = made.dataset['copy'] ?? ''
  made.addEventListener('click', async () => {
    say('Making the copy …')
    try {
      const copy = await copies[format]?.(await carry())
      if (copy) saveFile(`notebook-${today}.${format}`, copy)
      say(`Saved: notebook-${today}.${format}.`)
    } catch {
      say('The copy could not be made. Check the connection and try again.')
    }
  })
}
byId('print').addEventListener('click', () => print())
byId('forget').addEventListener('click', () => {
  back = entries
  keep([], 'The notebook is empty.')
  store.forget()
  draw()
  byId('undo').focus()
})
byId('undo').addEventListener('click', () => {
  keep(back ?? entries, 'Put back.')
  back = undefined
  draw()
})

const open = async (): Promise<void> => {
  const found = store.read()
  const asked = keysToKeep(new URLSearchParams(location.search).get('keep') ?? '')
  const notes = found.value ?? []
  const fresh = asked.keys.filter((key) => !notes.some((note) => note.key === key))
  const wanted = [...fresh.map((key) => ({ key, note: '' })), ...notes]
  const cards = await Promise.all(wanted.slice(0, notebookLimits.entries).map(async ({ key, note }) => ({ card: await cardFor(key), note })))
  const held = cards.flatMap(({ card, note }) => (card ? [{ card, note }] : []))
  const lost = wanted.length - held.length + asked.dropped
  const added = held.filter(({ card }) => fresh.includes(card.key)).length
  const already = asked.keys.length - fresh.length
  if (location.search !== '') history.replaceState(null, '', location.pathname) // coming back must not keep it again
  const said = [
    found.spoilt ? 'What this browser had stored as a notebook could not be read and was cleared.' : '',
    added > 0 ? `Kept ${added === 1 ? `“${held[0]?.card.title}”` : `${added} records`}.` : '',
    already > 0 ? (already === 1 ? 'Already in the notebook.' : `${already} were in the notebook already.`) : '',
    lost > 0 ? `${lost === 1 ? 'One name' : `${lost} names`} could not be kept: no such record in this library.` : '',
  ].join(' ').trim()
  if (added > 0 || (lost > 0 && notes.length > 0)) keep(held, said)
  else {
    entries = held
    say(said)
  }
  draw()
}
void open()

import { type Entry, notebookLimits } from '#engine/notebook/card.ts'
import { element } from '../parts/element.ts'

/** What can be done with an entry, each by its key. */
export interface Acts {
  readonly write: (key: string, words: string) => void
  readonly move: (key: string, by: number) => void
  readonly remove: (key: string) => void
}

const idOf = (act: string, key: string): string => `${act}-${key.replace('/', '--')}`

const button = (act: string, label: string, { card }: Entry, press: () => void): HTMLElement => {
  const made = element('button', { type: 'button', id: idOf(act, card.key), class: 'plain small', 'aria-label': `${label}: ${card.title}` }, label)
  made.addEventListener('click', press)
  return made
}

const note = ({ card, note: words }: Entry, { write }: Acts): readonly HTMLElement[] => {
  const id = idOf('note', card.key)
  const field = element('textarea', { id, rows: 2, maxlength: notebookLimits.note }, words)
  field.addEventListener('input', () => write(card.key, field.value))
  return [element('label', { for: id }, 'Your note', element('span', { class: 'hidden' }, `: ${card.title}`)), field]
}

/** One entry; `first` and `last` say which way it cannot move. */
export const drawEntry = (entry: Entry, acts: Acts, first: boolean, last: boolean): HTMLElement => {
  const { card } = entry
  const result = [card.figure, card.effect].filter(Boolean).join(' ')
  const about = card.absent
    ? [element('p', { class: 'small soft' }, card.absent === 'no-such' ? 'Your note on it is kept here until you take it out.' : 'Your note on it is safe. Reload the page to try again.')]
    : [
        element('p', { class: 'small soft' }, [card.kind.replace(/^./, (letter) => letter.toUpperCase()), ...card.facts].join(' · ')),
        result ? element('p', {}, element('strong', {}, result)) : undefined,
        card.summary ? element('p', {}, card.summary) : undefined,
        element('p', { class: 'small soft' }, card.honesty, card.sources.length > 0 ? ` Sources: ${card.sources.map(({ label }) => label).join('; ')}.` : ''),
      ]
  return element(
    'li',
    { class: 'module' },
    element('h2', { id: idOf('title', card.key), tabindex: -1 }, card.absent === 'no-such' ? card.title : element('a', { href: `/${card.key}/` }, card.title)),
    ...about,
    ...note(entry, acts),
    element('p', { class: 'acts' }, first ? undefined : button('up', 'Move up', entry, () => acts.move(card.key, -1)), ' ', last ? undefined : button('down', 'Move down', entry, () => acts.move(card.key, 1)), ' ', button('out', 'Take out', entry, () => acts.remove(card.key))),
  )
}

const focusOn = (...ids: readonly string[]): void => ids.map((id) => document.getElementById(id)).find((found) => found !== null)?.focus()

/** Puts the focus on an entry. */
export const focusEntry = (key: string): void => focusOn(idOf('title', key))

/** Draws entries in place of those before; whoever was in one of them stays there, at the same letter. */
export const drawEntries = (list: HTMLElement, entries: readonly Entry[], acts: Acts): void => {
  const had = list.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined
  const at = had instanceof HTMLTextAreaElement ? [had.selectionStart, had.selectionEnd] as const : undefined
  list.replaceChildren(...entries.map((entry, index) => drawEntry(entry, acts, index === 0, index === entries.length - 1)))
  if (!had?.id) return
  const key = had.id.replace(/^[a-z]+-/, '') // an end of the list has one button less
  focusOn(had.id, `down-${key}`, `up-${key}`)
  if (at && document.activeElement instanceof HTMLTextAreaElement) document.activeElement.setSelectionRange(...at)
}

/** On paper every note stands whole, as words; a box that nobody wrote in is not printed. */
export const printNotes = (list: HTMLElement): void => {
  const clear = (): void => list.querySelectorAll('.printed').forEach((made) => made.remove())
  addEventListener('beforeprint', () => {
    clear()
    for (const field of list.querySelectorAll('textarea')) if (field.value.trim() !== '') field.after(element('p', { class: 'printed' }, element('strong', {}, 'Your note: '), field.value))
  })
  addEventListener('afterprint', clear)
}

import { byId, element } from '../parts/element.ts'
import type { Kept } from '../parts/kept.ts'

/** A draft: the answers by the names of their fields. */
export type Entries = [string, readonly string[]][]

/** Keeps the draft of this tab without taking the place of another tab’s, unless there is a way back to it. */
export interface Keeping {
  /** Whether the draft could be kept. */
  readonly store: (draft: Entries) => boolean
  readonly forget: () => void
  readonly isEmpty: () => boolean
}

interface Given {
  readonly keeps: Kept<Entries>
  /** The draft that another tab had kept when this one kept its own. */
  readonly before: Kept<Entries>
  /** What stands in the form now. */
  readonly current: () => Entries
  /** Shows another draft in place of this one. */
  readonly bring: (draft: Entries) => void
}

const same = (one: Entries | undefined, other: Entries | undefined): boolean => JSON.stringify(one ?? []) === JSON.stringify(other ?? [])

const offerWords = {
  kept: 'Another tab of this browser keeps another draft of this form. It stays as it is until you change an answer here.',
  before: 'Another draft of this form, from another tab, is still kept in this browser.',
} as const

/** Starts to keep; `held` is the draft that was found when the form was opened. */
export const makeKeeping = ({ keeps, before, current, bring }: Given, found: Entries | undefined): Keeping => {
  let held = found
  const other = (): readonly [keyof typeof offerWords, Entries] | undefined => {
    const [there, earlier] = [keeps.read().value, before.read().value]
    if (there && !same(there, held) && !same(there, current())) return ['kept', there]
    return earlier && !same(earlier, current()) ? ['before', earlier] : undefined
  }
  let offered: keyof typeof offerWords | undefined
  const offer = (): void => {
    const [why] = other() ?? []
    if (why === offered) return // said already: nobody wants to hear it at every letter that is typed elsewhere
    offered = why
    const button = element('button', { type: 'button', class: 'plain small' }, 'Bring it here')
    button.addEventListener('click', () => take(other()?.[1]))
    byId('offer').replaceChildren(...(why ? [element('p', { class: 'gap' }, offerWords[why], ' ', button)] : []))
  }
  const store = (draft: Entries): boolean => {
    const there = keeps.read().value
    if (there && !same(there, held) && !same(there, draft)) before.write(there)
    held = draft
    const stored = draft.length === 0 ? (keeps.clear(), true) : keeps.write(draft)
    offer()
    return stored
  }
  const take = (draft: Entries | undefined): void => {
    if (!draft) return
    const mine = current()
    held = keeps.read().value
    bring(draft)
    if (mine.length > 0) before.write(mine)
    else before.clear()
    store(draft)
  }
  keeps.changedElsewhere(offer)
  offer()
  return {
    store,
    forget: () => {
      keeps.forget()
      before.forget()
      held = undefined
      offer()
    },
    isEmpty: () => keeps.isEmpty() && before.isEmpty(),
  }
}

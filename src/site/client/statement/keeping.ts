import { longestAddress } from '#engine/planning/draft-address.ts'
import { byId, element } from '../parts/element.ts'
import type { Kept } from '../parts/kept.ts'

/** Copies of the draft that the page shows: one in the address, one in this browser’s store. */
export interface Keeping {
  /** After a change by the reader: keeps the draft in both places. */
  readonly store: (words: string, push: boolean) => void
  /** The draft came from the address or the store: nothing is written. `held` is what the store had of it, if it came from there. */
  readonly shown: (words: string, held: string | undefined) => void
  readonly address: (words: string, push: boolean) => void
  /** Whether the address asks for something else since it was last read or written; a jump within the page does not. */
  readonly moved: () => boolean
  readonly forget: () => void
}

interface Given {
  readonly keeps: Kept<string>
  /** The draft that was kept before the one that is kept now, if another took its place. */
  readonly before: Kept<string>
  /** Says whether the store holds the draft, and whether the address does. */
  readonly told: (stored: boolean, fits: boolean) => void
  /** Shows another draft in place of this one. */
  readonly bring: (words: string) => void
  /** Keeps whatever was typed and not kept yet. */
  readonly flush: () => void
}

const offerWords = {
  kept: 'This browser keeps another draft than the one shown here, from an earlier visit or another tab. It stays as it is until you change something here.',
  before: 'The draft that this browser kept before this one is still there.',
} as const

const drawOffer = (why: keyof typeof offerWords, bring: () => void): HTMLElement => {
  const button = element('button', { type: 'button', class: 'plain' }, 'Bring it back')
  button.addEventListener('click', bring)
  return element('p', { class: 'gap' }, offerWords[why], ' ', button)
}

/** Keeps drafts so that none takes the place of another without the way back. */
export const makeKeeping = ({ keeps, before, told, bring, flush }: Given): Keeping => {
  let [current, address, offered] = ['', location.search, '']
  let held: string | undefined
  const other = (): readonly [keyof typeof offerWords, string] | undefined => {
    const [there, earlier] = [keeps.read().value, before.read().value]
    if (there && there !== held && there !== current) return ['kept', there]
    return earlier && earlier !== current ? ['before', earlier] : undefined
  }
  const offer = (): void => {
    const found = other()
    byId('forget').hidden = current === '' && keeps.isEmpty() && before.isEmpty()
    if (offered === (found?.join() ?? '')) return
    offered = found?.join() ?? ''
    byId('offer').replaceChildren(...(found ? [drawOffer(found[0], () => take(found[1]))] : []))
  }
  const take = (words: string): void => {
    flush()
    if (current !== '' && current === held) before.write(current)
    held = keeps.read().value
    bring(words)
  }
  const write = (words: string): boolean => {
    const there = keeps.read().value
    if (there && there !== held && there !== words) before.write(there)
    held = words
    return words === '' ? (keeps.clear(), true) : keeps.write(words)
  }
  const put = (words: string, push: boolean): void => {
    const fits = words.length <= longestAddress
    history[push && fits ? 'pushState' : 'replaceState'](fits ? null : { kept: true }, '', fits && words !== '' ? `?${words}` : location.pathname)
    address = location.search
  }
  keeps.changedElsewhere(offer)
  return {
    store: (words, push) => {
      put(words, push)
      current = words
      told(write(words), words.length <= longestAddress)
      offer()
    },
    shown: (words, from) => {
      current = words
      if (from !== undefined) held = from
      offer()
    },
    address: put,
    moved: () => {
      const before = address
      address = location.search
      return address !== before
    },
    forget: () => {
      keeps.forget()
      before.forget()
      held = undefined
      put('', false)
    },
  }
}

import { type Card, cardWithout } from '#engine/notebook/card.ts'
import { readFile } from '../parts/files.ts'

type Shelf = Readonly<Record<string, Card>>

/** The cards of this library, a file for each shelf, loaded when a key asks for it. A file that failed is asked for again. */
export const openShelves = (known: ReadonlySet<string>) => {
  const shelves = new Map<string, Shelf>()
  const shelfOf = (key: string): string => key.split('/')[0] ?? ''
  const wants = (key: string): boolean => known.has(shelfOf(key)) && !shelves.has(shelfOf(key))
  const load = async (shelf: string): Promise<void> => {
    const cards = await readFile<Shelf>(`/notebook/${shelf}.json`)
    if (cards) shelves.set(shelf, cards)
  }
  return {
    load: async (keys: readonly string[]): Promise<void> => void (await Promise.all([...new Set(keys.filter(wants).map(shelfOf))].map(load))),
    /** The card of a key, or what stands for one that is not there. */
    card: (key: string): Card => {
      const cards = shelves.get(shelfOf(key))
      return cards && Object.hasOwn(cards, key) ? (cards[key] as Card) : cardWithout(key, wants(key) ? 'not-loaded' : 'no-such')
    },
  }
}

/** What this browser keeps for its reader between visits. Nothing of it is ever sent anywhere. */
export interface Kept<T> {
  /** What was kept. `spoilt` says that something was there and could not be read, in whole or in part; its text is put aside, not deleted. */
  readonly read: () => { readonly value: T | undefined; readonly spoilt: boolean }
  /** Whether it could be kept: a browser may refuse, or be full. */
  readonly write: (value: T) => boolean
  /** Takes away what is kept, and leaves what was put aside. */
  readonly clear: () => void
  /** Puts what is kept aside: it is no longer read, and not lost. */
  readonly putAside: () => void
  /** Takes away all of it, what was put aside too. */
  readonly forget: () => void
  /** Whether there is nothing to forget. */
  readonly isEmpty: () => boolean
  /** Calls when another tab of this browser changes what is kept, or when this page comes back as it was left. */
  readonly changedElsewhere: (listen: () => void) => void
}

// A browser may refuse its store: then there is nothing in it, and nothing is spoilt.
const attempt = <R>(act: () => R, refused: R): R => {
  try {
    return act()
  } catch {
    return refused
  }
}

const parsed = (text: string): unknown => attempt((): unknown => JSON.parse(text), undefined)

/** A place in the browser’s own store under `exemplar:<name>`. `check` turns whatever is found there into a value, or undefined if it is nonsense; `whole` says whether nothing was left out. */
export const kept = <T>(name: string, check: (found: unknown) => T | undefined, whole: (found: unknown, value: T) => boolean = () => true): Kept<T> => {
  const key = `exemplar:${name}`
  const aside = `${key}:unread`
  const text = (): string | null => attempt(() => localStorage.getItem(key), null)
  const clear = (): void => attempt(() => localStorage.removeItem(key), undefined)
  const copyAside = (words: string): boolean => attempt(() => (localStorage.setItem(aside, words), true), false)
  const putAside = (): void => {
    const words = text()
    if (words !== null && copyAside(words)) clear()
  }
  return {
    clear,
    putAside,
    forget: () => {
      clear()
      attempt(() => localStorage.removeItem(aside), undefined)
    },
    isEmpty: () => text() === null && attempt(() => localStorage.getItem(aside), null) === null,
    read: () => {
      const words = text()
      if (words === null) return { value: undefined, spoilt: false }
      const found = parsed(words)
      const value = check(found)
      if (value === undefined) putAside()
      const spoilt = value === undefined || !whole(found, value)
      if (value !== undefined && spoilt) copyAside(words)
      return { value, spoilt }
    },
    write: (value) => attempt(() => (localStorage.setItem(key, JSON.stringify(value)), true), false),
    changedElsewhere: (listen) => {
      addEventListener('storage', (event) => (event.key === key || event.key === null) && listen())
      addEventListener('pageshow', (event) => event.persisted && listen())
    },
  }
}

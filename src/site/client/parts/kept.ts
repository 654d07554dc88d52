/** What this browser keeps for its reader between visits. Nothing of it is ever sent anywhere. */
export interface Kept<T> {
  /** What was kept. `spoilt` says that something was there and could not be read; it is then cleared. */
  readonly read: () => { readonly value: T | undefined; readonly spoilt: boolean }
  /** Whether it could be kept: a browser may refuse, or be full. */
  readonly write: (value: T) => boolean
  readonly forget: () => void
}

/** A place in the browser’s own store under `exemplar:<name>`. `check` turns whatever is found there into a value, or undefined if it is nonsense. */
export const kept = <T>(name: string, check: (found: unknown) => T | undefined): Kept<T> => {
  const key = `exemplar:${name}`
  const forget = (): void => {
    try {
      localStorage.removeItem(key)
    } catch {
      // A browser that refuses its store has nothing to forget.
    }
  }
  return {
    forget,
    read: () => {
      try {
        const text = localStorage.getItem(key)
        if (text === null) return { value: undefined, spoilt: false }
        const value = check(JSON.parse(text))
        if (value === undefined) forget()
        return { value, spoilt: value === undefined }
      } catch {
        forget()
        return { value: undefined, spoilt: true }
      }
    },
    write: (value) => {
      try {
        localStorage.setItem(key, JSON.stringify(value))
        return true
      } catch {
        return false
      }
    },
  }
}

type Part = Node | string | undefined

interface Given {
  readonly class?: string
  readonly [attribute: string]: string | number | boolean | undefined
}

/** One element with its attributes and contents. Words go in as text, never as HTML; `true` writes an attribute without a value, false and undefined none. */
export const element = <K extends keyof HTMLElementTagNameMap>(name: K, given: Given = {}, ...parts: readonly Part[]): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(given)) if (value !== undefined && value !== false) made.setAttribute(attribute, value === true ? '' : String(value))
  made.append(...parts.filter((part) => part !== undefined))
  return made
}

/** A link, or its words alone where it leads nowhere. */
export const link = (text: string, href: string | undefined): Node => (href === undefined ? document.createTextNode(text) : element('a', { href }, text))

/** The element of the page that has this id; the page is built with it, so a missing one is our own mistake. */
export const byId = <E extends HTMLElement = HTMLElement>(id: string): E => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no #${id}.`)
  return found as E
}

/** Puts words where they are read aloud, only when they differ: the same words are not said again. */
export const sayAt = (place: HTMLElement, words: string): void => {
  if (place.textContent !== words) place.textContent = words
}

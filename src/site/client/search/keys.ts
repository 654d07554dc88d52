import { byId } from '../parts/element.ts'
import { kept } from '../parts/kept.ts'

const store = kept<boolean>('slash', (found) => (typeof found === 'boolean' ? found : undefined))

/** Whether “/” goes to the field, which a reader may turn off: a key that acts alone is in the way of speech input (WCAG 2.1.4). */
const slashBox = (): HTMLInputElement => {
  const box = byId<HTMLInputElement>('slash')
  box.checked = store.read().value ?? true
  box.addEventListener('change', () => (box.checked ? store.forget() : void store.write(false)))
  byId('keys').hidden = false
  return box
}

/** “/” goes to the field, arrows walk the results, Escape goes back to the field and then empties it. */
export const listenToKeys = (input: HTMLInputElement, clear: () => void): void => {
  const slash = slashBox()
  const links = (): readonly HTMLAnchorElement[] => [...byId('results').querySelectorAll<HTMLAnchorElement>('.t a')]
  document.addEventListener('keydown', (event) => {
    const all = links()
    const at = all.indexOf(document.activeElement as HTMLAnchorElement)
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || (event.shiftKey && event.key !== '/')) return // on some keyboards “/” needs shift
    if (event.key === '/' && slash.checked && document.activeElement !== input) input.focus()
    else if (event.key === 'Escape' && document.activeElement === input && input.value) clear()
    else if (event.key === 'Escape' && at >= 0) input.focus()
    else if (event.key === 'ArrowDown' && (at >= 0 || document.activeElement === input)) all[Math.min(at + 1, all.length - 1)]?.focus()
    else if (event.key === 'ArrowUp' && at >= 0) (all[at - 1] ?? input).focus()
    else return
    event.preventDefault()
  })
}

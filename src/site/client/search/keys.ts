import { byId } from '../parts/element.ts'

/** “/” goes to the field, arrows walk the results, Escape goes back to the field and then empties it. */
export const listenToKeys = (input: HTMLInputElement, clear: () => void): void => {
  const links = (): readonly HTMLAnchorElement[] => [...byId('results').querySelectorAll<HTMLAnchorElement>('.t a')]
  document.addEventListener('keydown', (event) => {
    const all = links()
    const at = all.indexOf(document.activeElement as HTMLAnchorElement)
    const typing = document.activeElement instanceof HTMLInputElement
    if (event.key === '/' && !typing) input.focus()
    else if (event.key === 'Escape' && document.activeElement === input && input.value) clear()
    else if (event.key === 'Escape' && at >= 0) input.focus()
    else if (event.key === 'ArrowDown' && (at >= 0 || document.activeElement === input)) all[Math.min(at + 1, all.length - 1)]?.focus()
    else if (event.key === 'ArrowUp' && at >= 0) (all[at - 1] ?? input).focus()
    else return
    event.preventDefault()
  })
}

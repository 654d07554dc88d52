import type { Said } from '#engine/form/said.ts'
import { byId, element } from '../parts/element.ts'
import { controlsNamed } from './page.ts'

/** The part of the page that a field’s message belongs in. */
const boxOf = (form: HTMLFormElement, field: string): HTMLElement | null => {
  const named = (attribute: string) => form.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(field)}"]`)
  return named('data-ask') ?? named('data-many') ?? controlsNamed(form, field)[0]?.closest<HTMLElement>('.ask') ?? null
}

/** What is to be focused for a field: its control, or the group it stands in. */
const goalOf = (form: HTMLFormElement, field: string): HTMLElement | null => controlsNamed(form, field).find((control) => !control.disabled) ?? boxOf(form, field)

const labelOf = (form: HTMLFormElement, field: string): string => {
  const [control] = controlsNamed(form, field)
  const box = boxOf(form, field)
  const many = box?.closest('[data-many]')?.querySelector('legend')?.textContent
  const label = box instanceof HTMLFieldSetElement ? box.querySelector('legend')?.textContent : control?.labels?.[0]?.textContent
  return [many === label ? undefined : many, label].filter(Boolean).join(' ').trim()
}

const marked = (box: HTMLElement, form: HTMLFormElement, field: string): HTMLElement[] => (box.getAttribute('role') === 'radiogroup' ? [box] : controlsNamed(form, field))

const describe = (target: HTMLElement, id: string, on: boolean): void => {
  const others = (target.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== '' && one !== id)
  const all = on ? [...others, id] : others
  if (all.length > 0) target.setAttribute('aria-describedby', all.join(' '))
  else target.removeAttribute('aria-describedby')
}

/** Takes every message off the page. */
export const clearMessages = (form: HTMLFormElement): void => {
  for (const message of form.querySelectorAll('.said')) {
    for (const target of form.querySelectorAll<HTMLElement>(`[aria-describedby~="${CSS.escape(message.id)}"]`)) describe(target, message.id, false)
    message.remove()
  }
  for (const target of form.querySelectorAll('[aria-invalid]')) target.removeAttribute('aria-invalid')
}

const showOne = (form: HTMLFormElement, field: string, said: readonly Said[]): void => {
  const box = boxOf(form, field)
  if (!box) return
  const wrong = said.some(({ severity }) => severity === 'error')
  const id = `said-${field}`
  const lines = said.map(({ severity, message, help }) => element('span', {}, element('span', { class: severity === 'error' ? 'hidden' : '' }, severity === 'error' ? 'Error: ' : 'Worth a look: '), [message, help].filter(Boolean).join(' '), ' '))
  const shown = element('p', { id, class: wrong ? 'said late' : 'said look' }, ...lines)
  const after = box.querySelector(':scope > .about') ?? box.querySelector(':scope > label, :scope > legend')
  if (after) after.after(shown)
  else box.prepend(shown)
  for (const target of marked(box, form, field)) {
    describe(target, id, true)
    if (wrong) target.setAttribute('aria-invalid', 'true')
  }
}

/** Shows what is said beside the fields it is about, and nothing beside the others. */
export const showMessages = (form: HTMLFormElement, said: readonly Said[]): void => {
  clearMessages(form)
  for (const [field, about] of Map.groupBy(said, (one) => one.field)) showOne(form, field, about)
}

/** Leads to a field, opening what it is closed in. */
const lead = (form: HTMLFormElement, field: string): void => {
  const goal = goalOf(form, field)
  goal?.closest('details')?.setAttribute('open', '')
  boxOf(form, field)?.scrollIntoView({ block: 'nearest' })
  goal?.focus()
}

const plainTitle = document.title

/** Lists every fault at the top with a link to its field, and moves the reader there; hides the list where there is none. It stays as it is until the next check. */
export const showFaults = (form: HTMLFormElement, faults: readonly Said[]): void => {
  const box = byId('faults')
  box.hidden = faults.length === 0
  document.title = faults.length === 0 ? plainTitle : `Error: ${plainTitle}`
  const links = faults.map(({ field, message, help }) => {
    const link = element('a', { href: `#${goalOf(form, field)?.id ?? 'form'}` }, [labelOf(form, field).replace(/([^?.])$/, '$1:'), message, help].filter(Boolean).join(' '))
    link.addEventListener('click', (event) => {
      event.preventDefault()
      lead(form, field)
    })
    return element('li', {}, link)
  })
  box.querySelector('ul')?.replaceChildren(...links)
  if (faults.length > 0) box.focus()
}

import { isPlainWords } from '#engine/planning/draft-address.ts'
import { element } from '../parts/element.ts'

/** What was typed, or why it cannot be used. */
type Read<T> = { readonly value: T } | { readonly refused: string }

interface Given<T> {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Stands beside the field. */
  readonly unit?: string
  readonly start?: string | undefined
  /** Suggestions to choose from. */
  readonly list?: readonly string[]
  readonly number?: boolean
  readonly read: (typed: string) => Read<T>
  readonly changed: () => void
}

/** One field with its label, its unit and its own place for what is wrong. */
export interface Field<T> {
  readonly element: HTMLElement
  readonly read: () => T | undefined
  readonly setUnit: (unit: string) => void
}

/** Words that may be kept and shared, or why not. */
export const plainWords = (limit: number) => (typed: string): Read<string> =>
  isPlainWords(typed, limit) ? { value: typed } : { refused: `Keep to ${limit} characters, without < or >.` }

/** A labelled field that says beside itself, in words, why it cannot use what was typed. */
export const makeField = <T>({ id, label, hint, unit, start, list, number = false, read, changed }: Given<T>): Field<T> => {
  const input = element('input', { id, type: 'text', autocomplete: 'off', maxlength: 200, inputmode: number ? 'decimal' : undefined, class: number ? 'short' : undefined, list: list && list.length > 0 ? `${id}-list` : undefined, 'aria-describedby': `${id}-said` })
  const beside = element('span', { class: 'soft' }, unit ?? '')
  const said = element('p', { id: `${id}-said`, class: 'small', 'aria-live': 'polite' }, hint ?? '')
  const now = (): T | undefined => {
    const typed = input.value.trim()
    const found = typed === '' ? undefined : read(typed)
    const refused = found && 'refused' in found ? found.refused : undefined
    const words = refused ?? hint ?? ''
    if (said.textContent !== words) said.textContent = words
    said.className = refused === undefined ? 'small soft' : 'small late'
    if (refused === undefined) input.removeAttribute('aria-invalid')
    else input.setAttribute('aria-invalid', 'true')
    return found && 'value' in found ? found.value : undefined
  }
  input.value = start ?? ''
  input.addEventListener('input', changed)
  now()
  const options = list && list.length > 0 ? element('datalist', { id: `${id}-list` }, ...list.map((value) => element('option', { value }))) : undefined
  const wrapper = element('div', { class: 'field' }, element('label', { for: id }, label), ' ', input, ' ', beside, options, said)
  return { element: wrapper, read: now, setUnit: (words) => (beside.textContent = words) }
}

import { isPlainWords, visibleWords } from '#engine/planning/draft-address.ts'
import { element, sayAt } from '../parts/element.ts'

/** What was typed, with why it is not enough as yet; or why it cannot be used at all. */
type Read<T> = { readonly value: T; readonly lacks?: string | undefined } | { readonly refused: string }

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

/** Words that may be kept and shared, or why not; `lacking` says what they still lack. */
export const plainWords = (limit: number, lacking: (typed: string) => string | undefined = () => undefined) => (typed: string): Read<string> =>
  isPlainWords(typed, limit) ? { value: typed, lacks: lacking(typed) } : { refused: `Keep to ${limit} characters, without < or >.` }

/** A labelled field that says beside itself, in words, why it cannot use what was typed. */
export const makeField = <T>({ id, label, hint, unit, start, list, number = false, read, changed }: Given<T>): Field<T> => {
  const input = element('input', { id, type: 'text', autocomplete: 'off', maxlength: 200, inputmode: number ? 'decimal' : undefined, class: number ? 'short' : undefined, list: list && list.length > 0 ? `${id}-list` : undefined, 'aria-describedby': hint === undefined ? `${id}-said` : `${id}-hint ${id}-said` })
  const beside = element('span', { class: 'soft' }, unit ?? '')
  const help = hint === undefined ? undefined : element('p', { id: `${id}-hint`, class: 'small soft' }, hint)
  const said = element('p', { id: `${id}-said`, class: 'small late', 'aria-live': 'polite' })
  const now = (): T | undefined => {
    const typed = visibleWords(input.value)
    const found = typed === '' ? undefined : read(typed)
    const wrong = found && ('refused' in found ? found.refused : found.lacks)
    sayAt(said, wrong ?? '')
    if (wrong === undefined) input.removeAttribute('aria-invalid')
    else input.setAttribute('aria-invalid', 'true')
    return found && 'value' in found ? found.value : undefined
  }
  input.value = start ?? ''
  input.addEventListener('input', changed)
  now()
  const options = list && list.length > 0 ? element('datalist', { id: `${id}-list` }, ...list.map((value) => element('option', { value }))) : undefined
  const wrapper = element('div', { class: 'field' }, element('label', { for: id }, label), ' ', input, ' ', beside, options, help, said)
  return { element: wrapper, read: now, setUnit: (words) => (beside.textContent = words) }
}

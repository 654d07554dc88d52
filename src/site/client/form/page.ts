import { element } from '../parts/element.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Every field of this name; several where they are to be ticked. */
export const controlsNamed = (form: HTMLFormElement, name: string): Control[] => [...form.querySelectorAll<Control>(`[name="${CSS.escape(name)}"]`)]

/** What has been answered so far, by the name of the field. */
export const readPage = (form: HTMLFormElement): Map<string, string[]> => {
  const answers = new Map<string, string[]>()
  for (const [name, words] of new FormData(form)) if (typeof words === 'string' && words !== '') answers.set(name, [...(answers.get(name) ?? []), words])
  return answers
}

const number = (list: Element): void => list.querySelectorAll(':scope > .items > .item').forEach((item, index) => item.querySelectorAll('[data-place]').forEach((place) => (place.textContent = String(index + 1))))

const placeOf = (item: Element): number => Number(/\.(\d+)/.exec(item.querySelector('[name]')?.getAttribute('name')?.slice(item.closest<HTMLElement>('[data-many]')?.dataset['many']?.length ?? 0) ?? '')?.[1] ?? -1)

const attributes = ['id', 'name', 'for', 'aria-describedby', 'data-ask', 'data-own'] as const

const fillPlace = (item: Element, place: number): void => {
  for (const part of item.querySelectorAll('*')) {
    for (const attribute of attributes) {
      const words = part.getAttribute(attribute)
      if (words?.includes('#')) part.setAttribute(attribute, words.replaceAll('#', String(place)))
    }
  }
}

/** Adds one more item to a list, at the next place or at the one that is wanted. */
export const addItem = (list: HTMLElement, wanted?: number): HTMLElement | undefined => {
  const template = list.querySelector<HTMLTemplateElement>(':scope > .items > template')
  const items = [...list.querySelectorAll<HTMLElement>(':scope > .items > .item')]
  const made = template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined
  if (!template || !made) return undefined
  fillPlace(made, wanted ?? Math.max(-1, ...items.map(placeOf)) + 1)
  template.before(made)
  number(list)
  return made
}

/** Takes an item out of its list, and says where the reader should go on. */
export const removeItem = (item: HTMLElement): HTMLElement | null => {
  const list = item.closest<HTMLElement>('[data-many]')
  item.remove()
  if (list) number(list)
  return list?.querySelector<HTMLElement>('[data-add]') ?? null
}

const hasPlace = (list: HTMLElement, place: number): boolean => [...list.querySelectorAll(':scope > .items > .item')].some((item) => placeOf(item) === place)

const makeRoom = (form: HTMLFormElement, names: Iterable<string>): void => {
  for (const list of form.querySelectorAll<HTMLElement>('[data-many]')) {
    const start = `${list.dataset['many']}.`
    const places = [...names].flatMap((name) => (name.startsWith(start) ? [Number(/^\d{1,3}/.exec(name.slice(start.length))?.[0] ?? -1)] : []))
    for (const place of [...new Set(places)].sort((a, b) => a - b)) if (place >= 0 && !hasPlace(list, place)) addItem(list, place)
  }
}

/** Puts kept answers back into their fields; those that have no field any more are left out. */
export const fillPage = (form: HTMLFormElement, answers: ReadonlyMap<string, readonly string[]>): void => {
  makeRoom(form, [...answers.keys()])
  for (const [name, words] of answers) {
    for (const control of controlsNamed(form, name)) {
      if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) control.checked = words.includes(control.value)
      else control.value = words[0] ?? ''
    }
  }
}

/** Empties every field and takes added items out. */
export const emptyPage = (form: HTMLFormElement): void => {
  form.reset()
  for (const item of form.querySelectorAll('.items > .item')) if (item.querySelector<HTMLElement>('[data-remove]')?.hidden !== true) item.remove()
}

/** Fills a list to type in with what may be picked. */
export const fillList = (id: string, options: readonly { readonly label: string; readonly beside?: string | undefined }[]): void =>
  document.getElementById(id)?.replaceChildren(...options.map(({ label, beside }) => element('option', { value: label }, beside)))

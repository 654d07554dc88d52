import { asksOf, type Form } from '#engine/form/ask.ts'
import { addressIn, findRecord } from '#engine/form/find-record.ts'
import { notInList } from '#engine/form/read-answer.ts'
import { listOf, type World } from '#engine/form/world.ts'
import { element } from '../parts/element.ts'
import { controlsNamed, fillList } from './page.ts'

/** Fills the long lists, each to be typed in. */
export const fillLists = (world: World): void => {
  for (const [list, choices] of Object.entries(world.lists)) fillList(`list-${list}`, choices.map(({ label, measure }) => ({ label, beside: measure?.unit })))
  fillList('list-units', [...new Set(listOf(world, 'measures').flatMap(({ measure }) => measure?.unit ?? []))].sort().map((label) => ({ label })))
}

const valueOf = (form: HTMLFormElement, name: string): string => controlsNamed(form, name)[0]?.value.trim() ?? ''

const isNewDocument = (typed: string, world: World): boolean => addressIn(typed) !== undefined && !('id' in findRecord(typed, listOf(world, 'sources')))

/** Opens what is asked of something that is not in the list, and closes it again. */
const showOwn = (form: HTMLFormElement, world: World): void => {
  for (const own of form.querySelectorAll<HTMLElement>('[data-own]')) {
    const name = own.dataset['own'] ?? ''
    const [tick] = controlsNamed(form, `${name}+`)
    const [main] = controlsNamed(form, name)
    const ticked = tick instanceof HTMLInputElement && tick.checked
    own.hidden = tick ? !ticked : main instanceof HTMLSelectElement ? main.value !== notInList : !isNewDocument(main?.value ?? '', world)
    if (tick && main) main.disabled = ticked
  }
}

const measureWords = (form: HTMLFormElement, world: World): { words: string; money: boolean } => {
  const found = findRecord(valueOf(form, 'measure'), listOf(world, 'measures'))
  const measure = 'id' in found ? listOf(world, 'measures').find(({ id }) => id === found.id)?.measure : undefined
  const [tick] = controlsNamed(form, 'measure+')
  if (!measure || (tick instanceof HTMLInputElement && tick.checked)) return { words: '', money: false }
  const better = { lower: 'Lower is better.', higher: 'Higher is better.', depends: 'Neither way is better by itself.' }[measure.direction]
  return { words: `Counted in: ${measure.unit}. ${better} ${measure.definition}`, money: measure.unit === 'money' }
}

const tell = (form: HTMLFormElement, words: string): void => {
  const [main] = controlsNamed(form, 'measure')
  const there = form.querySelector('#about-measure')
  if (there) there.textContent = words
  else if (main && words !== '') main.after(element('p', { id: 'about-measure', class: 'small', role: 'status' }, words))
}

/** Shows only the questions that come up after what was answered so far. */
export const showWhatComesUp = (form: HTMLFormElement, asked: Form, world: World): void => {
  showOwn(form, world)
  const { words, money } = measureWords(form, world)
  tell(form, words)
  const answers = new FormData(form)
  for (const { field, when } of asksOf(asked)) {
    const box = when && form.querySelector<HTMLElement>(`[data-ask="${field}"], [data-many="${field}"]`)
    if (!box) continue
    box.hidden = when === 'money' ? !money : !when.is.includes(String(answers.get(when.field) ?? ''))
    const [currency] = controlsNamed(form, field)
    if (when === 'money' && money && currency?.value === '') currency.value = world.programme.currency
  }
}

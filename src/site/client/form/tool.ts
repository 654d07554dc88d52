import './jitless.ts'
import type { Form } from '#engine/form/ask.ts'
import { formNamed } from '#engine/form/forms.ts'
import { reviewAnswers } from '#engine/form/review.ts'
import type { World } from '#engine/form/world.ts'
import { byId } from '../parts/element.ts'
import type { Kept } from '../parts/kept.ts'
import { answersInAddress, loadWorld } from './begin.ts'
import { type Entries, type Keeping, makeKeeping } from './keeping.ts'
import { madePart } from './made.ts'
import { clearMessages, showFaults, showMessages } from './messages.ts'
import { addItem, emptyPage, fillPage, readPage, removeItem } from './page.ts'
import { fillLists, showWhatComesUp } from './pickers.ts'
import { whenReleased } from './released.ts'

interface Tool {
  readonly page: HTMLFormElement
  readonly form: Form
  readonly world: World
  readonly keeping: Keeping
  /** Fields that were left once, so that something may be said of them. */
  readonly left: Set<string>
  /** Fields that the last check found fault with: they are told of even while they are blank. */
  blamed: ReadonlySet<string>
  later: ReturnType<typeof setTimeout> | undefined
}

const say = (words: string): void => void (byId('status').textContent = words)

const store = (tool: Tool): void => {
  const answers = readPage(tool.page)
  const stored = tool.keeping.store([...answers])
  clearTimeout(tool.later)
  tool.later = undefined
  byId('forget').hidden = answers.size === 0 && tool.keeping.isEmpty()
  if (!stored) say('This browser refuses to keep the draft: make the file before you close the page.')
}

/** Says beside the fields that were left what is wrong with their answers; a blank field is left in peace until the end. */
const reviewLeft = ({ page, form, world, left, blamed }: Tool): void => {
  const answers = readPage(page)
  const { said } = reviewAnswers(form, answers, world)
  showMessages(page, said.filter(({ field }) => blamed.has(field) || (left.has(field) && answers.has(field))))
}

const check = (tool: Tool): void => {
  const { page, form, world } = tool
  const review = reviewAnswers(form, readPage(page), world)
  const faults = review.said.filter(({ severity }) => severity === 'error')
  tool.blamed = new Set(review.said.map(({ field }) => field))
  showMessages(page, review.said)
  showFaults(page, faults)
  const made = byId('made')
  made.hidden = faults.length > 0
  made.replaceChildren(...(faults.length > 0 ? [] : madePart(form, review, world)))
  say(faults.length > 0 ? '' : 'The file is ready, below the form.')
  if (faults.length === 0) made.focus()
}

const changed = (tool: Tool): void => {
  clearTimeout(tool.later)
  tool.later = setTimeout(() => store(tool), 300)
  const made = byId('made')
  if (made.hidden) return
  made.hidden = true
  say('You changed an answer. Make the file again when you are done.')
}

/** Puts other answers into the form, or none, and takes away what was said of those before. */
const refill = (tool: Tool, answers: Entries): void => {
  const { page, form, world, left } = tool
  clearTimeout(tool.later)
  tool.later = undefined
  tool.blamed = new Set()
  emptyPage(page)
  fillPage(page, new Map(answers))
  left.clear()
  clearMessages(page)
  showFaults(page, [])
  showWhatComesUp(page, form, world)
  byId('made').hidden = true
}

const forget = (tool: Tool): void => {
  const { page, keeping } = tool
  refill(tool, [])
  keeping.forget()
  byId('forget').hidden = true
  say('Forgotten. This browser keeps nothing of it, and the form is empty.')
  page.querySelector<HTMLElement>('[name]')?.focus()
}

const press = (tool: Tool, target: HTMLElement): void => {
  const list = target.closest<HTMLElement>('[data-many]')
  const item = target.closest<HTMLElement>('.item')
  if (target.id === 'forget') forget(tool)
  else if (target.matches('[data-add]') && list) addItem(list)?.querySelector<HTMLElement>('[name]')?.focus()
  else if (target.matches('[data-remove]') && item) {
    removeItem(item)?.focus()
    changed(tool)
    showWhatComesUp(tool.page, tool.form, tool.world)
  }
}

const listen = (tool: Tool): void => {
  const { page, form, world, left } = tool
  const calmly = whenReleased()
  page.addEventListener('input', () => {
    changed(tool)
    showWhatComesUp(page, form, world)
  })
  page.addEventListener('focusout', ({ target }) => {
    const name = target instanceof Element ? target.getAttribute('name') : null
    if (name === null || name === '') return
    left.add(name)
    calmly(() => reviewLeft(tool))
  })
  page.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('button') : null
    if (pressed) press(tool, pressed)
  })
  addEventListener('pagehide', () => tool.later !== undefined && store(tool))
}

/** Starts the form with what this browser kept of it, or with what a link brought along. */
export const startTool = async (page: HTMLFormElement, keeps: Kept<Entries>, before: Kept<Entries>, found: ReturnType<Kept<Entries>['read']>): Promise<{ check: () => void }> => {
  const form = formNamed(page.dataset['form'] ?? '')
  if (!form) throw new Error('There is no such form.')
  const world = await loadWorld((page.dataset['lists'] ?? '').split(' ').filter(Boolean))
  fillLists(world)
  if (found.value) fillPage(page, new Map(found.value))
  fillPage(page, answersInAddress(page))
  if (location.search !== '') history.replaceState(null, '', location.pathname)
  showWhatComesUp(page, form, world)
  const bring = (draft: Entries): void => {
    refill(tool, draft)
    say('The other draft stands in the form now. The one that was here is kept beside it.')
    page.querySelector<HTMLElement>('[name]')?.focus()
  }
  const keeping = makeKeeping({ keeps, before, current: () => [...readPage(page)], bring }, found.value)
  const tool: Tool = { page, form, world, keeping, left: new Set(), blamed: new Set(), later: undefined }
  listen(tool)
  byId('forget').hidden = readPage(page).size === 0 && keeping.isEmpty()
  if (found.value) say('Your draft was brought back from this browser.')
  if (found.spoilt) say('What this browser had kept of this form could not be read and was put aside, not deleted.')
  return { check: () => check(tool) }
}

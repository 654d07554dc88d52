/** Who is like the reader’s own organisation. What they tell lives in the address and in this browser, nowhere else. */
import { asksForProfile, asProfileWords, type Field, largest, type Offered, profileWords, readProfile } from '#engine/likeness/profile.ts'
import type { PlacesFile } from '#engine/likeness/place.ts'
import { byId, element, sayAt } from './parts/element.ts'
import { readFile } from './parts/files.ts'
import { kept } from './parts/kept.ts'

const form = byId<HTMLFormElement>('profile')
const status = byId('status')
const answer = byId('answer')
const store = kept<string>('profile', asProfileWords)
const inputs = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')]
const ticks = inputs.filter((input): input is HTMLInputElement => input.type === 'checkbox')
const optionsOf = (name: string): ReadonlySet<string> => new Set([...form.querySelectorAll<HTMLOptionElement>(`#${name} option`)].map(({ value }) => value).filter(Boolean))
const offered: Offered = { setting: new Set(ticks.map(({ value }) => value)), supplier: optionsOf('supplier'), region: optionsOf('region'), country: optionsOf('country') }
let file: PlacesFile | undefined
let turn = 0
let last = { words: '', summary: '' }
let address = location.search
/** The profile as this tab last read or wrote it. */
let held = ''

const sentences = (...said: readonly (string | false | undefined)[]): string => said.filter(Boolean).join(' ')
const numbers = 'Beds are a whole number from 1 to 100,000; people served from 1 to 100,000,000.'
const back = 'Back may still lead to earlier addresses that hold it, until this tab is closed.'

/** Says beside a field that its number cannot be used. */
const mark = (input: HTMLInputElement | HTMLSelectElement, wrong: boolean): void => {
  if (wrong) input.setAttribute('aria-invalid', 'true')
  else input.removeAttribute('aria-invalid')
  const place = document.getElementById(`said-${input.name}`)
  if (place) place.textContent = wrong ? `Write a whole number from 1 to ${largest[input.name as 'beds' | 'people'].toLocaleString('en-GB')}.` : ''
}

/** What the form tells of the reader’s organisation, in its own words; a printed answer says whom it is for. */
const toldWords = (): string =>
  [
    ...ticks.filter(({ checked }) => checked).map((tick) => tick.parentElement?.textContent.trim()),
    ...inputs.flatMap((input) => (input.type === 'checkbox' || input.value === '' || input.hasAttribute('aria-invalid') ? [] : [input instanceof HTMLSelectElement ? input.selectedOptions[0]?.textContent : `${input.value} ${input.name === 'beds' ? 'beds' : 'people served'}`])),
  ].join(', ')

/** Writes a profile into the form; fields that are not there are passed over. */
const fill = (words: string): void => {
  const told = new URLSearchParams(words)
  for (const input of inputs) {
    if (input.type === 'checkbox') (input as HTMLInputElement).checked = told.getAll('setting').includes(input.value)
    else input.value = told.get(input.name) ?? ''
    mark(input, false)
  }
}

/** Shows who is like a profile, and says what there is to say. */
const show = async (words: string, said: string): Promise<void> => {
  const mine = ++turn
  const { profile } = readProfile(new URLSearchParams(words), offered)
  byId('forget').hidden = words === '' && store.isEmpty()
  if (words === '') {
    answer.replaceChildren()
    last = { words, summary: '' }
  } else if (words !== last.words) { // otherwise it stays: the reader may be about to press something in it
    const [{ drawAnswer }, found] = await Promise.all([import('./like-mine/answer.ts'), file ?? readFile<PlacesFile>('/like-mine/places.json')])
    if (mine !== turn) return
    file = found
    last = found ? { words, summary: drawAnswer(answer, profile, found, toldWords()) } : { words: '', summary: 'The places could not be loaded; try again.' }
  }
  sayAt(status, sentences(said, last.summary))
}

/** Keeps a profile. One that another tab kept, or that was there before a link was followed, is offered at its address. */
const keep = (words: string): boolean => {
  const there = store.read().value ?? ''
  if (there !== '' && there !== held && there !== words) byId('other').replaceChildren(element('p', { class: 'gap' }, 'Another profile was kept in this browser until now. ', element('a', { href: `?${there}` }, 'Open it'), '.'))
  held = words
  return words === '' ? (store.clear(), true) : store.write(words)
}

/** Takes what the form says now, keeps it, and shows who is like it. */
const tell = async (): Promise<void> => {
  const told = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  const { profile, dropped } = readProfile(told, offered)
  for (const input of inputs) mark(input, dropped.includes(input.name as Field))
  const words = profileWords(profile)
  if (words !== location.search.slice(1)) history.pushState(null, '', words === '' ? location.pathname : `?${words}`)
  address = location.search
  const stored = keep(words)
  await show(words, sentences(dropped.length > 0 && numbers, !stored && 'This browser refuses to keep your profile: keep the address instead.'))
}

const leftOut = (dropped: readonly Field[], where: string): string | false =>
  dropped.length > 0 && `${dropped.length === 1 ? 'One value' : `${dropped.length} values`} ${where} ${dropped.length === 1 ? 'was' : 'were'} left out: not in this library’s lists, given twice, or no sensible number.`

/** Shows the profile that the address holds. It is not kept until the reader changes something. */
const readAddress = (asked: URLSearchParams): void => {
  const { profile, dropped } = readProfile(asked, offered)
  const words = profileWords(profile)
  const own = store.read().value
  fill(words)
  void show(words, sentences(leftOut(dropped, 'in the address'), own !== undefined && own !== words && 'These answers came with the address. The profile you kept stays as it was until you change an answer.'))
}

const open = (): void => {
  const asked = new URLSearchParams(location.search)
  if (asksForProfile(asked)) return readAddress(asked)
  const { value = '', spoilt } = store.read()
  const { profile, dropped } = readProfile(new URLSearchParams(value), offered)
  const words = profileWords(profile)
  held = value
  if (words === '') store.putAside()
  else {
    history.replaceState(null, '', `?${words}`) // so that it can be sent
    address = location.search
  }
  fill(words)
  void show(words, sentences(spoilt && 'What this browser had stored as a profile could not be read and was put aside, not deleted.', leftOut(dropped, 'in the stored profile'), words !== '' && 'These are your answers from last time.'))
}

byId('forget').addEventListener('click', () => {
  store.forget()
  held = ''
  byId('other').replaceChildren()
  history.replaceState(null, '', location.pathname)
  address = ''
  fill('')
  void show('', `Your profile is forgotten. ${back}`)
  inputs[0]?.focus()
})
form.addEventListener('change', () => void tell())
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  await tell()
  if (inputs.some((input) => input.hasAttribute('aria-invalid'))) form.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  else if (location.search === '') sayAt(status, 'Nothing is answered yet. Two answers are enough to start.')
  else answer.querySelector<HTMLElement>('h2')?.focus()
})
addEventListener('popstate', () => {
  if (location.search === address) return // only a place on this page was asked for
  address = location.search
  readAddress(new URLSearchParams(address))
})
form.hidden = false
open()

import { type Draft, emptyDraft, longestAddress, readDraft, writeDraft } from '#engine/planning/draft-address.ts'
import type { CapabilityOptions } from '#engine/planning/options.ts'
import { readWithin } from '#engine/planning/reader-number.ts'
import { byId } from '../parts/element.ts'
import { readFile } from '../parts/files.ts'
import type { Kept } from '../parts/kept.ts'
import { type Field, makeField } from './field.ts'
import { makeOutput, type Output } from './output.ts'
import { makeSection, type Section } from './section.ts'

const spoiltAddress = 'This address holds something that cannot be read, so the statement starts empty.'
const spoiltStore = 'What this browser had kept could not be read, so the statement starts empty.'

type Chosen = Draft['capabilities'][number]

/** The tool at work. What is chosen stands in the page; the address and the store hold copies of it. */
interface Tool {
  readonly form: HTMLFormElement
  readonly status: HTMLElement
  readonly keeps: Kept<string>
  /** Ids that the page offers; no other file is ever asked for. */
  readonly known: ReadonlySet<string>
  readonly files: Map<string, CapabilityOptions>
  readonly output: Output
  sections: readonly Section[]
  beds: Field<number> | undefined
  later: ReturnType<typeof setTimeout> | undefined
  builds: number
}

const collect = ({ beds, sections }: Tool): Draft => ({ beds: beds?.read(), capabilities: sections.map((section) => section.read()) })
const showDraft = (tool: Tool): void => tool.output.show(collect(tool), tool.sections.map(({ options }) => options))

const store = ({ keeps, output }: Tool, draft: Draft, push: boolean): void => {
  const words = writeDraft(draft)
  const fits = words.length <= longestAddress
  const address = words === '' ? location.pathname : `?${words}`
  if (fits && push) history.pushState(null, '', address)
  else if (fits) history.replaceState(null, '', address)
  if (words === '') keeps.forget()
  output.kept(words === '' || keeps.write(words), fits)
}

/** After every key and every choice; a browser refuses an address that changes with every key. */
const changed = (tool: Tool, step: boolean): void => {
  showDraft(tool)
  clearTimeout(tool.later)
  if (step) store(tool, collect(tool), true)
  else tool.later = setTimeout(() => store(tool, collect(tool), false), 300)
}

const makeBeds = (tool: Tool, start: number | undefined): void => {
  const read = (typed: string) => readWithin(typed, 1, 100_000, 'beds')
  tool.beds = makeField({ id: 'beds', label: 'Beds in your organisation, if you like', number: true, hint: 'Printed in the statement. Nothing is scaled by it.', start: start === undefined ? undefined : String(start), read, changed: () => changed(tool, false) })
  byId('size').replaceChildren(tool.beds.element)
}

const load = async ({ files, known }: Tool, id: string): Promise<CapabilityOptions | undefined> => {
  const file = files.get(id) ?? (known.has(id) ? await readFile<CapabilityOptions>(`/statement/${id}.json`) : undefined)
  if (file) files.set(id, file)
  return file
}

const sectionOf = (tool: Tool, options: CapabilityOptions, start: Chosen): Section => {
  const removed = (): void => {
    tool.sections = tool.sections.filter((one) => one !== section)
    section.element.remove()
    tool.status.textContent = `${options.label} was taken out.`
    tool.form.querySelector('select')?.focus()
    changed(tool, true)
  }
  const section: Section = makeSection(options, start, { changed: (step) => changed(tool, step), removed })
  return section
}

const missingWords = (missing: number): string =>
  missing === 0 ? '' : `${missing === 1 ? 'One thing' : `${missing} things`} it named cannot be found in this library and ${missing === 1 ? 'was' : 'were'} left out.`

/** Builds the page anew from a draft; says what of it the library does not hold. */
const build = async (tool: Tool, draft: Draft, said = ''): Promise<void> => {
  const mine = ++tool.builds
  clearTimeout(tool.later)
  const loaded = await Promise.all(draft.capabilities.map(async (start) => ({ start, options: await load(tool, start.id) })))
  if (mine !== tool.builds) return // somebody went on meanwhile
  const missing = loaded.reduce((sum, { start, options }) => sum + (options ? start.measures.filter(({ id }) => !options.measures.some((measure) => measure.id === id)).length : 1), 0)
  makeBeds(tool, draft.beds)
  tool.sections = loaded.flatMap(({ start, options }) => (options ? [sectionOf(tool, options, start)] : []))
  byId('chosen').replaceChildren(...tool.sections.map((section) => section.element))
  tool.status.textContent = [said, missingWords(missing)].filter(Boolean).join(' ')
  showDraft(tool)
}

const fromAddress = async (tool: Tool): Promise<void> => {
  const draft = readDraft(location.search)
  await build(tool, draft ?? emptyDraft, draft ? '' : spoiltAddress)
  if (!draft) history.replaceState(null, '', location.pathname)
}

const fromStore = async (tool: Tool, { value, spoilt }: ReturnType<Kept<string>['read']>): Promise<void> => {
  const draft = value === undefined ? undefined : readDraft(value)
  if (draft) {
    await build(tool, draft, 'Your last draft was brought back from this browser.')
    store(tool, collect(tool), false)
    return
  }
  if (value !== undefined) tool.keeps.forget()
  await build(tool, emptyDraft, spoilt || value !== undefined ? spoiltStore : '')
}

const forget = (tool: Tool): void => {
  tool.keeps.forget()
  history.pushState(null, '', location.pathname)
  void build(tool, emptyDraft, 'Forgotten. This browser keeps nothing of it, and the statement is empty.')
  tool.form.querySelector('select')?.focus()
}

/** Shows the measures of a capability, or leads to them where they stand already. */
const add = async (tool: Tool, id: string): Promise<void> => {
  const options = await load(tool, id)
  if (!options) {
    tool.status.textContent = id === '' ? 'Choose a capability first.' : 'This capability could not be loaded. Try again.'
    return
  }
  const there = tool.sections.find((section) => section.options.id === id)
  const section = there ?? sectionOf(tool, options, { id, measures: [] })
  if (!there) {
    tool.sections = [...tool.sections, section]
    byId('chosen').append(section.element)
    changed(tool, true)
  }
  tool.status.textContent = `${options.label}: choose what you plan from ${options.measures.length} ${options.measures.length === 1 ? 'measure' : 'measures'}.`
  section.element.querySelector('h3')?.focus()
}

/** Starts the tool with what the address holds, or else with what this browser kept. */
export const startTool = async (form: HTMLFormElement, keeps: Kept<string>, found: ReturnType<Kept<string>['read']>): Promise<{ add: (id: string) => Promise<void> }> => {
  const known = new Set([...form.querySelectorAll('option')].map(({ value }) => value).filter(Boolean))
  const tool: Tool = { form, status: byId('status'), keeps, known, files: new Map(), output: makeOutput({ forget: () => forget(tool) }), sections: [], beds: undefined, later: undefined, builds: 0 }
  addEventListener('popstate', () => void fromAddress(tool))
  await (location.search === '' ? fromStore(tool, found) : fromAddress(tool))
  return { add: (id) => add(tool, id) }
}

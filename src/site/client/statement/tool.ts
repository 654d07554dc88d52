import { asksForDraft, type Draft, draftLimits, emptyDraft, readDraft, readDraftAddress, writeDraft } from '#engine/planning/draft-address.ts'
import type { CapabilityOptions } from '#engine/planning/options.ts'
import { readWithin } from '#engine/planning/reader-number.ts'
import { byId, sayAt } from '../parts/element.ts'
import type { Kept } from '../parts/kept.ts'
import { type Field, makeField } from './field.ts'
import { type Keeping, makeKeeping } from './keeping.ts'
import { load, measuresMissing } from './options.ts'
import { makeOutput, type Output } from './output.ts'
import { makeSection, type Section } from './section.ts'
import { carriedWords, forgotten, missingWords, spoiltAddress, spoiltStore } from './words.ts'

type Chosen = Draft['capabilities'][number]

/** The tool at work. What is chosen stands in the page; the address and the store hold copies of it. */
interface Tool {
  readonly form: HTMLFormElement
  readonly keeps: Kept<string>
  readonly keeping: Keeping
  /** Ids that the page offers; no other file is ever asked for. */
  readonly known: ReadonlySet<string>
  readonly files: Map<string, CapabilityOptions>
  readonly output: Output
  sections: readonly Section[]
  /** What could not be loaded: it is kept with the rest. */
  carried: readonly Chosen[]
  beds: Field<number> | undefined
  later: ReturnType<typeof setTimeout> | undefined
  builds: number
}

const say = (words: string): void => sayAt(byId('status'), words)
const collect = ({ beds, sections, carried }: Tool): Draft => ({ beds: beds?.read(), capabilities: [...sections.map((section) => section.read()), ...carried] })
const wordsOf = (tool: Tool): string => writeDraft(collect(tool))
const showDraft = (tool: Tool): void => tool.output.show(collect(tool), tool.sections.map(({ options }) => options))

const store = (tool: Tool, push: boolean): void => {
  clearTimeout(tool.later)
  tool.later = undefined
  tool.keeping.store(wordsOf(tool), push)
}

/** Keeps the last keys, before something else takes the place of the draft or the page is left. */
const flush = (tool: Tool): void => {
  if (tool.later !== undefined) store(tool, false)
}

/** After every key and every choice; a browser refuses an address that changes with every key. */
const changed = (tool: Tool, step: boolean): void => {
  showDraft(tool)
  clearTimeout(tool.later)
  if (step) store(tool, true)
  else tool.later = setTimeout(() => store(tool, false), 300)
}

const makeBeds = (tool: Tool, start: number | undefined): void => {
  const read = (typed: string) => readWithin(typed, ...draftLimits.beds, 'beds')
  tool.beds = makeField({ id: 'beds', label: 'Beds in your organisation, if you like', number: true, hint: 'Printed in the statement. Nothing is scaled by it.', start: start === undefined ? undefined : String(start), read, changed: () => changed(tool, false) })
  byId('size').replaceChildren(tool.beds.element)
}

const sectionOf = (tool: Tool, options: CapabilityOptions, start: Chosen): Section => {
  const removed = (): void => {
    tool.sections = tool.sections.filter((one) => one !== section)
    section.element.remove()
    say(`${options.label} was taken out.`)
    tool.form.querySelector('select')?.focus()
    changed(tool, true)
  }
  const section: Section = makeSection(options, start, { changed: (step) => changed(tool, step), removed })
  return section
}

/** Builds the page anew from a draft; says what of it the library does not hold. True where it holds all. */
const build = async (tool: Tool, draft: Draft, said = ''): Promise<boolean> => {
  const mine = ++tool.builds
  clearTimeout(tool.later)
  tool.later = undefined
  const loaded = await Promise.all(draft.capabilities.map(async (start) => ({ start, options: await load(tool, start.id) })))
  if (mine !== tool.builds) return false // somebody went on meanwhile
  const missing = loaded.reduce((sum, { start, options }) => sum + (options ? measuresMissing(start, options) : tool.known.has(start.id) ? 0 : 1), 0)
  makeBeds(tool, draft.beds)
  tool.sections = loaded.flatMap(({ start, options }) => (options ? [sectionOf(tool, options, start)] : []))
  tool.carried = loaded.flatMap(({ start, options }) => (options || !tool.known.has(start.id) ? [] : [start]))
  byId('chosen').replaceChildren(...tool.sections.map((section) => section.element))
  say([said, missingWords(missing), carriedWords(tool.carried.length)].filter(Boolean).join(' '))
  showDraft(tool)
  return missing === 0
}

const fromAddress = async (tool: Tool): Promise<void> => {
  const draft = readDraftAddress(location.search)
  await build(tool, draft ?? emptyDraft, draft ? '' : spoiltAddress)
  if (!draft) tool.keeping.address('', false)
  const [words, there] = [wordsOf(tool), tool.keeps.read().value]
  tool.keeping.shown(words, there === words ? there : undefined)
}

/** Shows what this browser keeps. It is not written again until the reader changes something. */
const fromStore = async (tool: Tool, spoilt: boolean): Promise<void> => {
  const { value } = tool.keeps.read()
  const draft = value === undefined ? undefined : readDraft(value)
  if (value !== undefined && !draft) tool.keeps.putAside()
  const whole = await build(tool, draft ?? emptyDraft, draft ? 'Your last draft was brought back from this browser.' : spoilt || value !== undefined ? spoiltStore : '')
  const words = wordsOf(tool)
  if (draft) tool.keeping.address(words, false)
  tool.keeping.shown(words, whole && draft ? value : undefined)
}

/** Shows another draft that this browser keeps, and keeps it from now on. */
const bring = async (tool: Tool, words: string): Promise<void> => {
  await build(tool, readDraft(words) ?? emptyDraft, 'The other draft was brought back.')
  store(tool, true)
  tool.form.querySelector('select')?.focus()
}

const forget = async (tool: Tool): Promise<void> => {
  tool.keeping.forget()
  await build(tool, emptyDraft, forgotten)
  tool.keeping.shown('', undefined)
  tool.form.querySelector('select')?.focus()
}

/** Shows the measures of a capability, or leads to them where they stand already. */
const add = async (tool: Tool, id: string): Promise<void> => {
  const options = await load(tool, id)
  if (!options) return say(id === '' ? 'Choose a capability first.' : 'This capability could not be loaded. Try again.')
  const there = tool.sections.find((section) => section.options.id === id)
  const section = there ?? sectionOf(tool, options, tool.carried.find((one) => one.id === id) ?? { id, measures: [] })
  if (!there) {
    tool.carried = tool.carried.filter((one) => one.id !== id)
    tool.sections = [...tool.sections, section]
    byId('chosen').append(section.element)
    changed(tool, true)
  }
  say(`${options.label}: choose what you plan from ${options.measures.length} ${options.measures.length === 1 ? 'measure' : 'measures'}.`)
  section.element.querySelector('h3')?.focus()
}

/** Starts the tool with what the address holds, or else with what this browser kept. */
export const startTool = async (form: HTMLFormElement, keeps: Kept<string>, before: Kept<string>, spoilt: boolean): Promise<{ add: (id: string) => Promise<void> }> => {
  const known = new Set([...form.querySelectorAll('option')].map(({ value }) => value).filter(Boolean))
  const output = makeOutput({ forget: () => void forget(tool) })
  const keeping = makeKeeping({ keeps, before, told: output.kept, bring: (words) => void bring(tool, words), flush: () => flush(tool) })
  const tool: Tool = { form, keeps, keeping, known, files: new Map(), output, sections: [], carried: [], beds: undefined, later: undefined, builds: 0 }
  addEventListener('popstate', () => void (keeping.moved() && ((history.state as { kept?: boolean } | null)?.kept ? fromStore(tool, false) : fromAddress(tool))))
  addEventListener('pagehide', () => flush(tool))
  await (asksForDraft(location.search) ? fromAddress(tool) : fromStore(tool, spoilt))
  return { add: (id) => add(tool, id) }
}

import type { Flag, Refusal } from '../draft/arguments.ts'
import { type Draft, makeDraft } from '../draft/draft.ts'
import { idFrom } from '../draft/id.ts'
import { namingField } from '../draft/name.ts'
import type { Shelf } from '../draft/shelf.ts'
import { collections } from '../schema/collections.ts'
import { answer, type Answers } from './answers.ts'
import { addressIn } from './find-record.ts'
import { type Addable, newRecordAsks } from './new-record-asks.ts'
import { fault, needed, type Said } from './said.ts'
import { listOf, termsOf, type World } from './world.ts'

/** Words that claim little about a document; the first that a programme’s list has is taken for the time being. */
const humbleKinds = ['provider-report', 'organisation'] as const

const currencies: Readonly<Record<string, string>> = { '£': 'GBP', pounds: 'GBP', pound: 'GBP', '€': 'EUR', euros: 'EUR', euro: 'EUR', $: 'USD', dollars: 'USD' }

/** The currency somebody means who writes it as a unit; nothing where the unit is not money. */
export const currencyIn = (unit: string): string | undefined => {
  const words = unit.trim()
  return /^[A-Z]{3}$/.test(words) ? words : Object.hasOwn(currencies, words.toLowerCase()) ? currencies[words.toLowerCase()] : undefined
}

/** What a draft may name for the time being, out of a form’s lists. */
export const shelfOfWorld = (world: World): Shelf => ({
  first: (to) => ('collection' in to ? listOf(world, to.collection)[0]?.id : termsOf(world, to.vocabulary)[0]?.id),
  unitOf: (measure) => listOf(world, 'measures').find(({ id }) => id === measure)?.measure?.unit,
})

/** An id that no other record has: made from the words, with a number where that one is taken. */
export const freeId = (words: string, otherwise: string, taken: ReadonlySet<string>): string => {
  const id = idFrom(words) ?? otherwise
  let tried = id
  for (let next = 2; taken.has(tried); next++) tried = `${id}-${next}`
  return tried
}

const folded = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim()

const placeFlags = (typed: string): Flag[] => {
  const address = addressIn(typed)
  if (address === undefined) return []
  return ['doi' in address ? { name: 'csl.DOI', words: address.doi } : { name: 'csl.URL', words: address.url }]
}

const humbleKind = (world: World): string | undefined => humbleKinds.find((humble) => termsOf(world, 'source-kinds').some(({ id }) => id === humble))

const flagsFor = (collection: Addable, name: string, answers: Answers): Flag[] => {
  const given = newRecordAsks[collection].flatMap(({ field }): Flag[] => {
    const words = answer(answers, `${name}+${field}`)
    return words === undefined ? [] : [{ name: field, words: field === 'unit' && currencyIn(words) ? 'money' : words.replace(/\s+/g, ' ') }]
  })
  return [...given, ...(collection === 'sources' ? placeFlags(answer(answers, name) ?? '') : []), { name: 'provenance', words: 'contributed' }]
}

/** The draft, with a note for the editors that says which of its fields only keep a place. */
const drafted = (collection: Addable, id: string, given: readonly Flag[], world: World): ReturnType<typeof makeDraft> => {
  const guess = collection === 'sources' && !given.some(({ name }) => name === 'kind') ? humbleKind(world) : undefined
  const flags = guess === undefined ? given : [...given, { name: 'kind', words: guess }]
  const ask = (more: readonly Flag[]) => makeDraft({ plain: [collection, id], flags: [...flags, ...more] }, shelfOfWorld(world), world.today)
  const first = ask([])
  if ('refusals' in first || !('notes' in collections[collection].schema.shape)) return first
  const open = [...first.toFill.map(({ field }) => field), ...(guess === undefined ? [] : ['kind'])]
  return open.length === 0 ? first : ask([{ name: 'notes', words: `Named by a contributor in a form. An editor still has to fill in: ${open.join(', ')}.` }])
}

const refusalsAt = (name: string, refusals: readonly Refusal[], collection: Addable): Said[] =>
  refusals.map(({ message, help }) => {
    const [, field = '', words = message] = /^--([\w.]+): (.*)$/s.exec(message) ?? []
    return fault(newRecordAsks[collection].some((ask) => ask.field === field) ? `${name}+${field}` : name, words, help)
  })

/** The draft of a record that was “not in the list”, from what was said of it beside the field called `name`; or what is missing. */
export const newRecord = (collection: Addable, name: string, answers: Answers, world: World, taken: ReadonlySet<string>): { readonly draft: Draft } | { readonly said: readonly Said[] } => {
  const missing = newRecordAsks[collection].filter(({ field, need }) => need && answer(answers, `${name}+${field}`) === undefined)
  if (missing.length > 0) return { said: missing.map(({ field }) => fault(`${name}+${field}`, needed)) }
  const naming = `${name}+${namingField(collection)}`
  const title = answer(answers, naming) ?? ''
  const choices = listOf(world, collection)
  const same = choices.find(({ label }) => folded(label) === folded(title))
  if (same && collection !== 'sources') return { said: [fault(naming, 'This one is in the list already.', `Untick “not in the list” and choose “${same.label}”.`)] }
  const id = freeId(title, collections[collection].one, new Set([...choices.map((choice) => choice.id), ...taken]))
  const draft = drafted(collection, id, flagsFor(collection, name, answers), world)
  return 'refusals' in draft ? { said: refusalsAt(name, draft.refusals, collection) } : { draft }
}

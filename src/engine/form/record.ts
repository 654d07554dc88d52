import type { Draft } from '../draft/draft.ts'
import { namingField } from '../draft/name.ts'
import { type Group, isGroup } from '../draft/shape.ts'
import { collections } from '../schema/collections.ts'
import { answer, type Answers } from './answers.ts'
import type { Form } from './ask.ts'
import { inOrder } from './in-order.ts'
import { currencyIn, freeId } from './new-record.ts'
import { type Asked, questionsAsked } from './questions-asked.ts'
import { notInList, readAnswer, type Reading } from './read-answer.ts'
import { fault, type Said } from './said.ts'
import { settled } from './settle.ts'
import { listOf, type World } from './world.ts'

/** What the answers come to: a record, perhaps unfinished, what is added beside it, and what could not be read. */
export interface Built {
  readonly id: string
  readonly data: Group
  /** The explanation below the facts, as it was typed. */
  readonly body: string
  readonly drafts: readonly Draft[]
  readonly asked: readonly Asked[]
  /** Names of the questions that have an answer. */
  readonly answered: ReadonlySet<string>
  readonly said: readonly Said[]
}

type Holder = Record<string | number, unknown>

/** Puts a value where it belongs, making the groups and lists on the way. Names that every object has are never walked into. */
const put = (root: Holder, path: readonly (string | number)[], value: unknown): void => {
  let holder = root
  for (const [index, key] of path.entries()) {
    const next = path[index + 1]
    if (next === undefined) holder[key] = value
    else holder = (Object.hasOwn(holder, key) ? holder[key] : (holder[key] = typeof next === 'number' ? [] : {})) as Holder
  }
}

interface Unit {
  /** What the figures are counted in, as the record says it. */
  readonly unit: string | undefined
  readonly money: boolean
}

const unitOf = (form: Form, answers: Answers, world: World): Unit => {
  if (form.collection !== 'benefits') return { unit: undefined, money: false }
  const typed = answer(answers, 'measure')
  const added = answers.get('measure+')?.includes(notInList) ? answer(answers, 'measure+unit') : undefined
  if (added !== undefined) return { unit: currencyIn(added) ?? added, money: false }
  const measure = listOf(world, 'measures').find(({ label, id }) => label.toLowerCase() === typed?.toLowerCase() || id === typed)?.measure
  return measure?.unit === 'money' ? { unit: answer(answers, 'unit') ?? world.programme.currency, money: true } : { unit: measure?.unit, money: false }
}

const readAll = (asked: readonly Asked[], answers: Answers, world: World, unit: string) => {
  const added = new Set<string>()
  return asked.flatMap((one): (Reading & { readonly asked: Asked })[] => {
    const reading = readAnswer(one, { answers, world, unit, added })
    if (reading?.draft) added.add(`${reading.draft.collection}/${reading.draft.id}`)
    return reading ? [{ ...reading, asked: one }] : []
  })
}

const nameOf = (form: Form, data: Group, world: World): { id: string; said: Said[] } => {
  const naming = namingField(form.collection) ?? ''
  const words = typeof data[naming] === 'string' ? data[naming] : ''
  const here = new Set(listOf(world, form.collection).map(({ id }) => id))
  const id = freeId(words, `${form.name}-${world.today}`, new Set())
  if (form.collection === 'organisations' && here.has(id)) return { id, said: [fault(naming, 'This organisation is in the library already.', `See /organisations/${id}/ and use “Edit this record” there.`)] }
  return { id: freeId(words, `${form.name}-${world.today}`, here), said: [] }
}

const withNotes = (data: Group, notes: readonly string[]): Group => (notes.length === 0 ? data : { ...data, notes: [data['notes'], ...notes].filter(Boolean).join(' ') })

/** What was put in place, in words, for a record that says no more of it. */
const capabilityWords = (data: Group, drafts: readonly Draft[], answers: Answers, world: World): string | undefined => {
  const id = data['capability']
  return drafts.some((draft) => draft.collection === 'capabilities' && draft.id === id) ? answer(answers, 'capability+label') : listOf(world, 'capabilities').find((choice) => choice.id === id)?.label
}

/** Builds the record that the answers make, so far as they go. */
export const buildRecord = (form: Form, answers: Answers, world: World): Built => {
  const { unit, money } = unitOf(form, answers, world)
  const asked = questionsAsked(form, answers, money)
  const readings = readAll(asked, answers, world, unit ?? '')
  const root: Holder = {}
  for (const { asked: { path }, value } of readings) if (value !== undefined) put(root, path, value)
  const { body, ...said } = root
  const drafts = readings.flatMap(({ draft }) => draft ?? [])
  const notes = readings.flatMap(({ note }) => note ?? [])
  const data = withNotes(compact(said) as Group, notes)
  const whole = settled(form.collection, { data, unit, capability: capabilityWords(data, drafts, answers, world), today: world.today, draft: drafts.length > 0 || notes.length > 0 })
  const { id, said: named } = nameOf(form, data, world)
  return {
    id,
    data: inOrder(collections[form.collection].schema, whole) as Group,
    body: typeof body === 'string' ? body : '',
    drafts,
    asked,
    answered: new Set(readings.map((reading) => reading.asked.name)),
    said: [...readings.flatMap((reading) => reading.said ?? []), ...named],
  }
}

/** Lists without the places where an answer could not be read. */
const compact = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.filter((item) => item !== undefined).map(compact)
  return isGroup(node) ? Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, compact(inner)])) : node
}

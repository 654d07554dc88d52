import type { Draft } from '../draft/draft.ts'
import { answer, type Answers } from './answers.ts'
import type { Control } from './control.ts'
import { findRecord } from './find-record.ts'
import { isAddable } from './new-record-asks.ts'
import { newRecord } from './new-record.ts'
import type { Asked } from './questions-asked.ts'
import { readDate } from './read-date.ts'
import { type Read, readNumber, readValue } from './read-value.ts'
import { fault, type Said } from './said.ts'
import { listOf, termsOf, type World } from './world.ts'

/** What an answer comes to: a value for the record, a record to be added beside it, a note for the editors, or what is wrong. */
export interface Reading {
  readonly value?: unknown
  readonly draft?: Draft
  readonly note?: string
  readonly said?: readonly Said[]
}

/** What the readings of one form share. */
export interface Reader {
  readonly answers: Answers
  readonly world: World
  /** What the figures are counted in. */
  readonly unit: string
  /** Ids of records added so far, as collection/id. */
  readonly added: ReadonlySet<string>
}

/** What is ticked where a list has no such word. */
export const notInList = 'new'

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim()

const linesOf = (words: string, cited: boolean): unknown[] => {
  const lines = words.split(/\r?\n/).map((line) => plain(line.replace(/^\s*(?:[-–•*·]|\d{1,2}[.)])\s+/, ''))).filter((line) => line !== '')
  return cited ? lines.map((text) => ({ text })) : lines
}

const figure = <T>(read: Read<T>, name: string): Reading => ('value' in read ? { value: read.value } : { said: [fault(name, read.refused)] })

const unitAt = ({ path }: Asked, { unit }: Reader): string => (path.at(-1) === 'monthsSinceGoLive' ? 'months' : path.includes('p') || path.includes('estimate') ? '' : unit)

const record = ({ name, question }: Asked, to: Extract<Control, { kind: 'record' | 'records' }>['to'], reader: Reader): Reading => {
  const { answers, world, added } = reader
  const typed = answer(answers, name) ?? ''
  const ticked = answers.get(`${name}+`)?.includes(notInList) ?? false
  const found = ticked ? { unknown: true as const } : findRecord(typed, listOf(world, to))
  if ('id' in found) return { value: found.id }
  const isNew = question.adds && isAddable(to) && (ticked || (to === 'sources' && !('meant' in found)))
  if (isNew && isAddable(to)) {
    const made = newRecord(to, name, answers, world, new Set([...added].flatMap((key) => (key.startsWith(`${to}/`) ? [key.slice(to.length + 1)] : []))))
    return 'draft' in made ? { value: made.draft.id, draft: made.draft } : { said: made.said }
  }
  const meant = 'meant' in found ? found.meant : undefined
  const otherwise = to === 'sources' ? 'Pick it from the list, or paste its whole web address.' : question.adds ? 'Pick it from the list, or tick “not in the list”.' : 'Pick it from the list.'
  return { said: [fault(name, 'There is none of that name in the list.', meant ? `Did you mean “${meant}”? ${otherwise}` : otherwise)] }
}

const term = ({ name, question }: Asked, list: string, { answers, world }: Reader): Reading => {
  const chosen = answer(answers, name)
  const terms = termsOf(world, list)
  if (chosen !== notInList || !question.adds) return terms.some(({ id }) => id === chosen) ? { value: chosen } : { said: [fault(name, 'Choose one from the list.')] }
  const words = answer(answers, `${name}+words`)
  if (words === undefined) return { said: [fault(`${name}+words`, 'Say it in your own words.')] }
  const [first] = terms
  return { value: first?.id, note: `“${plain(words)}” was meant where “${question.field}” says “${first?.label}”: the list does not have it yet.` }
}

const ticks = (name: string, allowed: readonly string[], answers: Answers): Reading => {
  const ticked = (answers.get(name) ?? []).filter((word) => word !== '')
  return ticked.every((word) => allowed.includes(word)) ? { value: ticked } : { said: [fault(name, 'Choose from the list.')] }
}

const oneOf = (name: string, allowed: readonly string[], chosen: string): Reading => (allowed.includes(chosen) ? { value: chosen } : { said: [fault(name, 'Choose one of these.')] })

type Kind = Control['kind']
type ReadBy = { readonly [K in Kind]: (asked: Asked, control: Extract<Control, { kind: K }>, words: string, reader: Reader) => Reading | undefined }

const words = ({ path }: Asked, _: Control, typed: string): Reading => ({ value: path[0] === 'body' ? typed : plain(typed) })
const date = (_: Asked, __: Control, typed: string): Reading => ({ value: readDate(typed) })

const readBy = {
  line: words,
  text: words,
  either: (_, __, typed) => ({ value: /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : plain(typed) }),
  lines: ({ name, question }, _, __, { answers }) => ({ value: linesOf(answers.get(name)?.[0] ?? '', question.cited === true) }),
  number: ({ name }, _, typed) => figure(readNumber(typed), name),
  value: (asked, _, typed, reader) => figure(readValue(typed, unitAt(asked, reader)), asked.name),
  date,
  day: date,
  'yes-no': ({ name }, _, typed) => (typed === 'true' || typed === 'false' ? { value: typed === 'true' } : { said: [fault(name, 'Choose one of these.')] }),
  words: ({ name }, { values }, typed) => oneOf(name, values, typed),
  ticks: ({ name }, { values }, _, { answers }) => ticks(name, values, answers),
  terms: ({ name }, { list }, _, { answers, world }) => ticks(name, termsOf(world, list).map(({ id }) => id), answers),
  term: (asked, { list }, _, reader) => term(asked, list, reader),
  record: (asked, { to }, _, reader) => record(asked, to, reader),
  records: (asked, { to }, _, reader) => record(asked, to, reader),
  groups: () => undefined,
} as const satisfies ReadBy

/** What does this answer come to? Nothing where the question was left blank. */
export const readAnswer = (asked: Asked, reader: Reader): Reading | undefined => {
  const { name, question: { control } } = asked
  const given = reader.answers.get(name) ?? []
  const adding = reader.answers.get(`${name}+`)?.includes(notInList) ?? false
  if (!adding && given.every((word) => word.trim() === '')) return undefined
  const read = readBy[control.kind] as (asked: Asked, control: Control, words: string, reader: Reader) => Reading | undefined
  return read(asked, control, answer(reader.answers, name) ?? '', reader)
}

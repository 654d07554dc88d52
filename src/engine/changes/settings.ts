import type { Vocabulary } from '../schema/vocabulary.ts'
import type { Side } from './side.ts'
import { shorten } from './shorten.ts'

const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const programmeChanges = ({ content: a }: Side, { content: b }: Side): string[] => {
  const [was, is] = [(a.programme ?? {}) as Record<string, unknown>, (b.programme ?? {}) as Record<string, unknown>]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !alike(was[field], is[field]))
    .map((field) => `programme.json, ${field}: ${shorten(JSON.stringify(was[field]) ?? 'not given', 80)} → ${shorten(JSON.stringify(is[field]) ?? 'not given', 80)}`)
}

const listChanges = (list: string, was: Vocabulary | undefined, is: Vocabulary | undefined): string[] => {
  if (!was || !is) return [`The list ${list} is ${was ? 'taken out' : 'new'}.`]
  const [old, fresh] = [new Map(was.terms.map((term) => [term.id, term])), new Map(is.terms.map((term) => [term.id, term]))]
  const came = is.terms.filter(({ id }) => !old.has(id)).map(({ label }) => `The list ${list} gets “${label}”.`)
  const went = was.terms.filter(({ id }) => !fresh.has(id)).map(({ label }) => `The list ${list} loses “${label}”.`)
  const other = is.terms.filter(({ id }) => old.has(id) && !alike(old.get(id), fresh.get(id))).map(({ id, label }) => `In the list ${list}, “${old.get(id)?.label}” ${old.get(id)?.label === label ? 'is explained in other words' : `is now called “${label}”`}.`)
  const order = came.length + went.length + other.length === 0 && !alike(was.terms, is.terms) ? [`The list ${list} has another order.`] : []
  return [...came, ...went, ...other, ...order]
}

const vocabularyChanges = ({ content: a }: Side, { content: b }: Side): string[] =>
  [...new Set([...Object.keys(a.vocabulary), ...Object.keys(b.vocabulary)])].sort().flatMap((list) => (alike(a.vocabulary[list], b.vocabulary[list]) ? [] : listChanges(list, a.vocabulary[list], b.vocabulary[list])))

const exceptionChanges = ({ content: a }: Side, { content: b }: Side): string[] => {
  const missing = (from: Side['content'], other: Side['content']) => from.exceptions.filter((one) => !other.exceptions.some((two) => alike(one, two)))
  return [
    ...missing(b, a).map(({ rule, record, reason }) => `An exception to the rule ${rule} for ${record}: “${reason}”`),
    ...missing(a, b).map(({ rule, record }) => `No exception to the rule ${rule} for ${record} any more.`),
  ]
}

/** What changed beside the records: the programme’s own settings, its lists of words, and agreed exceptions to rules. */
export const settingChanges = (before: Side, after: Side): string[] => [...programmeChanges(before, after), ...vocabularyChanges(before, after), ...exceptionChanges(before, after)]

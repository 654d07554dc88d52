import { asksOf, type Ask, type Form } from '../form/ask.ts'
import { type Control, questionOf } from '../form/control.ts'
import { termsOf, type World } from '../form/world.ts'
import type { CollectionName } from '../schema/collections.ts'

/** One answer to choose from: what the record will say, and how it is put. */
export interface Option {
  readonly id: string
  readonly words: string
}

/** One question of an issue form. */
export interface IssueQuestion {
  /** Stays for good: links that open a form with an answer filled in name it. */
  readonly id: string
  readonly label: string
  readonly help: string
  readonly kind: 'line' | 'words' | 'one' | 'several'
  readonly required: boolean
  readonly options: readonly Option[]
  /** The name under which the guided forms know the answer. */
  readonly answers: string
}

type Asking = Pick<IssueQuestion, 'kind' | 'options'> & { readonly hint?: string; readonly limit?: number }
type Words = Readonly<Record<string, string>> | undefined

const open = (kind: 'line' | 'words', limit?: number, hint?: string): Asking => ({ kind, options: [], ...(limit === undefined ? {} : { limit }), ...(hint === undefined ? {} : { hint }) })
const asOptions = (ids: readonly string[], words: Words): Option[] => ids.map((id) => ({ id, words: words?.[id] ?? id }))
const listed = (list: string, world: Pick<World, 'vocabulary'>): Option[] => termsOf(world, list).map(({ id, label }) => ({ id, words: label }))
// GitHub takes no list without an option: a programme that lacks the list is answered in words.
const chosen = (kind: 'one' | 'several', options: readonly Option[]): Asking => (options.length > 0 ? { kind, options } : open('line'))
const byName = (to: CollectionName, adds: boolean): string =>
  to === 'sources' ? 'Paste the web address of the document, or write its title.' : `Write its name in full.${adds ? ' If we do not have it yet, an editor adds it.' : ''}`

type Known = Pick<World, 'vocabulary'>
type Put = { readonly [K in Control['kind']]?: (control: Extract<Control, { kind: K }>, ask: Ask, world: Known) => Asking }
const puts = {
  line: ({ limit }) => open('line', limit),
  text: ({ limit }) => open('words', limit),
  words: ({ values }, { words }) => chosen('one', asOptions(values, words)),
  ticks: ({ values }, { words }) => chosen('several', asOptions(values, words)),
  'yes-no': (_, { words }) => chosen('one', asOptions(['true', 'false'], words)),
  term: ({ list }, _, world) => chosen('one', listed(list, world)),
  terms: ({ list }, _, world) => chosen('several', listed(list, world)),
  record: ({ to }, { adds = false }) => open('line', undefined, byName(to, adds)),
  records: ({ to }, { adds = false }) => open('line', undefined, byName(to, adds)),
} as const satisfies Put

const putting = (control: Control, ask: Ask, world: Known): Asking => {
  const put = (puts as Put)[control.kind] as ((control: Control, ask: Ask, world: Known) => Asking) | undefined
  return put?.(control, ask, world) ?? open('line')
}

const helpOf = ({ why, example }: Ask, hint: string | undefined, limit: number | undefined): string =>
  [why, hint, example === undefined ? undefined : `For example: ${example.replace(/[.]$/, '')}.`, limit === undefined ? undefined : `At most ${limit} characters.`].filter(Boolean).join(' ')

const questionFor = (form: Form, field: string, world: Known): IssueQuestion => {
  const ask = asksOf(form).find((one) => one.field === field)
  if (!ask) throw new Error(`The form “${form.name}” has no question about ${field}.`)
  const question = questionOf(form, ask)
  const { kind, options, hint = question.hint, limit } = putting(question.control, ask, world)
  return {
    id: field.replaceAll('.', '-'),
    label: ask.label,
    help: helpOf(ask, hint, limit),
    kind,
    options,
    required: ask.tier === 'must' && !ask.when && !ask.unless,
    answers: question.control.kind === 'records' ? `${field}.0` : field,
  }
}

/** The questions of a guided form as an issue form puts them, in the order of the fields given. Their words and what they take come from that form and so from the schema. */
export const questionsFor = (form: Form, fields: readonly string[], world: Known): readonly IssueQuestion[] => fields.map((field) => questionFor(form, field, world))

/** A question of an issue form’s own. */
export const ownQuestion = (id: string, label: string, help: string, kind: 'line' | 'words', required: boolean, answers = id): IssueQuestion => ({ id, label, help, kind, options: [], required, answers })

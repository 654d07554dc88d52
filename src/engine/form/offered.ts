import { familiesOf } from '../evidence/families.ts'
import type { Library } from '../library/library.ts'
import { titleOf } from '../library/titles.ts'
import type { CollectionName } from '../schema/collections.ts'
import { asksOf, type Form } from './ask.ts'
import { type Control, type Question, questionOf } from './control.ts'

/** Answers to choose from that stand in the page itself, under a heading where there are many. */
export interface Offer {
  readonly heading?: string
  readonly options: readonly { readonly value: string; readonly words: string }[]
}

const fromWords = (values: readonly string[], { words = {} }: Pick<Question, 'words'>): Offer[] => [{ options: values.map((value) => ({ value, words: words[value] ?? value })) }]

const terms = (library: Library, list: string): Offer[] => [{ options: (library.vocabulary[list]?.terms ?? []).map(({ id, label }) => ({ value: id, words: label })) }]

/** What stands in the page to choose from: short lists. Long ones are loaded beside it when somebody begins. */
export const offersOf = (library: Library, question: Pick<Question, 'control' | 'words'>): readonly Offer[] => {
  const { control } = question
  if (control.kind === 'words' || control.kind === 'ticks') return fromWords(control.values, question)
  if (control.kind === 'yes-no') return fromWords(['true', 'false'], { words: { true: 'Yes', false: 'No', ...question.words } })
  if (control.kind === 'term' || control.kind === 'terms') return terms(library, control.list)
  if (!isShort(control)) return []
  return familiesOf(library).map(({ label, capabilities }) => ({ heading: label, options: capabilities.map((capability) => ({ value: capability.id, words: titleOf(library, capability) })) }))
}

/** Is the list of these records short enough to stand in the page? */
export const isShort = (control: Control): boolean => (control.kind === 'record' || control.kind === 'records') && control.to === 'capabilities'

const everyQuestion = (form: Form): Question[] =>
  asksOf(form).flatMap((ask) => [questionOf(form, ask), ...(ask.each ?? []).map((inner) => questionOf(form, inner, `${ask.field}.0.`))])

/** The collections whose names a form needs: those it offers, and its own, whose names are taken. */
export const listsNeeded = (form: Form): readonly CollectionName[] => {
  const named = everyQuestion(form).flatMap(({ control }) => (control.kind === 'record' || control.kind === 'records' ? [control.to] : []))
  return [...new Set([...named, form.collection])]
}

/** Word lists without which the form cannot be filled in, and which the programme does not have. */
export const listsMissing = (library: Library, form: Form): readonly string[] =>
  asksOf(form).flatMap((ask) => {
    const { control } = questionOf(form, ask)
    const missing = ask.tier === 'must' && (control.kind === 'term' || control.kind === 'terms') && (library.vocabulary[control.list]?.terms.length ?? 0) === 0
    return missing && 'list' in control ? [control.list] : []
  })

/** How many questions must be answered, where everything that is named stands in the lists. */
export const countCompulsory = (form: Form): number => asksOf(form).filter(({ tier, when }) => tier === 'must' && when === undefined).length

/** How many questions stand in one tier of the form. */
export const questionCount = (form: Form, tier: 'must' | 'helps' | 'more'): number => asksOf(form).filter((ask) => ask.tier === tier).length

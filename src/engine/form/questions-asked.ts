import { answer, type Answers, placesAnswered } from './answers.ts'
import { type Ask, asksOf, type Form, type Tier } from './ask.ts'
import { type Question, questionOf } from './control.ts'

/** One question where it stands on the page, and where its answer belongs in the record. */
export interface Asked {
  readonly question: Question
  readonly tier: Tier
  /** The name of its field on the page. */
  readonly name: string
  readonly path: readonly (string | number)[]
}

const steps = (field: string): (string | number)[] => field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))

/** Does this question come up, after what was answered so far? Money is for the record to know. */
export const comesUp = ({ when }: Pick<Ask, 'when'>, answers: Answers, money: boolean): boolean =>
  when === undefined || (when === 'money' ? money : when.is.includes(answer(answers, when.field) ?? ''))

const itemsOf = (form: Form, question: Question, answers: Answers): Omit<Asked, 'tier'>[] => {
  const { field, each = [] } = question
  return placesAnswered(answers, field).flatMap((place, index) =>
    each.map((ask) => ({ question: questionOf(form, ask, `${field}.0.`), name: `${field}.${place}.${ask.field}`, path: [...steps(field), index, ...steps(ask.field)] })),
  )
}

const placed = (form: Form, question: Question, answers: Answers): Omit<Asked, 'tier'>[] => {
  const { field, control } = question
  if (control.kind === 'groups') return itemsOf(form, question, answers)
  if (control.kind !== 'records') return [{ question, name: field, path: steps(field) }]
  const places = placesAnswered(answers, field)
  return (places.length === 0 ? [0] : places).map((place, index) => ({ question, name: `${field}.${place}`, path: [...steps(field), index] }))
}

/** Every question that comes up, each item of a list by itself, with its place in the record. */
export const questionsAsked = (form: Form, answers: Answers, money: boolean): Asked[] =>
  asksOf(form)
    .filter((ask) => comesUp(ask, answers, money))
    .flatMap((ask) => placed(form, questionOf(form, ask), answers).map((asked) => ({ ...asked, tier: ask.tier })))

import type { Answers } from '../form/answers.ts'
import { addressIn, findRecord } from '../form/find-record.ts'
import { notInList } from '../form/read-answer.ts'
import { listOf, type World } from '../form/world.ts'
import type { CollectionName } from '../schema/collections.ts'
import type { Left, Understood } from './outcome.ts'
import { markupIn } from './plain-text.ts'
import type { IssueQuestion } from './question.ts'
import { chosenIn, type Submission } from './submission.ts'

/** The answers of an issue as the guided forms know them, and what could not be used. */
export interface Heard {
  readonly answers: Answers
  readonly understood: readonly Understood[]
  readonly left: readonly Left[]
  readonly notes: readonly string[]
}

/** Answers that name a record by its name, what is added where there is none, and the words it starts with. */
const naming: Readonly<Record<string, { readonly to: CollectionName; readonly one: string; readonly starts: string }>> = {
  capability: { to: 'capabilities', one: 'capability', starts: 'label' },
  organisation: { to: 'organisations', one: 'organisation', starts: 'name' },
  'organisations.0': { to: 'organisations', one: 'organisation', starts: 'name' },
  measure: { to: 'measures', one: 'measure', starts: 'name' },
  'sources.0': { to: 'sources', one: 'document', starts: 'csl.title' },
}

const unitUnknown = 'To be written'

/** Stories keep their paragraphs; everything else is one line. */
const readWords = ({ answers }: IssueQuestion, words: string): string => (answers === 'body' ? words : words.replace(/\s+/g, ' '))

const read = (question: IssueQuestion, words: string): { readonly values: readonly string[] } | { readonly why: string } => {
  if (question.options.length > 0) {
    const chosen = chosenIn(question, words)
    return 'ids' in chosen ? { values: chosen.ids } : { why: `“${chosen.unknown}” is none of the answers to choose from.${chosen.meant ? ` The nearest is “${chosen.meant}”.` : ''}` }
  }
  const more = markupIn(words)
  return more ? { why: `It holds ${more}, and only plain text is taken.` } : { values: [readWords(question, words)] }
}

/** A record that is not in the library yet becomes a draft of its own; what is said of it starts that draft. */
const added = (answers: Map<string, readonly string[]>, world: World): string[] =>
  Object.entries(naming).flatMap(([name, { to, one, starts }]) => {
    const words = answers.get(name)?.[0]
    const found = words === undefined ? undefined : findRecord(words, listOf(world, to))
    if (words === undefined || !found || 'id' in found) return []
    answers.set(`${name}+`, [notInList])
    if (!answers.has(`${name}+${starts}`)) answers.set(`${name}+${starts}`, [words])
    if (to === 'measures' && !answers.has(`${name}+unit`)) answers.set(`${name}+unit`, [unitUnknown])
    const address = to === 'sources' && addressIn(words) === undefined ? ' It has no web address yet, so no reader can open it.' : ''
    return [`There is no ${one} called “${words}” here, so a draft of one was made.${found.meant ? ` The nearest is “${found.meant}”: if that was meant, name it and delete the draft.` : ''}${address}`]
  })

/** Reads every answer of a submission: choices against their options, the rest as plain text. */
export const answersOf = ({ form, said }: Submission, world: World): Heard => {
  const answers = new Map<string, readonly string[]>()
  const [understood, left]: [Understood[], Left[]] = [[], []]
  for (const question of form.questions) {
    const words = said.get(question.id)
    if (words === undefined) continue
    const found = read(question, words)
    const about = { question: question.label, words: words.replace(/\s+/g, ' ') }
    if ('why' in found) left.push({ ...about, why: found.why })
    else {
      answers.set(question.answers, found.values)
      understood.push(about)
    }
  }
  return { answers, understood, left, notes: added(answers, world) }
}

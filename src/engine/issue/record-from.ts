import { recordText } from '../draft/write.ts'
import { type Group } from '../draft/shape.ts'
import { shelfOf } from '../draft/shelf.ts'
import type { Form } from '../form/ask.ts'
import { benefitForm } from '../form/benefit.ts'
import { lessonForm } from '../form/lesson.ts'
import { freeId } from '../form/new-record.ts'
import { plainProse } from '../form/plain-prose.ts'
import { buildRecord } from '../form/record.ts'
import { collections } from '../schema/collections.ts'
import { answersOf } from './answers-of.ts'
import { finished } from './finished.ts'
import type { IssueFormName } from './forms.ts'
import type { Known } from './known.ts'
import type { FileToWrite, Left, Outcome } from './outcome.ts'
import type { Submission } from './submission.ts'

/** The guided form behind an issue form that makes a record. */
export const guidedForms = { result: benefitForm, lesson: lessonForm } as const satisfies Partial<Record<IssueFormName, Form>>

/** The account to be shown as the author, where that was asked for and gives no place away. */
const credit = ({ ticked }: Submission, data: Group, author: string | undefined): { review?: Group; notes: string[] } => {
  if (!ticked.has('credit') || author === undefined) return { notes: [] }
  const hidden = data['told'] !== undefined && data['told'] !== 'named'
  if (hidden) return { notes: ['The account name was left out: the place is not to be named, and the name could give it away.'] }
  return { review: { step: 'initial', authors: [author.toLowerCase()] }, notes: [] }
}

const ifNotFromThere = 'The draft says “contributed”, which means by the organisation itself. If whoever sent it is not from there, write “compiled”.'

const questionOf = ({ form }: Submission, path: readonly (string | number)[]): string => {
  const field = path.join('.')
  return form.questions.find(({ answers }) => field === answers || answers.startsWith(`${field}.`) || field.startsWith(`${answers}.`) || field.startsWith(`${answers}+`))?.label ?? field
}

// The guided forms speak to whoever fills them in; nobody can pick from a list here.
const inAnIssue = (help: string | undefined): string | undefined => (help?.includes('list') ? /Did you mean “[^”]*”\?/.exec(help)?.[0] : help)

const leftOut = (submission: Submission, heard: readonly { readonly question: string; readonly words: string }[], path: readonly (string | number)[], why: string): Left => {
  const question = questionOf(submission, path)
  return { question, words: heard.find((one) => one.question === question)?.words ?? '', why }
}

const idsIn = ({ texts }: Known['content'], collection: string): ReadonlySet<string> =>
  new Set([...texts.keys()].flatMap((file) => (file.startsWith(`${collection}/`) ? [file.slice(collection.length + 1).replace(/\.[^.]*$/, '')] : [])))

const fileOf = (form: Form, id: string, data: Group, body: string): FileToWrite => {
  const type = collections[form.collection].file
  return { file: `${form.collection}/${id}.${type}`, text: `${recordText(type, data, plainProse(body)).trimEnd()}\n`, change: false }
}

/** The draft that a result or a lesson comes to, with drafts of what it names and the library lacks. */
export const recordFrom = (submission: Submission, form: Form, { content, world, today }: Known, author?: string): Outcome => {
  const heard = answersOf(submission, world)
  const built = buildRecord(form, heard.answers, world)
  const { review, notes } = credit(submission, built.data, author)
  const given: Group = { ...built.data, ...(review ? { review } : {}), draft: true }
  const { data, faults, toFill } = finished(form.collection, given, shelfOf(content), today)
  const left = [
    ...heard.left,
    ...built.said.map(({ field, message, help }) => leftOut(submission, heard.understood, field.split('.'), [message, inAnIssue(help)].filter(Boolean).join(' '))),
    ...faults.map(({ path, message }) => leftOut(submission, heard.understood, path, message.replace(/^"[^"]*": /, ''))),
  ]
  const notUsed = new Set(left.map(({ question }) => question))
  return {
    form: submission.form,
    understood: heard.understood.filter(({ question }) => !notUsed.has(question)),
    left,
    notes: [...heard.notes, ...notes, ifNotFromThere],
    toFill: [...toFill, ...built.drafts.flatMap((draft) => draft.toFill.map((placeholder) => ({ ...placeholder, field: `${draft.file} ${placeholder.field}` })))],
    files: [...built.drafts.map(({ file, text }) => ({ file, text, change: false })), fileOf(form, freeId(built.id, built.id, idsIn(content, form.collection)), data, built.body)],
  }
}

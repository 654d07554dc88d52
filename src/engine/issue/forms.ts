import { benefitForm } from '../form/benefit.ts'
import { lessonForm } from '../form/lesson.ts'
import { organisationForm } from '../form/organisation.ts'
import type { World } from '../form/world.ts'
import { type IssueQuestion, ownQuestion, questionsFor } from './question.ts'

export const issueFormNames = ['result', 'lesson', 'correction', 'contact'] as const
export type IssueFormName = (typeof issueFormNames)[number]

/** Something to agree to before sending. */
export interface Tick {
  readonly id: string
  readonly words: string
  readonly required: boolean
}

/** One form on the page where issues are opened. */
export interface IssueForm {
  readonly name: IssueFormName
  readonly title: string
  readonly about: string
  readonly questions: readonly IssueQuestion[]
  readonly ticks: readonly Tick[]
}

/** The heading above the boxes to tick. */
export const ticksLabel = 'Before you send it'

const privacy: Tick = { id: 'privacy', words: 'It names no person, nobody’s own e-mail address or telephone number, and nothing by which a patient could be recognised.', required: true }
const ownWords: Tick = { id: 'own-words', words: 'The words are mine. I copied no sentence from a document, and nothing in it is confidential.', required: true }
const terms: Tick = { id: 'terms', words: 'It may be published on the terms of this library, for anyone to reuse.', required: true }
const credit: Tick = { id: 'credit', words: 'Show my account name on the record as its author. (You may leave this out.)', required: false }
const consent: Tick = { id: 'consent', words: 'The team has agreed to be asked, until the day above.', required: true }

const sourceTitle = ownQuestion('sources-title', 'What is that document called?', 'Its title, as it stands on the document. Leave it out if the document is in this library already.', 'line', false, 'sources.0+csl.title')
const measureUnit = ownQuestion('measure-unit', 'In what is it counted?', 'The unit of both figures, such as %, minutes, days, or £ where it is money.', 'line', false, 'measure+unit')
const place = ownQuestion('organisation', 'Which organisation is it?', 'Its name in full, as this library has it.', 'line', true)

const correction: readonly IssueQuestion[] = [
  ownQuestion('page', 'Which page is it about?', 'Copy its address from your browser.', 'line', true),
  ownQuestion('wrong', 'What is wrong there?', 'The figure, the sentence or the link.', 'words', true),
  ownQuestion('right', 'What would be right?', 'If you know.', 'words', false),
  ownQuestion('source', 'Where can a reader check that?', 'Paste the web address of the document, and say on which page it stands.', 'words', false),
]

const resultFields = ['capability', 'organisation', 'measure', 'realised.baseline.value', 'realised.observations.0.value', 'effect', 'title', 'summary', 'sources', 'study.vendorInvolved', 'intervention', 'study.level', 'study.design', 'study.independence', 'notes'] as const
const lessonFields = ['told', 'statement', 'polarity', 'context', 'theme', 'phases', 'sources', 'organisations', 'capabilities', 'consequence.text', 'body'] as const
const contactFields = ['contact.role', 'contact.route', 'contact.offers', 'contact.capacity', 'contact.consentedUntil'] as const

const after = (questions: readonly IssueQuestion[], id: string, extra: IssueQuestion): readonly IssueQuestion[] => questions.flatMap((question) => (question.id === id ? [question, extra] : [question]))

/** Every issue form, in the order in which they are offered. */
export const issueForms = (world: Pick<World, 'vocabulary'>): readonly IssueForm[] => [
  {
    name: 'result',
    title: 'A result',
    about: 'You counted something before and after a digital change: better, worse or no different.',
    questions: after(after(questionsFor(benefitForm, resultFields, world), 'sources', sourceTitle), 'measure', measureUnit),
    ticks: [privacy, ownWords, terms, credit],
  },
  {
    name: 'lesson',
    title: 'A lesson',
    about: 'One thing you would tell somebody who starts next month. What went wrong helps most.',
    questions: after(questionsFor(lessonForm, lessonFields, world), 'sources', sourceTitle),
    ticks: [privacy, ownWords, terms, credit],
  },
  { name: 'correction', title: 'A correction', about: 'A wrong figure, a dead link, a document we read badly.', questions: correction, ticks: [privacy, ownWords] },
  {
    name: 'contact',
    title: 'A contact',
    about: 'Your team is willing to be asked by others who start now: a role and a team mailbox.',
    questions: [place, ...questionsFor(organisationForm, contactFields, world).map((question) => ({ ...question, required: true }))],
    ticks: [privacy, consent],
  },
]

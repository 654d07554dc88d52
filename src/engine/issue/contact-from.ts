import { applyEdits, modify } from 'jsonc-parser'
import { isTeamMailbox } from '../checks/contact-patterns.ts'
import type { Refusal } from '../draft/arguments.ts'
import { fieldAt, type Group } from '../draft/shape.ts'
import { formatDate } from '../format/date.ts'
import { findRecord } from '../form/find-record.ts'
import { inOrder } from '../form/in-order.ts'
import { readDate } from '../form/read-date.ts'
import { listOf } from '../form/world.ts'
import { explainIssue } from '../schema/explain.ts'
import { organisationSchema } from '../schema/organisation.ts'
import { answersOf } from './answers-of.ts'
import type { Known } from './known.ts'
import type { Outcome } from './outcome.ts'
import type { Refused, Submission } from './submission.ts'

const schema = fieldAt(organisationSchema, ['contact'])

const style = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } } as const

const contactIn = (answers: ReadonlyMap<string, readonly string[]>): Group => {
  const one = (field: string): string | undefined => answers.get(`contact.${field}`)?.[0]
  const until = one('consentedUntil')
  return { role: one('role'), route: one('route'), offers: answers.get('contact.offers') ?? [], capacity: one('capacity'), consentedUntil: until === undefined ? undefined : readDate(until) }
}

const faults = (contact: Group, today: string): Refusal[] => {
  const issues = schema?.safeParse(contact).error?.issues ?? []
  const said = issues.flatMap((issue) => explainIssue(issue, organisationSchema.shape.contact, contact).map(({ message, help }) => ({ message, help })))
  const route = String(contact['route'])
  const own = route.includes('@') && !route.includes('/') && !isTeamMailbox(route)
  const until = String(contact['consentedUntil'])
  return [
    ...said,
    ...(own ? [{ message: 'The address looks like one person’s own.', help: 'Ask for a team mailbox, such as digital.team@…, or a web form.' }] : []),
    ...(said.length === 0 && until <= today ? [{ message: `Consent ends on ${formatDate(until)}, which has passed.`, help: 'Ask until when the contact may be shown.' }] : []),
  ]
}

/** The change of an organisation’s file that an offer to be asked comes to; nothing else in the file is touched. */
export const contactFrom = (submission: Submission, { content, world, today }: Known): Outcome | Refused => {
  const { answers, understood, left } = answersOf(submission, world)
  if (left.length > 0) return { refusals: left.map(({ question, why }) => ({ message: `“${question}” ${why}`, help: 'A contact needs every answer.' })) }
  const name = answers.get('organisation')?.[0] ?? ''
  const found = findRecord(name, listOf(world, 'organisations'))
  if (!('id' in found)) return { refusals: [{ message: `There is no organisation called “${name}” here.`, help: found.meant ? `The nearest is “${found.meant}”. Or make it first: npm run new organisations.` : 'Make it first: npm run new organisations.' }] }
  const contact = contactIn(answers)
  const refusals = faults(contact, today)
  if (refusals.length > 0) return { refusals }
  const file = `organisations/${found.id}.json`
  const before = content.texts.get(file) ?? '{}'
  const had = content.entries.find((entry) => entry.file === file)?.data['contact'] !== undefined
  const text = applyEdits(before, modify(before, ['contact'], inOrder(organisationSchema.shape.contact, contact), style))
  return { form: submission.form, understood, left: [], notes: had ? ['The contact that stood there is replaced.'] : [], toFill: [], files: [{ file, text, change: true }] }
}

import type { Finding } from '../checks/rule.ts'
import { fieldTexts } from '../checks/texts.ts'
import { findHiddenCharacters } from '../prose/characters.ts'
import { collections } from '../schema/collections.ts'
import { explainIssue } from '../schema/explain.ts'
import type { Answers } from './answers.ts'
import type { Form } from './ask.ts'
import { givenFor } from './given.ts'
import type { Asked } from './questions-asked.ts'
import { buildRecord, type Built } from './record.ts'
import { answerRules, type FormRule, recordRules } from './rules.ts'
import { fault, needed, type Said } from './said.ts'
import { tellingNames } from './telling-names.ts'
import { listOf, type World } from './world.ts'

/** What the answers come to, and everything that is to be put right or worth a look, in the order of the page. */
export interface Review {
  readonly built: Built
  readonly said: readonly Said[]
}

const startsWith = (path: readonly (string | number)[], start: readonly (string | number)[]): boolean => start.every((key, index) => path[index] === key)

/** The field on the page that a place in the record was asked by; the nearest one above or below it, else the first of the form. */
const fieldAt = (asked: readonly Asked[], path: readonly (string | number)[]): string => {
  const above = asked.filter((one) => startsWith(path, one.path)).sort((a, b) => b.path.length - a.path.length)[0]
  const below = asked.find((one) => startsWith(one.path, path))
  const beside = asked.find((one) => path.at(-1) === 'source' && one.name.startsWith('sources.'))
  return (above ?? below ?? beside ?? asked[0])?.name ?? ''
}

const inForm = (message: string): string => message.replace(/^"[^"]*": /, '').replace(/^"[^"]*" /, 'This ')

const schemaSaid = (form: Form, built: Built): Said[] => {
  const { schema } = collections[form.collection]
  const issues = schema.safeParse(built.data).error?.issues ?? []
  return issues.flatMap((issue) =>
    explainIssue(issue, schema, built.data).map(({ rule, path, message }) => {
      const needsSource = path.at(-1) === 'source' && !built.asked.some((one) => startsWith(path, one.path))
      return fault(fieldAt(built.asked, path), needsSource ? 'Name the document where the figures and facts below can be checked.' : rule === 'missing-field' || issue.code === 'too_small' && path.join('.') === 'sources' ? needed : inForm(message))
    }),
  )
}

const standsIn = ({ question: { unless = [] } }: Asked, { answered }: Built): boolean => unless.some((field) => answered.has(field))

/** Compulsory questions that were left blank although the schema would let them pass. */
const unanswered = (built: Built): Said[] =>
  built.asked.filter((one) => one.tier === 'must' && one.question.when !== 'money' && !built.answered.has(one.name) && !standsIn(one, built)).map(({ name }) => fault(name, needed))

const findingSaid = ({ rule, help }: FormRule, finding: Finding, asked: readonly Asked[]): Said => ({
  field: finding.place ? 'body' : finding.path.length === 0 ? (asked.find(({ question }) => ['title', 'name', 'statement'].includes(question.field))?.name ?? '') : fieldAt(asked, finding.path),
  severity: rule.severity,
  message: finding.message,
  help: help ?? finding.help,
})

/** Rules count on the lists that the schema would fill in. */
const withoutGaps = (data: Built['data']): Built['data'] => (data['realised'] === undefined ? data : { ...data, realised: { observations: [], ...(data['realised'] as object) } })

/** What the rules say of the record: all of them once it is whole, before that only those that look at one answer. */
const ruleSaid = (form: Form, built: Built, world: World, whole: boolean): Said[] => {
  const data = whole ? collections[form.collection].schema.parse(built.data) : withoutGaps(built.data)
  const given = givenFor(form.collection, built, data as Readonly<Record<string, unknown>>, built.body, world)
  const said = (whole ? recordRules : answerRules).flatMap((one) => [...one.rule.check(given)].filter(({ entry }) => entry.id === built.id && entry.collection === form.collection).map((finding) => findingSaid(one, finding, built.asked)))
  return whole ? said : said.filter(({ field }) => built.answered.has(field))
}

const bodySaid = ({ body }: Built): Said[] => {
  const hidden = findHiddenCharacters(body).map(({ message, help }) => fault('body', message, help))
  return /https?:\/\/[^\s/]*@/i.test(body) ? [...hidden, fault('body', 'A web address here holds a user name or a password.', 'Take it out, and change that password.')] : hidden
}

/** Names that would give away who tells a lesson without naming the place. */
const namesSaid = (form: Form, built: Built, world: World): Said[] => {
  if (form.collection !== 'lessons' || built.data['told'] === 'named' || built.data['told'] === undefined) return []
  const texts = [...[...fieldTexts({ data: built.data })].map(({ text, where }) => ({ text, field: fieldAt(built.asked, where('').path) })), { text: built.body, field: 'body' }]
  return texts.flatMap(({ text, field }) =>
    tellingNames(text, listOf(world, 'organisations')).map(({ of, written }): Said => ({ field, severity: 'warning', message: `“${written}” looks like the name of a ${of}.`, help: of === 'place' ? 'Say what kind of place it is instead, such as “a district hospital”.' : 'Name the role instead.' })),
  )
}

const order = (built: Built, said: readonly Said[]): Said[] => {
  const names = built.asked.map(({ name }) => name)
  const at = ({ field }: Said) => names.indexOf(field.split('+')[0] ?? '')
  return [...new Map(said.map((one) => [`${one.field} ${one.message}`, one])).values()].sort((a, b) => at(a) - at(b))
}

/** Looks over the answers as the check will look over the file. Only the first fault of a field is told; the rest follow once it is right. */
export const reviewAnswers = (form: Form, answers: Answers, world: World): Review => {
  const built = buildRecord(form, answers, world)
  const read = [...built.said, ...unanswered(built)]
  const known = new Set(read.map(({ field }) => field.split('+')[0]))
  const schema = schemaSaid(form, built).filter(({ field }) => !known.has(field))
  const errors = [...read, ...schema.filter(({ field }, index) => schema.findIndex((one) => one.field === field) === index)]
  const rules = ruleSaid(form, built, world, errors.length === 0 && schemaSaid(form, built).length === 0)
  return { built, said: order(built, [...errors, ...rules, ...bodySaid(built), ...namesSaid(form, built, world)]) }
}

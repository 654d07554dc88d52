import type { Refusal } from '../draft/arguments.ts'
import { nearest } from '../nearest.ts'
import { hiddenCharacter } from '../schema/fields.ts'
import { type IssueForm, ticksLabel } from './forms.ts'
import type { IssueQuestion } from './question.ts'

/** The longest text an issue has. */
export const issueLimit = 65_536

/** What was sent: which form, the answers by question, and the boxes that were ticked. */
export interface Submission {
  readonly form: IssueForm
  readonly said: ReadonlyMap<string, string>
  readonly ticked: ReadonlySet<string>
}
export type Refused = { readonly refusals: readonly Refusal[] }

interface Section {
  readonly heading: string
  readonly words: string
}

const nothing = /^_No response_$/i

/** A form’s answers stand under its questions as headings; a heading that is no question of the form is part of an answer. */
const sectionsOf = (body: string, headings: ReadonlySet<string>): readonly Section[] => {
  const sections: { heading: string; lines: string[] }[] = []
  for (const line of body.split('\n')) {
    const heading = /^### (.+?)\s*$/.exec(line)?.[1]
    if (heading !== undefined && headings.has(heading)) sections.push({ heading, lines: [] })
    else sections.at(-1)?.lines.push(line)
  }
  return sections.map(({ heading, lines }) => ({ heading, words: lines.join('\n').trim() }))
}

const headingsOf = ({ questions }: IssueForm): ReadonlySet<string> => new Set([...questions.map(({ label }) => label), ticksLabel])

/** The form whose compulsory questions all stand in the text; of several the one with most. */
const formOf = (body: string, forms: readonly IssueForm[]): IssueForm | undefined => {
  const lines = new Set(body.split('\n').map((line) => line.trim()))
  const asked = ({ questions }: IssueForm): number => questions.filter(({ label }) => lines.has(`### ${label}`)).length
  const whole = forms.filter(({ questions }) => questions.every(({ label, required }) => !required || lines.has(`### ${label}`)))
  return [...whole].sort((a, b) => asked(b) - asked(a))[0]
}

const ticksIn = (words: string, { ticks }: IssueForm): ReadonlySet<string> => {
  const ticked = new Set([...words.matchAll(/^- \[[xX]\] (.+?)\s*$/gm)].map(([, said]) => said))
  return new Set(ticks.filter((tick) => ticked.has(tick.words)).map(({ id }) => id))
}

const twice = (sections: readonly Section[]): Refusal[] =>
  [...Map.groupBy(sections, ({ heading }) => heading)].flatMap(([heading, list]) => (list.length > 1 ? [{ message: `“${heading}” stands in the text ${list.length} times.`, help: 'Keep the one that is meant, or have the form sent again.' }] : []))

const faults = (form: IssueForm, sections: readonly Section[], { said, ticked }: Submission): Refusal[] => [
  ...twice(sections),
  ...form.questions.filter(({ id, required }) => required && !said.has(id)).map(({ label }) => ({ message: `“${label}” has no answer.` })),
  ...form.ticks.filter(({ id, required }) => required && !ticked.has(id)).map(({ words }) => ({ message: `This is not ticked: “${words}”`, help: 'Ask whoever sent it. Without it, nothing may be published.' })),
]

const notText = (body: string): Refusal | undefined => {
  if (body.length > issueLimit) return { message: `The text has ${body.length} characters; an issue has at most ${issueLimit}.`, help: 'Nobody fills in that much. Read it on its page.' }
  const found = hiddenCharacter.exec(body)
  return found ? { message: `An invisible character (U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}) stands in the text; it can make words read other than they are.`, help: 'Ask for the answer to be typed again.' } : undefined
}

/** Reads the text of an issue that was opened with one of the forms. It is text and nothing else: nothing in it is run or followed. */
export const readSubmission = (text: string, forms: readonly IssueForm[]): Submission | Refused => {
  const body = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '')
  const odd = notText(body)
  if (odd) return { refusals: [odd] }
  const form = formOf(body, forms)
  if (!form) return { refusals: [{ message: 'This is not the text of one of the forms: some of their questions are missing or changed.', help: `Forms are: ${forms.map(({ title }) => title.toLowerCase()).join(', ')}. Make the record by hand with npm run new.` }] }
  const sections = sectionsOf(body, headingsOf(form))
  const said = new Map(form.questions.flatMap(({ id, label }): [string, string][] => sections.filter(({ heading, words }) => heading === label && words !== '' && !nothing.test(words)).map(({ words }) => [id, words])))
  const submission = { form, said, ticked: ticksIn(sections.find(({ heading }) => heading === ticksLabel)?.words ?? '', form) }
  const refusals = faults(form, sections, submission)
  return refusals.length > 0 ? { refusals } : submission
}

/** The options that were chosen, by id; or what was written instead. GitHub joins several with a comma, which may stand in an option too. */
export const chosenIn = ({ options, kind }: Pick<IssueQuestion, 'options' | 'kind'>, words: string): { readonly ids: readonly string[] } | { readonly unknown: string; readonly meant?: string | undefined } => {
  const exact = options.find((option) => option.words === words)
  if (exact) return { ids: [exact.id] }
  let rest = kind === 'several' ? words : ''
  const ids: string[] = []
  while (rest !== '') {
    const found = options.filter((option) => rest === option.words || rest.startsWith(`${option.words}, `)).sort((a, b) => b.words.length - a.words.length)[0]
    if (!found) break
    ids.push(found.id)
    rest = rest.slice(found.words.length).replace(/^, /, '')
  }
  if (kind === 'several' && rest === '' && ids.length > 0) return { ids: [...new Set(ids)] }
  return { unknown: kind === 'several' ? rest : words, meant: nearest(kind === 'several' ? rest : words, options.map((option) => option.words)) }
}

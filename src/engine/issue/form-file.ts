import { Document } from 'yaml'
import { type IssueForm, ticksLabel } from './forms.ts'
import type { IssueQuestion } from './question.ts'

type Element = Readonly<Record<string, unknown>>

const kinds = { line: 'input', words: 'textarea', one: 'dropdown', several: 'dropdown' } as const satisfies Record<IssueQuestion['kind'], string>

const element = ({ id, label, help, kind, required, options }: IssueQuestion): Element => ({
  type: kinds[kind],
  id,
  attributes: {
    label,
    ...(help === '' ? {} : { description: help }),
    ...(options.length > 0 ? { ...(kind === 'several' ? { multiple: true } : {}), options: options.map(({ words }) => words) } : {}),
  },
  ...(required ? { validations: { required: true } } : {}),
})

const welcome = 'An issue is public, and so is its history. If your account name alone would give your place away, ask a colleague elsewhere to send this. Questions without a star may stay empty.'

/** The text of an issue form’s file. Read as YAML 1.1 there, so words such as Yes stand in quotes. */
export const issueFormFile = ({ name, title, about, questions, ticks }: IssueForm): string => {
  const agreed: Element = { type: 'checkboxes', id: 'agreed', attributes: { label: ticksLabel, options: ticks.map(({ words, required }) => ({ label: words, ...(required ? { required } : {}) })) } }
  const form = { name: title, description: about, title: `${title}: `, labels: [name], body: [{ type: 'markdown', attributes: { value: welcome } }, ...questions.map(element), agreed] }
  const document = new Document(form, { version: '1.1' })
  document.commentBefore = ' Made by `npm run schemas` from the questions in src/engine/form and src/engine/issue/forms.ts. Change those, not this file.'
  return document.toString({ lineWidth: 0 })
}

/** Where an issue form’s file stands in the repository. */
export const issueFormPath = ({ name }: Pick<IssueForm, 'name'>): string => `.github/ISSUE_TEMPLATE/${name}.yml`

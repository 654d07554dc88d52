import type { IssueForm } from '#engine/issue/forms.ts'
import { ticksLabel } from '#engine/issue/forms.ts'

/** The text of an issue as GitHub writes it when somebody sends a form: answers by the id of their question, boxes by theirs. */
export const submitted = ({ questions, ticks }: IssueForm, answers: Readonly<Record<string, string>>, ticked: readonly string[] = ticks.filter(({ required }) => required).map(({ id }) => id)): string => {
  const unknown = Object.keys(answers).filter((id) => !questions.some((question) => question.id === id))
  if (unknown.length > 0) throw new Error(`The form does not ask about ${unknown.join(', ')}.`)
  const parts = questions.map(({ id, label }) => `### ${label}\n\n${answers[id] ?? '_No response_'}`)
  const boxes = ticks.map(({ id, words }) => `- [${ticked.includes(id) ? 'X' : ' '}] ${words}`).join('\n')
  return [...parts, `### ${ticksLabel}\n\n${boxes}`].join('\n\n')
}

/** The words of one answer to choose from. */
export const option = ({ questions }: IssueForm, question: string, id: string): string => questions.find((one) => one.id === question)?.options.find((one) => one.id === id)?.words ?? `no option ${id}`

import type { Outcome } from '#engine/issue/outcome.ts'
import { fromIssue } from '#engine/issue/from-issue.ts'
import { type IssueForm, type IssueFormName, issueForms } from '#engine/issue/forms.ts'
import { type Known, knownFrom } from '#engine/issue/known.ts'
import { readContent } from '#engine/read/content.ts'
import { fixture } from '../../commands/command.ts'

const content = readContent(fixture('full'))

/** The made-up programme of the fixtures, as an issue is read against it. */
export const known = knownFrom(content, '2026-11-22') as Known

/** One of the forms, as the made-up programme has it. */
export const formNamed = (name: IssueFormName): IssueForm => issueForms(known.world).find((form) => form.name === name) as IssueForm

/** What an issue comes to; fails where it is refused. */
export const outcomeOf = (text: string, author?: string, world = known): Outcome => {
  const result = fromIssue({ text, author }, world)
  if ('refusals' in result) throw new Error(JSON.stringify(result.refusals))
  return result
}

/** Why an issue is refused; nothing where it is not. */
export const refusalsOf = (text: string): readonly string[] => {
  const result = fromIssue({ text }, known)
  return 'refusals' in result ? result.refusals.map(({ message }) => message) : []
}

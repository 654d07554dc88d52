import { isGitHub } from '../form/ways-out.ts'
import type { Programme } from '../schema/programme.ts'
import type { IssueFormName } from './forms.ts'

/**
 * Where somebody can report without writing a file: the form of this name on the host of the repository, with what is known
 * filled in under the ids of its questions; the programme’s own contact where that is no issue page of GitHub’s.
 */
export const issueFormPage = ({ contact }: Pick<Programme, 'contact'>, name: IssueFormName, given: Readonly<Record<string, string>> = {}): string => {
  const hasForms = isGitHub(contact) && /\/issues\/new\/?$/.test(contact)
  const query = new URLSearchParams({ ...(hasForms && { template: `${name}.yml` }), ...given }).toString()
  return query === '' ? contact : `${contact}?${query}`
}

import type { Refusal } from '#engine/draft/arguments.ts'
import type { Issue } from '#engine/issue/from-issue.ts'

type Refused = { readonly refusals: readonly Refusal[] }

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

const field = (data: unknown, name: string): unknown => (typeof data === 'object' && data !== null && Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined)

const textIn = (bytes: Uint8Array): string | undefined => {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** The issue in what GitHub gives for one, itself or inside an event: its body, and the account that opened it. */
const fromJson = (path: string, text: string): Issue | Refused => {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return { refusals: [{ message: `${path} is not JSON.`, help: 'Fetch it again, or save the text of the issue alone as issue.md.' }] }
  }
  const issue = field(data, 'issue') ?? data
  const [body, author] = [field(issue, 'body'), field(field(issue, 'author') ?? field(issue, 'user'), 'login')]
  if (typeof body !== 'string') return { refusals: [{ message: `${path} has no "body" with the text of an issue.`, help: 'Fetch it with: gh issue view 12 --json body,author' }] }
  return { text: body, author: typeof author === 'string' ? author : undefined }
}

/** Reads the file of an issue: JSON as GitHub gives it, or the text alone. */
export const readIssue = (path: string, bytes: Uint8Array): Issue | Refused => {
  const text = textIn(bytes)
  if (text === undefined) return { refusals: [{ message: `${path} is not saved as UTF-8.`, help: 'Save it as UTF-8.' }] }
  return path.endsWith('.json') ? fromJson(path, text) : { text }
}

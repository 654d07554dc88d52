import { collectionNames, collections } from '../schema/collections.ts'
import type { Refusal } from './arguments.ts'
import type { Draft } from './draft.ts'
import type { Placeholder } from './placeholder.ts'

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const sentence = (words: string): string => upperFirst(/[.?!”]$/.test(words) ? words : `${words}.`)

/** One placeholder: what it is now, unless that only says that words are missing; then what belongs there. */
const fieldLines = ({ field, value, about, takes }: Placeholder): string[] => {
  const now = typeof value === 'string' ? value : JSON.stringify(value)
  const help = [sentence(about), ...(takes ? [takes] : [])]
  return [now.startsWith('To be written') ? `  ${field}` : `  ${field}: ${now}`, `    ${help.join(' ')}`]
}

/** What to tell somebody whose draft was made: where it is, and what in it is still a placeholder. */
export const madeListing = ({ collection, toFill }: Pick<Draft, 'collection' | 'toFill'>, path: string): string => {
  const body = collections[collection].file === 'mdx' ? ['  the words below the facts', '    The explanation, in Markdown. Take the placeholder out if there is none.'] : []
  const fields = toFill.flatMap(fieldLines)
  const placeholders = fields.length + body.length > 0 ? ['', 'These only keep a place. Change each of them:', '', ...fields, ...body] : []
  return [`Made ${path}, a draft.`, ...placeholders, '', 'Then take "draft" out and run npm run check.', ''].join('\n')
}

/** What to tell somebody whose draft could not be made: every reason at once. */
export const refusedListing = (refusals: readonly Refusal[]): string =>
  ['Nothing was written.', '', ...refusals.flatMap(({ message, help }) => [`  ${message}`, ...(help ? [`    ${help}`] : [])]), ''].join('\n')

/** How the command is used. */
export const usage = `npm run new <collection> [id] [-- --field value …]

Writes a draft of a new record into the content folder (CONTENT_DIR, else ./content).
What you do not give is filled with placeholders, and you are told which.
Without an id, one is made from --title, --label, --name or --statement.

  --study.level randomised          a field inside a group
  --phases go-live --phases embedding    a list: once for each item
  --amount '{ "about": 5000 }'      a value that is more than one number

Collections: ${collectionNames.join(', ')}.

Example: npm run new lessons -- --statement "Train everybody before go-live."
`

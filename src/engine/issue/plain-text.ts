import { type Detail, personalDetails } from '../checks/contact-patterns.ts'
import type { Refusal } from '../draft/arguments.ts'

/** What is no plain text: how it is recognised and what it is called. */
const markup = [
  [/<!--|<[/!?]?[a-z][^>]*>/i, 'an HTML tag'],
  [/!\[[^\]]*\]\(/, 'a picture'],
  [/\]\(/, 'a link inside words'],
  [/```|~~~/, 'a piece of code'],
  [/\{[\s\S]*\}/, 'curly brackets'],
  [/^\s*(?:import|export)\s[^\n]*['"{]/m, 'a line of code'],
] as const

/** What stands in an answer that is more than text; nothing where it is text alone. Web addresses written out are text. */
export const markupIn = (words: string): string | undefined => markup.find(([pattern]) => pattern.test(words.replace(/<(https?:\/\/[^\s<>]+)>/gi, '$1')))?.[1]

const withArticle = ({ kind }: Detail): string => `${/^[aeiou]|^NHS/.test(kind) ? 'an' : 'a'} ${kind}`

/** Enough to find it, too little to use it. */
const masked = ({ written }: Detail): string => `${written.slice(0, 3)}…`

/** Why a text may not be used at all: it holds somebody’s own details. They are not printed again. */
export const privacyRefusals = (text: string): Refusal[] =>
  personalDetails(text).map((detail) => ({
    message: `The text holds what looks like ${withArticle(detail)}: ${masked(detail)}`,
    help: 'Take it out of the issue, and tell the editors: it stays in the issue’s history until they delete that version.',
  }))

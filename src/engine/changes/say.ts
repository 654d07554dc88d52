import { printable } from '../report/text.ts'
import type { Changes } from './compare.ts'
import { headline, type Item, outlineOf, type Section } from './outline.ts'

const textItem = ({ head, file, lines }: Item): string[] => [`  ${printable(head)}`, ...(file ? [`    ${printable(file)}`] : []), ...lines.map((line) => `    ${printable(line)}`)]

/** A summary for a person at a terminal. */
export const changesText = (changes: Changes): string =>
  `${[headline(changes), ...outlineOf(changes).map(({ title, items }) => [title, ...items.flatMap(textItem)].join('\n'))].join('\n\n')}\n`

// What a record says is shown as it is: no formatting, no HTML, nobody notified, no other issue linked.
const safely = (words: string): string =>
  printable(words)
    .replace(/[\\`*_{}[\]<>|~#&]/g, '\\$&')
    .replace(/@(?=\w)|\\#(?=\d)|\bGH-(?=\d)/g, '$&<!-- -->')
    .replace(/\b(?:https?(?=:\/\/)|www(?=\.))/gi, '$&<!-- -->')

const markdownItem = ({ head, file, lines }: Item): string[] => [`- ${safely(head)}${file ? ` · \`${printable(file).replaceAll('`', '')}\`` : ''}`, ...lines.map((line) => `  - ${safely(line)}`)]

/** A list longer than this is folded, so that a comment stays short. */
const foldedFrom = 12

const markdownSection = ({ title, items }: Section): string => {
  const list = items.flatMap(markdownItem).join('\n')
  if (items.length < foldedFrom) return `### ${title}\n\n${list}`
  return `### ${title}\n\n<details><summary>${items.length} in all</summary>\n\n${list}\n\n</details>`
}

/** A comment on GitHub has at most 65,536 characters. */
const limit = 60_000

const heading = '## What this changes in the library'
const more = 'There is more than fits here. Run `npm run diff` for all of it.'

/** The same for a comment on a pull request, in Markdown; sections that do not fit are counted. */
export const changesMarkdown = (changes: Changes): string => {
  const parts = [heading, safely(headline(changes))]
  let size = parts.join('\n\n').length
  for (const section of outlineOf(changes)) {
    const whole = markdownSection(section)
    const part = size + whole.length <= limit ? whole : `### ${section.title}\n\n${section.items.length} in all. ${more}`
    parts.push(part)
    size += part.length + 2
  }
  return `${parts.join('\n\n')}\n`
}

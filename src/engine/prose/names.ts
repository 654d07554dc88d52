import { type ComponentName, componentOf, components, isComponentName } from './components.ts'
import { nearest } from '../nearest.ts'
import type { Found } from './problem.ts'

/** The few HTML elements a contributor may write, and the attributes each may carry. */
export const inlineHtml = { br: [], sub: [], sup: [], abbr: ['title'], kbd: [] } as const satisfies Record<string, readonly string[]>

export type InlineHtmlName = keyof typeof inlineHtml

/** Is this one of the few HTML elements a contributor may write? */
export const isInlineHtml = (name: string): name is InlineHtmlName => Object.hasOwn(inlineHtml, name)

const instead: Readonly<Record<string, string>> = {
  b: 'Write **bold words**.',
  strong: 'Write **bold words**.',
  i: 'Write *slanted words*.',
  em: 'Write *slanted words*.',
  a: 'Write [words](https://address).',
  img: 'Write ![what it shows](/picture.png).',
  p: 'Leave a blank line between paragraphs.',
  ul: 'Start each line with "- ".',
  ol: 'Start each line with "1. ".',
  li: 'Start each line with "- ".',
  table: 'Write a table with | between the columns.',
  code: 'Put `backticks` round code.',
  hr: 'Write --- on a line of its own.',
  h2: 'Start the line with "## ".',
  h3: 'Start the line with "### ".',
}

const componentNames = Object.keys(components) as ComponentName[]

/** Why a tag of this name is refused; undefined when the name is on the list. */
export const nameProblem = (name: string, at: number): Found | undefined => {
  if (isComponentName(name) || isInlineHtml(name)) return undefined
  const place = { at, end: at + 1 + name.length }
  const meant = componentNames.find((one) => one.toLowerCase() === name.toLowerCase())
  if (meant) return { code: 'component-unknown', message: `There is no component called <${name}>: their names start with a capital.`, help: `Write it as ${componentOf(meant).example}.`, ...place }
  if (/^[a-z]/.test(name) || (name.length > 0 && name === name.toUpperCase())) {
    const help = `${(Object.hasOwn(instead, name.toLowerCase()) ? instead[name.toLowerCase()] : undefined) ?? 'Say it in Markdown, or leave the tag out.'} If you mean "less than", write \\< instead of <.`
    return { code: 'html-element', message: `<${name}> is HTML, and HTML is not published from text files.`, help, ...place }
  }
  const near = nearest(name, componentNames)
  const help = `${near ? `Did you mean <${near}>? Write it as ${componentOf(near as ComponentName).example}. ` : ''}The components are ${componentNames.join(', ')}.`
  return { code: 'component-unknown', message: `There is no component called <${name}>.`, help, ...place }
}

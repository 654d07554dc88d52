import { codeSpans, isInCode } from './code.ts'
import { type Draft, topLevel } from './draft.ts'
import { marks } from './marks.ts'
import { parseMasked } from './parsed.ts'
import type { Found } from './problem.ts'
import { tagProblems } from './tags.ts'
import { readNode } from './walk.ts'

const offsetOf = (source: string, line: number, column: number): number => {
  let start = 0
  for (let i = 1; i < line; i += 1) start = source.indexOf('\n', start) + 1
  return Math.min(start + column - 1, source.length)
}

const closing = (name: string): string =>
  `Write </${name}> where it ends, or end the tag itself with /> if it holds nothing. If you mean "less than", write \\< instead of <.`

const patterns: readonly [RegExp, (...names: string[]) => Omit<Found, 'at'>][] = [
  [
    /Expected a closing tag for `<([^`>]*)>`/,
    (name = '') => ({
      code: 'tag-unclosed',
      message: `<${name}> is opened here and never closed in the same paragraph or block.`,
      help: closing(name),
    }),
  ],
  [
    /Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>`/,
    (name = '', open = '') => ({
      code: 'tag-mismatch',
      message: `</${name}> stands where </${open}> should.`,
      help: `Close <${open}> first, and each tag inside the one it was opened in.`,
    }),
  ],
  [
    /Unexpected closing tag `<\/([^`>]*)>`/,
    (name = '') => ({
      code: 'tag-mismatch',
      message: `</${name}> closes something that was never opened.`,
      help: `Delete it, or write <${name}> where it should start.`,
    }),
  ],
  [
    /Expected the closing tag `<\/([^`>]*)>`/,
    (name = '') => ({
      code: 'tag-crossed',
      message: `</${name}> stands inside another paragraph or list than <${name}>.`,
      help: `Put <${name}> and </${name}> each on a line of its own, with a blank line before and after.`,
    }),
  ],
  [
    /Unexpected end of file in expression/,
    () => ({
      code: 'expression',
      message: 'This comment is not closed in the same paragraph.',
      help: 'Close it with */} before the next blank line.',
    }),
  ],
  [
    /expected a valid JSX tag/,
    () => ({
      code: 'tag-unfinished',
      message: 'This tag cannot be read where it stands.',
      help: 'Write the whole tag on one line; in a table, write &#124; for a | inside it. If you mean "less than", write \\< instead of <.',
    }),
  ],
]

/** Puts the parser's error in plain words, with its place. */
export const explainError = (error: unknown, source: string): Found => {
  const message = error instanceof Error ? error.message : String(error)
  const [, line = '1', column = '1', rest = message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? []
  const at = offsetOf(source, Number(line), Number(column))
  for (const [pattern, explain] of patterns) {
    const names = pattern.exec(rest)
    if (names) return { ...explain(...names.slice(1)), at }
  }
  return { code: 'syntax', message: 'This cannot be read as Markdown with components.', help: 'Look for a <, { or | that is meant as a sign, and write \\<, \\{ or &#124; for it.', at }
}

const nameIn = (message: string): string => /<\/?([\w.:$-]+)>/.exec(message)?.[1] ?? ''

// The words around the tags, read as if the tags were words too.
const problemsAroundTags = (draft: Draft): Found[] => {
  const { tags, text } = draft.masked
  const bare: Draft = { ...draft, masked: { tags, text: text.replaceAll('<', marks.less) }, found: [], parts: [], headings: [], words: [] }
  try {
    readNode(parseMasked(bare.masked.text), bare, topLevel)
  } catch {
    return []
  }
  const spans = [...tags.values()].map(({ at, end }) => [at, end] as const)
  return bare.found.filter(({ at }) => !isInCode(spans, at))
}

/** What is wrong with a body whose tags do not match: the parser's error, and all that can be told without it. */
export const problemsWithoutTree = (error: unknown, draft: Draft): Found[] => {
  const { source, masked } = draft
  const code = codeSpans(source)
  const tags = [...masked.tags.values()].filter(({ at }) => !isInCode(code, at)).flatMap((tag) => tagProblems(tag))
  const others = [...tags, ...problemsAroundTags(draft)]
  const first = explainError(error, source)
  const isConsequence =
    (first.code === 'tag-mismatch' && masked.text.includes(marks.brokenTag)) ||
    others.some(
      ({ at, code: kind, message }) =>
        at === first.at || (/^(?:html-element|component-unknown)$/.test(kind) && nameIn(message) === nameIn(first.message)),
    )
  return isConsequence ? others : [first, ...others]
}

import { codeSpans, isInCode } from './code.ts'
import type { Masked } from './mask.ts'
import { eachMark } from './marks.ts'
import type { Found } from './problem.ts'
import { refusalOf } from './refusals.ts'
import { tagProblems } from './tags.ts'

const offsetOf = (source: string, line: number, column: number): number => {
  let start = 0
  for (let i = 1; i < line; i += 1) start = source.indexOf('\n', start) + 1
  return Math.min(start + column - 1, source.length)
}

const closing = (name: string): string => `Write </${name}> where it ends, or end the tag itself with /> if it holds nothing. If you mean "less than", write \\< instead of <.`

const patterns: readonly [RegExp, (...names: string[]) => Omit<Found, 'at'>][] = [
  [/Expected a closing tag for `<([^`>]*)>`/, (name = '') => ({ code: 'tag-unclosed', message: `<${name}> is opened here and never closed in the same paragraph or block.`, help: closing(name) })],
  [/Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>`/, (name = '', open = '') => ({ code: 'tag-mismatch', message: `</${name}> stands where </${open}> should.`, help: `Close <${open}> first, and each tag inside the one it was opened in.` })],
  [/Unexpected closing tag `<\/([^`>]*)>`/, (name = '') => ({ code: 'tag-mismatch', message: `</${name}> closes something that was never opened.`, help: `Delete it, or write <${name}> where it should start.` })],
  [/Expected the closing tag `<\/([^`>]*)>`/, (name = '') => ({ code: 'tag-crossed', message: `</${name}> stands inside another paragraph or list than <${name}>.`, help: `Put <${name}> and </${name}> each on a line of its own, with a blank line before and after.` })],
  [/Unexpected end of file in expression/, () => ({ code: 'expression', message: 'This comment is not closed in the same paragraph.', help: 'Close it with */} before the next blank line.' })],
  [/expected a valid JSX tag/, () => ({ code: 'tag-unfinished', message: 'This tag cannot be read where it stands.', help: 'Write the whole tag on one line; in a table, write &#124; for a | inside it. If you mean "less than", write \\< instead of <.' })],
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
  return { code: 'syntax', message: 'This cannot be read as Markdown with components.', help: `The parser says: ${rest.slice(0, 200)}`, at }
}

const namesIn = (found: Found): string => /<\/?([\w.:$-]+)>/.exec(found.message)?.[1] ?? ''

/** What is wrong with a body that does not parse: the parser's error, and all that can be told without a tree. */
export const problemsWithoutTree = (error: unknown, source: string, masked: Masked): Found[] => {
  const code = codeSpans(source)
  const refused = eachMark(masked.text)
    .filter(({ at }) => !isInCode(code, at))
    .map(({ kind, at }) => ({ ...refusalOf(kind, source, at), kind }))
  const broken = refused.filter((one): one is Found & { kind: typeof one.kind } => one.code !== undefined && one.at !== undefined)
  const tags = [...masked.tags.values()].filter(({ at }) => !isInCode(code, at)).flatMap((tag) => tagProblems(tag))
  const first = explainError(error, source)
  const isConsequence = [...broken, ...tags].some((one) => one.at === first.at || (namesIn(first) !== '' && namesIn(one) === namesIn(first))) || broken.some(({ kind }) => kind === 'brokenTag')
  return [...(isConsequence ? [] : [first]), ...broken.map(({ kind: _, ...found }) => found), ...tags]
}

import type { MarkKind } from './marks.ts'
import { nameProblem } from './names.ts'
import type { Found } from './problem.ts'
import { isTag, readTag } from './tag.ts'

const importStatement = /^import\s*(?:["'{*]|[^\n]*?\bfrom\s*["'])/
const exportStatement =
  /^export\s*(?:[{*]|\sdefault\b|\s(?:const|let|var)\s*[{[]|\s(?:const|let|var|type|interface|enum|class|function\*?|async\s+function)\s+[\w$]+\s*(?:extends\b|[=({<;:,]))/

/** Do these words, at the start of a line, read as JavaScript that loads or offers code? */
export const isModuleStatement = (source: string, at: number): boolean => {
  const text = source.slice(at, at + 300)
  return importStatement.test(text) || exportStatement.test(text)
}

const tagReasons = {
  unquoted: ['prop-unquoted', 'The value after = has no quotes round it.', 'Write it as name="value".'],
  braces: [
    'prop-not-literal',
    'What stands in { } here is code, and nothing is ever run.',
    'Write the value itself, on one line: name="…", or a number or true in braces.',
  ],
  'unfinished value': ['tag-unfinished', 'This value has no closing quote.', 'Close it with the quote it starts with, in the same paragraph.'],
  'unfinished tag': [
    'tag-unfinished',
    'This tag cannot be read.',
    'Write it as <Name prop="value"> or <Name prop="value" />. If you mean "less than", write \\< instead of <.',
  ],
} as const

const brokenTag = (source: string, at: number): Found | undefined => {
  const read = readTag(source, at)
  if (isTag(read)) return nameProblem(read.name, at)
  const name = /^[A-Za-z][\w$.:-]*/.exec(source.slice(at + 1, at + 80))?.[0] ?? ''
  const [code, message, help] = tagReasons[read.reason]
  const [whole, prop, value] = /^([\w-]+)\s*=\s*([^\s"'>/]+)/.exec(source.slice(read.at, read.at + 200)) ?? []
  if (read.reason === 'unquoted' && whole) return nameProblem(name, at) ?? { code, message, help: `Write ${prop}="${value}".`, at: read.at, end: read.at + whole.length }
  return nameProblem(name, at) ?? { code, message, help, at: read.at }
}

const markup = (source: string, at: number): Found => {
  const isComment = source.startsWith('<!--', at)
  const message = isComment ? 'HTML comments are not read here.' : 'HTML is not published from text files.'
  return {
    code: isComment ? 'html-comment' : 'html-element',
    message,
    help: isComment ? 'Write {/* your comment */}.' : 'Say it in Markdown, or put it in `backticks`.',
    at,
    end: at + (isComment ? 4 : 1),
  }
}

const brace = (source: string, at: number): Found => {
  const isOpenComment = /^\{\s*\/\*/.test(source.slice(at, at + 40)) && !/^[^\n]*\*\//.test(source.slice(at, at + 400))
  if (isOpenComment) return { code: 'expression', message: 'This comment has no end.', help: 'Close it with */}.', at, end: at + 1 }
  return {
    code: 'expression',
    message: 'Curly brackets start code here, and nothing is ever run.',
    help: 'Write \\{ for the bracket itself, or put the words in `backticks`.',
    at,
    end: at + 1,
  }
}

const scheme = (source: string, at: number): Found => {
  const named = /^<([a-z][a-z0-9+.-]*:)/i.exec(source.slice(at, at + 60))?.[1] ?? ''
  return {
    code: 'link-scheme',
    message: `Links that start with "${named}" are not published.`,
    help: 'Link to https://, http:// or mailto:, or put the words in `backticks`.',
    at,
  }
}

const moduleWord = (source: string, at: number): Found | undefined =>
  isModuleStatement(source, at)
    ? {
        code: 'esm',
        message: 'Statements with import and export are code, and nothing is ever run here.',
        help: 'Delete the statement: every component is already there. To show code, put it between lines of ```.',
        at,
        end: at + 6,
      }
    : undefined

/** Why what a stand-in covers is refused outside code; undefined when it is only text. */
export const refusalOf = (kind: MarkKind | 'words', source: string, at: number): Found | undefined => {
  if (kind === 'brokenTag') return brokenTag(source, at)
  if (kind === 'markup') return markup(source, at)
  if (kind === 'scheme') return scheme(source, at)
  if (kind === 'brace' || kind === 'value' || kind === 'spread') return brace(source, at)
  return kind === 'importWord' || kind === 'exportWord' ? moduleWord(source, at) : undefined
}

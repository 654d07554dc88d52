import { isAlias, isMap, isNode, isPair, isScalar, type Document, LineCounter, parseDocument, visit, type Node } from 'yaml'
import type { Problem } from '../problem.ts'
import type { Parsed } from './json-file.ts'
import { lineCounter, type Position } from './positions.ts'

/** A record file with front matter: its facts, and its body with the line the body starts on. */
export interface ParsedMdx extends Parsed {
  readonly body: string
  readonly bodyLine: number
}

type Found = Omit<Problem, 'file'>
const opening = /^---[ \t]*\n/
const closing = /^---[ \t]*$/m

const nothing = (message: string, help: string, at: Position): ParsedMdx => ({
  data: undefined,
  problems: [{ rule: 'broken-front-matter', severity: 'error', ...at, message, help }],
  locate: () => ({ line: 1, column: 1 }),
  body: '',
  bodyLine: 1,
})

const yamlWords: Record<string, readonly [string, string]> = {
  DUPLICATE_KEY: ['This field stands here twice.', 'Keep one of the two.'],
  BAD_INDENT: ['The spaces at the start of this line do not fit the lines around it.', 'Line it up with its neighbours.'],
  TAB_AS_INDENT: ['A tab stands at the start of this line.', 'Use spaces.'],
  MULTILINE_IMPLICIT_KEY: ['A field name runs over two lines here.', 'Put the words after a colon in double quotes.'],
  BLOCK_AS_IMPLICIT_KEY: ['There is a second colon on this line.', 'Put the words after the first colon in double quotes.'],
  MISSING_CHAR: ['Something is missing here, usually a closing quote or bracket.', 'Close what was opened.'],
}

const syntaxProblems = (document: Document.Parsed, at: (offset: number) => Position): Found[] =>
  [...document.errors, ...document.warnings].map((error) => {
    const [message, help] = yamlWords[error.code] ?? ['The front matter cannot be read here.', 'Put words that hold : # or quotes in double quotes.']
    return { rule: error.code === 'DUPLICATE_KEY' ? 'duplicate-field' : 'broken-front-matter', severity: 'error', ...at(error.pos[0]), message, help }
  })

const forbidden = (document: Document.Parsed, at: (offset: number) => Position): Found[] => {
  const problems: Found[] = []
  const say = (node: Node, message: string) =>
    problems.push({ rule: 'broken-front-matter', severity: 'error', ...at(node.range?.[0] ?? 0), message, help: 'Write the words out in full.' })
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) say(node, 'A name after * (an alias) is not allowed.')
      else if ('anchor' in node && node.anchor) say(node, 'A name after & (an anchor) is not allowed.')
      if (node.tag) say(node, 'A tag after ! is not allowed.')
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === '__proto__') say(pair.key, 'A field may not be called "__proto__".')
    },
  })
  return problems
}

// Three dots end a YAML document: every field after them would be dropped without a word.
const endMark = /^\.\.\.(?=\s|$)/m
const earlyEnd = (fields: string, at: (offset: number, length?: number) => Position): Found[] => {
  const found = endMark.exec(fields)
  return found ? [{ rule: 'broken-front-matter', severity: 'error', ...at(found.index, 3), message: 'A line of three dots ends the front matter here.', help: 'Delete the dots; the fields end with a line of three hyphens.' }] : []
}

const locator = (document: Document.Parsed, at: (offset: number, length?: number) => Position): Parsed['locate'] => {
  const span = (node: Node | null | undefined, fallback: Position): Position => {
    const range = node?.range
    if (!range) return fallback
    return isScalar(node) ? at(range[0], range[1] - range[0]) : at(range[0])
  }
  return (path, which = 'value') => {
    let node: Node | null = document.contents
    let place = span(node, { line: 1, column: 1 })
    for (const [index, key] of path.entries()) {
      if (!isNode(node) || !('get' in node)) return place
      const pair = isMap(node) ? node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key) : undefined
      const next = (node as unknown as { get: (key: unknown, keep: true) => Node | undefined }).get(key, true)
      if (!next) return place
      node = next
      const last = index === path.length - 1
      place = last && which === 'key' && pair && isNode(pair.key) ? span(pair.key, place) : span(node, place)
    }
    return place
  }
}

/** Reads a record with front matter between two --- lines; the rest is its body. */
export const parseMdx = (text: string): ParsedMdx => {
  const start = opening.exec(text)
  if (!start) return nothing('The file must start with a line of three hyphens.', 'Put --- on the first line, then the fields, then --- again.', { line: 1, column: 1 })
  const rest = text.slice(start[0].length)
  const end = closing.exec(rest)
  if (!end) return nothing('The second line of three hyphens is missing.', 'Put --- on a line of its own after the last field.', { line: 1, column: 1 })
  const lines = lineCounter(text)
  const at = (offset: number, length?: number) => lines(offset + start[0].length, length)
  const fields = rest.slice(0, end.index)
  const document = parseDocument(fields, { uniqueKeys: true, version: '1.2', lineCounter: new LineCounter(), logLevel: 'silent' })
  const problems = [...syntaxProblems(document, at), ...forbidden(document, at), ...earlyEnd(fields, at)]
  const bodyOffset = end.index + end[0].length + 1
  const bodyLine = lines(Math.min(start[0].length + bodyOffset, text.length)).line
  const data: unknown = problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined
  return { data, problems, locate: locator(document, at), body: rest.slice(bodyOffset), bodyLine }
}

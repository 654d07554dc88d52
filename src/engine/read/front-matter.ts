import { isAlias, isMap, isNode, isPair, isScalar, type Document, LineCounter, parseDocument, visit, type Node } from 'yaml'
import type { Problem } from '../problem.ts'
import { slipLimit } from './json-cursor.ts'
import type { Parsed } from './json-file.ts'
import { lineCounter, type Position } from './positions.ts'
import { yamlMistakes } from './yaml-mistakes.ts'

/** A record file with front matter: its facts, and its body with the line the body starts on. */
export interface ParsedMdx extends Parsed {
  readonly body: string
  readonly bodyLine: number
}

type Found = Omit<Problem, 'file'>
type At = (offset: number, length?: number) => Position
/** The longest line the facts may have: the YAML reader takes minutes over one of a quarter of a million brackets. */
const lineLimit = 10_000
const opening = /^---[ \t]*\n/
const closing = /^---[ \t]*$/m

const nothing = (message: string, help: string, at: Position): ParsedMdx => ({
  data: undefined,
  problems: [{ rule: 'broken-front-matter', severity: 'error', ...at, message, help }],
  locate: () => ({ line: 1, column: 1 }),
  body: '',
  bodyLine: 1,
})

/** What the YAML reader itself says, where no line by itself shows what was typed wrongly. */
const yamlWords: Record<string, readonly [string, string]> = {
  BAD_INDENT: ['The spaces at the start of this line do not fit the lines around it.', 'Line it up with its neighbours: fields of one group start in one column.'],
  MISSING_CHAR: ['Something is missing here, usually a closing quote or bracket.', 'Close what was opened, such as [planning, go-live].'],
}

const broken = { rule: 'broken-front-matter', severity: 'error' } as const
const unreadable = ['This cannot be read as a field.', 'Write each field on a line of its own, such as theme: training; put words that hold : or # in double quotes.'] as const

const syntaxProblems = (document: Document.Parsed, fields: string, at: At): Found[] => {
  const [twice, others] = [document.errors.filter(({ code }) => code === 'DUPLICATE_KEY'), [...document.errors, ...document.warnings].filter(({ code }) => code !== 'DUPLICATE_KEY')]
  const isRead = others.length === 0 && forbidden(document, at).length === 0
  const slips = yamlMistakes(fields).filter(({ always }) => always || !isRead)
  const [first] = others
  const told: Found[] = slips.map(({ at: offset, length, message, help }) => ({ ...broken, ...at(offset, length), message, help }))
  if (told.length === 0 && first) {
    const [message, help] = yamlWords[first.code] ?? unreadable
    told.push({ ...broken, ...at(first.pos[0]), message, help })
  }
  if (told.length === 0) told.push(...forbidden(document, at).slice(0, slipLimit))
  return [...told, ...twice.slice(0, slipLimit).map(({ pos }) => repeated(fields, pos[0], at))]
}

const repeated = (fields: string, offset: number, at: At): Found => {
  const [name = ''] = /^[^:\s]+/.exec(fields.slice(offset)) ?? []
  const [indent = ''] = /[^\n]*$/.exec(fields.slice(0, offset)) ?? []
  const first = fields.split('\n').findIndex((line) => line.startsWith(`${indent}${name}:`))
  const where = first === -1 ? '' : `: this one, or the one on line ${at(0).line + first}`
  return { rule: 'duplicate-field', severity: 'error', ...at(offset, name.length), message: `The field "${name}" stands here twice.`, help: `Keep one of the two${where}.` }
}

const forbidden = (document: Document.Parsed, at: At): Found[] => {
  const problems: Found[] = []
  const say = (node: Node, message: string, help = 'Put the words in double quotes, such as "*Never*".') =>
    problems.push({ ...broken, ...at(node.range?.[0] ?? 0), message, help })
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) say(node, 'Words cannot start with * here.')
      else if ('anchor' in node && node.anchor) say(node, 'Words cannot start with & here.')
      if (node.tag) say(node, 'Words cannot start with ! here.')
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === '__proto__') say(pair.key, 'A field may not be called "__proto__".', 'Take it out.')
    },
  })
  return problems
}

// Three dots end a YAML document: every field after them would be dropped without a word.
const endMark = /^\.\.\.(?=\s|$)/m
const earlyEnd = (fields: string, at: At): Found[] => {
  const found = endMark.exec(fields)
  return found ? [{ rule: 'broken-front-matter', severity: 'error', ...at(found.index, 3), message: 'A line of three dots ends the fields here.', help: 'Delete the dots; the fields end with a line of three hyphens: ---' }] : []
}

const locator = (document: Document.Parsed, at: At): Parsed['locate'] => {
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

const noOpening = (text: string): Parameters<typeof nothing> => {
  const [line = ''] = text.split('\n', 1)
  const help = 'Put --- on the first line, then the fields, then --- again.'
  if (/^\s*[-–—―_*=]{1,}\s*$/.test(line)) return ['These are not three hyphens.', help, { line: 1, column: 1, endColumn: line.length + 1 }]
  return ['The file must start with a line of three hyphens.', help, { line: 1, column: 1, endColumn: (/^\S+/.exec(line)?.[0].length ?? 0) + 1 }]
}

/** Where the fields end, if nobody said so: at the first line that is no field. */
const endOfFields = (rest: string): number => {
  const [fields = ''] = /^(?:[\w-]+:.*\n|[ \t].*\n|- .*\n|#.*\n|[ \t]*\n)*/.exec(rest) ?? []
  return fields.length < rest.length ? fields.length : -4
}

/** Reads a record with front matter between two --- lines; the rest is its body. */
export const parseMdx = (text: string): ParsedMdx => {
  const start = opening.exec(text)
  if (!start) return nothing(...noOpening(text))
  const rest = text.slice(start[0].length)
  const end = closing.exec(rest)
  if (!end) return nothing('The second line of three hyphens is missing.', 'Put --- on a line of its own after the last field.', lineCounter(text)(start[0].length + endOfFields(rest)))
  const lines = lineCounter(text)
  const at = (offset: number, length?: number) => lines(offset + start[0].length, length)
  const fields = rest.slice(0, end.index)
  const long = fields.split('\n').findIndex((line) => line.length > lineLimit)
  if (long !== -1) return nothing(`This line has more than ${lineLimit} characters.`, 'Put long words below the second line of hyphens.', { line: long + 2, column: 1 })
  const document = parseDocument(fields, { uniqueKeys: true, version: '1.2', lineCounter: new LineCounter(), logLevel: 'silent' })
  const problems = [...syntaxProblems(document, fields, at), ...earlyEnd(fields, at)]
  const bodyOffset = end.index + end[0].length + 1
  const bodyLine = lines(Math.min(start[0].length + bodyOffset, text.length)).line
  const data: unknown = problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined
  return { data, problems, locate: locator(document, at), body: rest.slice(bodyOffset), bodyLine }
}

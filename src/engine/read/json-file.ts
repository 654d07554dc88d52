import { findNodeAtLocation, type Node, parseTree, type ParseError, printParseErrorCode, visit } from 'jsonc-parser'
import type { Problem } from '../problem.ts'
import { lineCounter, type Position } from './positions.ts'

/** What one file says, and where it says it. */
export interface Parsed {
  readonly data: unknown
  readonly problems: readonly Omit<Problem, 'file'>[]
  /** Where the value (or the key) at this path stands; the nearest enclosing group if the path is not there. */
  readonly locate: (path: readonly (string | number)[], at?: 'key' | 'value') => Position
}

const words: Record<string, readonly [string, string]> = {
  CommaExpected: ['A comma is missing before this.', 'Put a comma at the end of the line before.'],
  PropertyNameExpected: ['A field name in double quotes should stand here.', 'Take away the comma before }, or add the missing field.'],
  ValueExpected: ['A value should stand here.', 'Take away the comma before it, or add the missing value.'],
  ColonExpected: ['A colon is missing after the field name.', 'Write "field": value.'],
  CloseBraceExpected: ['A closing } is missing.', 'Add } at the end of the group.'],
  CloseBracketExpected: ['A closing ] is missing.', 'Add ] at the end of the list.'],
  EndOfFileExpected: ['There is something after the end of the record.', 'Delete everything after the last }.'],
  InvalidSymbol: ['This is not a value.', 'Words stand in double quotes; numbers do not.'],
  UnexpectedEndOfString: ['The closing double quote is missing.', 'End the words with ".'],
  InvalidCommentToken: ['JSON has no comments.', 'Move it into the field "notes".'],
  InvalidCharacter: ['A line break or tab stands inside the quotes.', 'Write \\n, or put it on one line.'],
  InvalidEscapeCharacter: ['A backslash here is not followed by a letter it goes with.', 'Write \\\\ for a backslash.'],
  InvalidNumberFormat: ['This is not a number.', 'Write digits with a full stop for the decimal, such as 6.8.'],
  UnexpectedEndOfNumber: ['This number stops short.', 'Write digits after the full stop too, such as 6.0.'],
  InvalidUnicode: ['A code after \\u has four digits or letters from a to f.', 'Type the character itself.'],
}

const syntaxProblem = (error: ParseError, text: string, at: (offset: number, length?: number) => Position): Omit<Problem, 'file'> => {
  const code = printParseErrorCode(error.error)
  // Before } or ] the parser asks for a comma, but what is missing is the other bracket.
  const meant = code === 'CommaExpected' ? ({ '}': 'CloseBracketExpected', ']': 'CloseBraceExpected' }[text.charAt(error.offset)] ?? code) : code
  const [message, help] = words[meant] ?? ['This is not JSON.', 'Compare it with a record beside it.']
  return { rule: 'broken-json', severity: 'error', ...at(error.offset, error.length), message, help }
}

/** How many groups and lists may stand inside one another; the parsers run out of stack far beyond it. */
const depthLimit = 50

const tooDeep = (text: string, at: (offset: number, length?: number) => Position): Omit<Problem, 'file'> | undefined => {
  let depth = 0
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (mark === '[' || mark === '{') depth++
    else if (mark === ']' || mark === '}') depth--
    if (depth > depthLimit) return { rule: 'broken-json', severity: 'error', ...at(index, 1), message: `More than ${depthLimit} brackets are open here, one inside another.`, help: 'Look for brackets typed twice; no record is that deep.' }
  }
  return undefined
}

const findDuplicates = (text: string, at: (offset: number, length?: number) => Position): Omit<Problem, 'file'>[] => {
  const problems: Omit<Problem, 'file'>[] = []
  const stack: Set<string>[] = []
  visit(text, {
    onObjectBegin: () => void stack.push(new Set()),
    onObjectEnd: () => void stack.pop(),
    onObjectProperty: (key, offset, length) => {
      const seen = stack.at(-1)
      if (key === '__proto__') problems.push({ rule: 'broken-json', severity: 'error', ...at(offset, length), message: 'A field may not be called "__proto__".' })
      if (seen?.has(key)) problems.push({ rule: 'duplicate-field', severity: 'error', ...at(offset, length), message: `The field "${key}" stands here twice.`, help: 'Keep one of the two.' })
      seen?.add(key)
    },
  })
  return problems
}

const nodeFor = (root: Node | undefined, path: readonly (string | number)[]): { node: Node | undefined; exact: boolean } => {
  for (let length = path.length; length >= 0; length--) {
    const node = root && findNodeAtLocation(root, path.slice(0, length))
    if (node) return { node, exact: length === path.length }
  }
  return { node: root, exact: false }
}

/** Reads JSON text: its data, every syntax problem, duplicate fields, and where each value stands. */
export const parseJson = (text: string): Parsed => {
  const at = lineCounter(text)
  const deep = tooDeep(text, at)
  if (deep) return { data: undefined, problems: [deep], locate: () => ({ line: 1, column: 1 }) }
  const errors: ParseError[] = []
  let root: Node | undefined
  const tree = () => (root ??= parseTree(text, errors, { disallowComments: true }))
  const locate: Parsed['locate'] = (path, which = 'value') => {
    const { node, exact } = nodeFor(tree(), path)
    if (!node) return { line: 1, column: 1 }
    const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined
    const shown = exact && which === 'key' && key ? key : node
    return shown.type === 'object' || shown.type === 'array' ? at(shown.offset, 1) : at(shown.offset, shown.length)
  }
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    tree()
    const found = errors.filter((error, index) => index === 0 || error.offset !== errors[index - 1]?.offset)
    const problems = found.map((error) => syntaxProblem(error, text, at))
    if (problems.length === 0) problems.push({ rule: 'broken-json', severity: 'error', line: 1, column: 1, message: 'This is not JSON.' })
    return { data: undefined, problems, locate }
  }
  return { data, problems: findDuplicates(text, at), locate }
}

import { findNodeAtLocation, type Node, parseTree, visit } from 'jsonc-parser'
import type { Problem } from '../problem.ts'
import { jsonMistakes } from './json-mistakes.ts'
import { lineCounter, type Position } from './positions.ts'

/** What one file says, and where it says it. */
export interface Parsed {
  readonly data: unknown
  readonly problems: readonly Omit<Problem, 'file'>[]
  /** Where the value (or the key) at this path stands; the nearest enclosing group if the path is not there. */
  readonly locate: (path: readonly (string | number)[], at?: 'key' | 'value') => Position
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
  const stack: Map<string, number>[] = []
  visit(text, {
    onObjectBegin: () => void stack.push(new Map()),
    onObjectEnd: () => void stack.pop(),
    onObjectProperty: (key, offset, length) => {
      const seen = stack.at(-1)
      const first = seen?.get(key)
      if (key === '__proto__') problems.push({ rule: 'broken-json', severity: 'error', ...at(offset, length), message: 'A field may not be called "__proto__".', help: 'Take it out.' })
      if (first !== undefined) problems.push({ rule: 'duplicate-field', severity: 'error', ...at(offset, length), message: `The field "${key}" stands here twice.`, help: `Keep one of the two: this one, or the one on line ${at(first).line}.` })
      else seen?.set(key, offset)
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
  let root: Node | undefined
  const tree = () => (root ??= parseTree(text, [], { disallowComments: true }))
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
    const problems: Omit<Problem, 'file'>[] = jsonMistakes(text).map(({ at: offset, length, message, help }) => ({ rule: 'broken-json', severity: 'error', ...at(offset, length), message, help }))
    if (problems.length === 0) problems.push({ rule: 'broken-json', severity: 'error', line: 1, column: 1, message: 'This file cannot be read as a record.', help: 'Compare it with a record beside it, or start it again with: npm run new' })
    return { data: undefined, problems, locate }
  }
  return { data, problems: findDuplicates(text, at), locate }
}

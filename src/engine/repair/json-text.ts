import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import { oneLineEnd } from './line-end.ts'
import type { Change, Path } from './values.ts'

/** Which order the fields of a group should stand in, by the path to the group. */
export type OrderAt = (path: Path, keys: readonly string[]) => readonly string[]

interface Printing {
  readonly text: string
  /** Groups whose fields move, and what they stand in; the others keep the look their writer gave them. */
  readonly touched: ReadonlySet<string>
  readonly order: OrderAt
  /** The whole record stands on one line: then no part of it was laid out by anybody. */
  readonly onOneLine: boolean
}

const keyOf = (path: Path): string => JSON.stringify(path)
const keysIn = (node: Node): string[] => (node.children ?? []).map(({ children }) => String(children?.[0]?.value))

interface Item {
  readonly lead: string
  readonly node: Node
  readonly path: Path
}

const itemsOf = (node: Node, path: Path, { text, order }: Printing): Item[] => {
  const children = node.children ?? []
  if (node.type === 'array') return children.map((child, index) => ({ lead: '', node: child, path: [...path, index] }))
  const byKey = new Map(children.flatMap(({ children: [name, value] = [] }) => (name && value ? [[String(name.value), { name, value }] as const] : [])))
  return order(path, [...byKey.keys()]).flatMap((key) => {
    const pair = byKey.get(key)
    return pair ? [{ lead: `${text.slice(pair.name.offset, pair.name.offset + pair.name.length)}: `, node: pair.value, path: [...path, key] }] : []
  })
}

const print = (node: Node, path: Path, depth: number, printing: Printing): string => {
  const { text, touched, onOneLine } = printing
  const key = keyOf(path)
  const raw = text.slice(node.offset, node.offset + node.length)
  const flat = !onOneLine && !raw.includes('\n')
  if ((node.type !== 'object' && node.type !== 'array') || (flat && !touched.has(key))) return raw
  const [open, close, space] = node.type === 'array' ? (['[', ']', ''] as const) : (['{', '}', ' '] as const)
  const items = itemsOf(node, path, printing).map(({ lead, node: inner, path: at }) => `${lead}${print(inner, at, depth + 1, printing)}`)
  if (items.length === 0) return `${open}${close}`
  if (flat) return `${open}${space}${items.join(', ')}${space}${close}`
  const indent = '  '.repeat(depth + 1)
  return `${open}\n${items.map((item) => `${indent}${item}`).join(',\n')}\n${'  '.repeat(depth)}${close}`
}

/** Groups whose fields stand in another order than they should. */
const misordered = (node: Node, path: Path, order: OrderAt): Path[] => {
  const keys = node.type === 'object' ? keysIn(node) : []
  const here = keys.join('\n') === order(path, keys).join('\n') ? [] : [path]
  const inside = (node.children ?? []).flatMap((child, index) => {
    const [value, step] = child.type === 'property' ? [child.children?.[1], String(child.children?.[0]?.value)] : [child, index]
    return value ? misordered(value, [...path, step], order) : []
  })
  return [...here, ...inside]
}

/** Changes values where they stand; everything else stays letter by letter. */
export const changeJson = (text: string, changes: readonly Change[]): string => {
  const root = parseTree(text)
  const edits = changes.flatMap(({ path, now }) => {
    const node = root && findNodeAtLocation(root, [...path])
    return node ? [{ from: node.offset, to: node.offset + node.length, now: JSON.stringify(now) }] : []
  })
  return edits.sort((a, b) => b.from - a.from).reduce((whole, { from, to, now }) => `${whole.slice(0, from)}${now}${whole.slice(to)}`, text)
}

const keepOrder: OrderAt = (_, keys) => keys

/** JSON text laid out again: fields in order, two spaces, one newline at the end. Numbers and words are copied letter by letter. */
export const layOutJson = (text: string, order: OrderAt): { text: string; reordered: readonly Path[]; relaid: boolean } => {
  const root = parseTree(text)
  if (!root) return { text, reordered: [], relaid: false }
  const reordered = misordered(root, [], order)
  const touched = new Set(reordered.flatMap((path) => [path, ...path.map((_, index) => path.slice(0, index))]).map(keyOf))
  const onOneLine = !text.slice(root.offset, root.offset + root.length).includes('\n')
  const printed = (by: OrderAt): string => `${print(root, [], 0, { text, touched: by === order ? touched : new Set(), order: by, onOneLine })}\n`
  return { text: printed(order), reordered, relaid: printed(keepOrder) !== oneLineEnd(text) }
}

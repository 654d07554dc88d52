import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { OrderAt } from './json-text.ts'
import type { Path } from './values.ts'
import { readYaml } from './yaml-values.ts'

interface Misordered {
  readonly map: YAMLMap.Parsed
  readonly path: Path
  readonly wanted: readonly string[]
}

const keysOf = (map: YAMLMap.Parsed): string[] => map.items.map(({ key }) => String((key as { value?: unknown } | null)?.value))

/** The groups whose fields are out of order, the innermost first. */
const misordered = (node: Node | null | undefined, path: Path, order: OrderAt): Misordered[] => {
  if (isSeq(node)) return node.items.flatMap((item, index) => misordered(item as Node, [...path, index], order))
  if (!isMap(node)) return []
  const map = node as YAMLMap.Parsed
  const keys = keysOf(map)
  const inside = map.items.flatMap(({ value }, index) => misordered(value, [...path, keys[index] ?? ''], order))
  const wanted = order(path, keys)
  return wanted.join('\n') === keys.join('\n') ? inside : [...inside, { map, path, wanted }]
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
const lineEnd = (text: string, at: number): number => (text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at) + 1)

/** Where the comment lines right above a field begin: they are about that field and go with it. */
const commentsAbove = (text: string, at: number, column: number): number => {
  let start = at
  while (start > 0) {
    const above = lineStart(text, start - 1)
    const line = text.slice(above, start)
    if (!/^ *#/.test(line) || line.indexOf('#') > column) return start
    start = above
  }
  return start
}

const spanOf = (node: unknown): readonly [number, number] | undefined => (node as { range?: [number, number, number] } | null)?.range?.slice(0, 2) as [number, number] | undefined

/** The fields of a group on lines of their own, each with its comments; nothing where the lines cannot be told apart. */
const blocksOf = (text: string, { items }: YAMLMap.Parsed): { at: number; end: number; column: number; blocks: string[] } | undefined => {
  const starts = items.map(({ key }) => (isScalar(key) ? spanOf(key)?.[0] : undefined))
  const [first] = starts
  const last = items.at(-1)
  const lastAt = spanOf(last?.value)?.[1] ?? spanOf(last?.key)?.[1]
  if (first === undefined || lastAt === undefined || starts.includes(undefined)) return undefined
  const column = first - lineStart(text, first)
  const isAlone = text.slice(first - column, first).trim() === ''
  const begins = starts.map((at = 0, index) => (index === 0 && !isAlone ? at : commentsAbove(text, lineStart(text, at), column)))
  const end = lineEnd(text, Math.max(lastAt - 1, starts.at(-1) ?? 0))
  return { at: begins[0] ?? first, end, column: isAlone ? 0 : column, blocks: begins.map((begin, index) => text.slice(begin, begins[index + 1] ?? end)) }
}

const moveBlocks = (text: string, { map, wanted }: Misordered): string | undefined => {
  const found = blocksOf(text, map)
  if (!found) return undefined
  const keys = keysOf(map)
  const pad = ' '.repeat(found.column)
  // After “- ” the first field stands on the line of the dash: it gets its indent when it moves down, and the new first loses it.
  const indented = found.blocks.map((block, index) => (index === 0 ? `${pad}${block}` : block))
  const moved = wanted.map((key) => indented[keys.indexOf(key)] ?? '')
  if (!(moved[0] ?? '').startsWith(pad) || moved.some((block) => !block.endsWith('\n'))) return undefined
  return `${text.slice(0, found.at)}${moved.join('').slice(pad.length)}${text.slice(found.end)}`
}

const moveInline = (text: string, { map, wanted }: Misordered): string | undefined => {
  const keys = keysOf(map)
  const spans = map.items.map(({ key, value }) => [spanOf(key)?.[0] ?? -1, spanOf(value)?.[1] ?? spanOf(key)?.[1] ?? -1] as const)
  if (spans.some(([from, to]) => from < 0 || to < from)) return undefined
  const pieces = wanted.map((key) => text.slice(...(spans[keys.indexOf(key)] ?? [0, 0])))
  return spans.reduceRight((whole, [from, to], index) => `${whole.slice(0, from)}${pieces[index]}${whole.slice(to)}`, text)
}

const move = (text: string, one: Misordered): string | undefined => (one.map.flow ? moveInline(text, one) : moveBlocks(text, one))

const nameOf = ({ path }: Misordered): string => JSON.stringify(path)
const holds = (outer: Path, inner: Path): boolean => outer.length < inner.length && outer.every((step, index) => step === inner[index])

/** The groups that hold none of the others, the last in the text first, so that moving one shifts no other. */
const innermost = (all: readonly Misordered[]): Misordered[] =>
  all.filter(({ path }) => !all.some((other) => holds(path, other.path))).sort((a, b) => (spanOf(b.map)?.[0] ?? 0) - (spanOf(a.map)?.[0] ?? 0))

/** Puts fields in order, line by line with their comments, innermost groups first. `isSound` says whether a text still says the same; what cannot be moved safely stays. */
export const orderYaml = (fields: string, order: OrderAt, isSound: (fields: string) => boolean): { fields: string; reordered: Path[] } => {
  const seen = new Set<string>()
  const reordered: Path[] = []
  let text = fields
  for (;;) {
    const next = innermost(misordered(readYaml(text).contents, [], order).filter((one) => !seen.has(nameOf(one))))
    if (next.length === 0) return { fields: text, reordered }
    const together = next.reduce<string | undefined>((whole, one) => (whole === undefined ? undefined : move(whole, one)), text)
    const batch = together !== undefined && isSound(together) ? next : next.slice(0, 1)
    const moved = batch === next ? together : batch[0] && move(text, batch[0])
    for (const one of batch) seen.add(nameOf(one))
    if (moved === undefined || (batch !== next && !isSound(moved))) continue
    text = moved
    reordered.push(...batch.map(({ path }) => path))
  }
}

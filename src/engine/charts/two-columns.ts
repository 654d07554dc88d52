import { compareText } from '../problem.ts'
import { orderLayers, type Step } from './layer-order.ts'

/** Names that lines join, each column from top to bottom. */
export interface Columns<L extends Step = Step> {
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly lines: readonly L[]
}

const reach = <L extends Step>(start: L, lines: readonly L[]): Set<L> => {
  const found = new Set([start])
  for (const line of found) for (const other of lines) if (other.from === line.from || other.to === line.to) found.add(other)
  return found
}

const column = (names: readonly string[]): string[] => [...new Set(names)].sort(compareText)

const untangle = <L extends Step>(lines: readonly L[]): Columns<L> => {
  const [left = [], right = []] = orderLayers([column(lines.map(({ from }) => from)), column(lines.map(({ to }) => to))], lines)
  return { left, right, lines }
}

/** Splits lines into groups that do not touch, each in the order with the fewest crossings found: most lines first, then by the first name on the left. */
export const untangled = <L extends Step>(lines: readonly L[]): readonly Columns<L>[] => {
  const waiting = new Set(lines)
  const groups: Columns<L>[] = []
  for (const line of lines) {
    if (!waiting.has(line)) continue
    const group = reach(line, lines)
    for (const one of group) waiting.delete(one)
    groups.push(untangle(lines.filter((one) => group.has(one))))
  }
  return groups.sort((a, b) => b.lines.length - a.lines.length || compareText(a.left[0] ?? '', b.left[0] ?? ''))
}

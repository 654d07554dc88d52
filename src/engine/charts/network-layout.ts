import { type Layers, orderLayers, type Step } from './layer-order.ts'

/** A box to place: in which column, and how tall. */
export interface Box {
  readonly id: string
  readonly column: number
  readonly height: number
}
/** Where a box stands: its top. */
export type Tops = ReadonlyMap<string, number>

/** A network ready to draw: boxes and, for each long link, the waypoints at which it passes the columns between. */
export interface Layout {
  readonly tops: Tops
  readonly height: number
  /** For each link as given: the ids it passes, from the first box to the last. */
  readonly routes: readonly (readonly string[])[]
}

const boxGap = 16
const waypointHeight = 6

/** The ids a link passes on its way: itself and a waypoint in every column between. */
const routeOf = ({ from, to }: Step, columns: ReadonlyMap<string, number>): string[] => {
  const [first, last] = [columns.get(from) ?? 0, columns.get(to) ?? 0]
  return [from, ...Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => `${from}>${to}@${first + index + 1}`), to]
}

/** The middles nearest to those wanted that keep order and distance: pools neighbours that would meet (isotonic regression). */
const settle = (layer: readonly string[], wanted: (id: string) => number, heights: ReadonlyMap<string, number>): number[] => {
  const tall = layer.map((id) => heights.get(id) ?? 0)
  const offsets = tall.reduce<number[]>((list, height, at) => [...list, at === 0 ? 0 : (list[at - 1] ?? 0) + (tall[at - 1] ?? 0) / 2 + boxGap + height / 2], [])
  const pools: { sum: number; size: number }[] = []
  layer.forEach((id, at) => {
    let pool = { sum: wanted(id) - (offsets[at] ?? 0), size: 1 }
    for (let last = pools.at(-1); last && last.sum / last.size >= pool.sum / pool.size; last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, size: last.size + pool.size }
      pools.pop()
    }
    pools.push(pool)
  })
  return pools.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size)).map((start, at) => start + (offsets[at] ?? 0))
}

const settlings = 12

/** The middle of every box: as near to its neighbours’ as order allows, settled from both sides in turn. */
const middles = (layers: Layers, steps: readonly Step[], heights: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const around = Map.groupBy([...steps, ...steps.map(({ from, to }) => ({ from: to, to: from }))], ({ from }) => from)
  const middle = new Map<string, number>()
  const wanted = (id: string): number => {
    const list = (around.get(id) ?? []).map(({ to }) => middle.get(to) ?? 0)
    return list.length > 0 ? list.reduce((sum, one) => sum + one, 0) / list.length : (middle.get(id) ?? 0)
  }
  for (let turn = 0; turn < settlings; turn++) {
    for (const layer of turn % 2 === 0 ? layers : layers.toReversed()) settle(layer, wanted, heights).forEach((place, at) => middle.set(layer[at] ?? '', place))
  }
  return middle
}

/** Places boxes in columns so that few links cross; links within one column do not count. Links go forward and join boxes that are there. */
export const layOut = (boxes: readonly Box[], links: readonly Step[]): Layout => {
  const columns = new Map(boxes.map(({ id, column }) => [id, column]))
  const routes = links.map((link) => routeOf(link, columns))
  const steps = routes.flatMap((route) => (columns.get(route[0] ?? '') === columns.get(route.at(-1) ?? '') ? [] : route.slice(1).map((to, at) => ({ from: route[at] ?? '', to }))))
  const waypoints = routes.flatMap((route) => route.slice(1, -1).map((id, at) => ({ id, column: (columns.get(route[0] ?? '') ?? 0) + at + 1, height: waypointHeight })))
  const all = [...boxes, ...waypoints]
  const written = Array.from({ length: Math.max(0, ...boxes.map(({ column }) => column)) + 1 }, (_, column) => all.filter((box) => box.column === column).map(({ id }) => id))
  const heights = new Map(all.map(({ id, height }) => [id, height]))
  const middle = middles(orderLayers(written, steps), steps, heights)
  const raw = [...middle].map(([id, place]) => [id, place - (heights.get(id) ?? 0) / 2] as const)
  const start = Math.min(...raw.map(([, top]) => top))
  const tops = new Map(raw.map(([id, top]) => [id, top - start]))
  return { tops, routes, height: Math.max(...raw.map(([id, top]) => top - start + (heights.get(id) ?? 0))) }
}

/** A link between two boxes of neighbouring layers, by id. */
export interface Step {
  readonly from: string
  readonly to: string
}
/** The ids of each layer, top to bottom. */
export type Layers = readonly (readonly string[])[]
type Around = ReadonlyMap<string, readonly string[]>

const neighbours = (steps: readonly Step[], end: 'from' | 'to'): Around =>
  new Map([...Map.groupBy(steps, (step) => step[end])].map(([id, list]) => [id, list.map(({ from, to }) => (end === 'from' ? to : from))]))

const placesIn = (layer: readonly string[]): ReadonlyMap<string, number> => new Map(layer.map((id, index) => [id, index]))
const placesOf = (id: string, around: Around, places: ReadonlyMap<string, number>): number[] => (around.get(id) ?? []).flatMap((other) => places.get(other) ?? [])

/** How often do the links of two neighbouring boxes cross when the first stands above the second? */
const crossed = (above: readonly number[], below: readonly number[]): number => above.reduce((sum, one) => sum + below.filter((other) => other < one).length, 0)

/** How many pairs of links cross, when every link joins neighbouring layers? */
export const countCrossings = (layers: Layers, steps: readonly Step[]): number => {
  const around = neighbours(steps, 'from')
  return layers.slice(1).reduce((total, next, index) => {
    const places = placesIn(next)
    const lists = (layers[index] ?? []).map((id) => placesOf(id, around, places))
    return total + lists.reduce((sum, list, at) => sum + lists.slice(at + 1).reduce((inner, below) => inner + crossed(list, below), 0), 0)
  }, 0)
}

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length

/** Sorts a layer by the mean place of each box’s neighbours; a box without any keeps its place. */
const byBarycentre = (layer: readonly string[], around: Around, fixed: readonly string[]): string[] => {
  const places = placesIn(fixed)
  const scale = fixed.length / Math.max(1, layer.length)
  const wanted = new Map(layer.map((id, index) => [id, around.has(id) ? mean(placesOf(id, around, places)) : index * scale]))
  return [...layer].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0))
}

/** Swaps neighbours for as long as that takes a crossing away. */
const transpose = (layer: string[], sides: readonly { readonly around: Around; readonly fixed: readonly string[] }[]): string[] => {
  const lists = new Map(layer.map((id) => [id, sides.map(({ around, fixed }) => placesOf(id, around, placesIn(fixed)))]))
  const cost = (a: string, b: string) => (lists.get(a) ?? []).reduce((sum, list, side) => sum + crossed(list, lists.get(b)?.[side] ?? []), 0)
  for (let swapped = true; swapped; ) {
    swapped = false
    for (let at = 0; at + 1 < layer.length; at++) {
      const [a = '', b = ''] = [layer[at], layer[at + 1]]
      if (cost(b, a) >= cost(a, b)) continue
      layer.splice(at, 2, b, a)
      swapped = true
    }
  }
  return layer
}

/** One pass through the layers, forwards or backwards, each ordered by the one before it. */
const sweep = (layers: Layers, before: Around, after: Around, forwards: boolean): Layers => {
  const done = layers.map((layer) => [...layer])
  const order = done.map((_, index) => index)
  for (const at of forwards ? order : order.toReversed()) {
    const [previous, next] = [done[at - 1] ?? [], done[at + 1] ?? []]
    const guide = forwards ? { around: before, fixed: previous } : { around: after, fixed: next }
    const sorted = guide.fixed.length > 0 ? byBarycentre(done[at] ?? [], guide.around, guide.fixed) : (done[at] ?? [])
    done[at] = transpose(sorted, [{ around: before, fixed: previous }, { around: after, fixed: next }])
  }
  return done
}

/** A layer in the same other order every time: a shuffle that knows no chance. */
const shuffled = (layer: readonly string[], seed: number): string[] => {
  let state = seed
  const draw = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0)
  return layer.map((id) => ({ id, by: draw() })).sort((a, b) => a.by - b.by).map(({ id }) => id)
}

const passes = 12
const starts = 48

/**
 * The order of each layer with the fewest crossings found: barycentre sweeps with swaps of neighbours
 * (Sugiyama 1981, Gansner 1993), from several fixed starts. The same every time; the written order wins ties.
 */
export const orderLayers = (layers: Layers, steps: readonly Step[]): Layers => {
  const [before, after] = [neighbours(steps, 'to'), neighbours(steps, 'from')]
  let best = { layers, crossings: countCrossings(layers, steps) }
  for (let start = 0; start < starts && best.crossings > 0; start++) {
    let current = start === 0 ? layers : start === 1 ? layers.map((layer) => layer.toReversed()) : layers.map((layer, index) => shuffled(layer, start * 31 + index))
    for (let pass = 0; pass < passes; pass++) {
      current = sweep(current, before, after, pass % 2 === 0)
      const crossings = countCrossings(current, steps)
      if (crossings < best.crossings) best = { layers: current, crossings }
    }
  }
  return best.layers
}

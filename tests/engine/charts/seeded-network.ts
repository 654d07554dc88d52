import type { Layers, Step } from '#engine/charts/layer-order.ts'

/** A made-up network of five layers that is the same for the same seed: each box but the last layer’s leads to one, two or three of the next layer. */
export const seeded = (boxes: number, seed: number): { layers: Layers; steps: Step[] } => {
  let state = seed * 2654435761 + boxes
  const draw = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const layers = [0, 1, 2, 3, 4].map((layer) => Array.from({ length: boxes / 5 }, (_, index) => `l${layer}n${index}`))
  const steps = layers.slice(0, -1).flatMap((layer, index) =>
    layer.flatMap((from) => {
      const next = layers[index + 1] ?? []
      const goals = new Set(Array.from({ length: 1 + draw(3) }, () => next[draw(next.length)] ?? ''))
      return [...goals].map((to) => ({ from, to }))
    }),
  )
  return { layers, steps }
}

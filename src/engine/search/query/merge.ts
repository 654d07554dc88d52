/** One list of results, best first, and how much its order counts. */
export interface Ranked<T> {
  readonly weight: number
  readonly results: readonly T[]
}

// After Cormack, Clarke and Büttcher (2009): the constant keeps a first place in one list from outweighing good places in several.
const constant = 60

/** Several lists as one by reciprocal rank: each result earns weight ÷ (60 + rank) in every list it is in. Ties keep the order of first meeting. */
export const mergeRanked = <T extends { readonly id: string }>(lists: readonly Ranked<T>[]): readonly T[] => {
  const points = new Map<string, { readonly result: T; points: number }>()
  for (const { weight, results } of lists) {
    for (const [index, result] of results.entries()) {
      const held = points.get(result.id) ?? { result, points: 0 }
      held.points += weight / (constant + index + 1)
      points.set(result.id, held)
    }
  }
  return [...points.values()].sort((a, b) => b.points - a.points).map(({ result }) => result)
}

/** Numbers that look like chance and are the same for the same seed. */
export interface Chance {
  /** A whole number from 0 up to, but not including, `limit`. */
  readonly below: (limit: number) => number
  readonly pick: <T>(list: readonly T[]) => T
}

/** A linear congruential generator, modulus 2^32 (multiplier and step: Numerical Recipes, 2nd ed., 7.1). */
export const chance = (seed: number): Chance => {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit) // from the high bits: the low ones repeat soon
  }
  const pick = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)]
    if (found === undefined) throw new Error('There is nothing to pick from.')
    return found
  }
  return { below, pick }
}

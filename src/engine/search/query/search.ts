import type { Plan } from './plan.ts'

/** One result of the index: how well it fits what was asked of it. */
export interface Scored {
  readonly id: string
  readonly score: number
}

/** One search of the index for one concept or word. */
export type SearchIndex<T extends Scored> = (query: string) => Promise<readonly T[]>

/** What a plan found: records with at least one of its parts, the best first. */
export interface Answer<T> {
  readonly results: readonly T[]
  /** How many of them have every part of the query. */
  readonly whole: number
}

/** How a query of several parts is put together; the numbers were set on the judged queries that are not held out. */
export const tuning = {
  /** How much less a record counts that lacks a part: its points times the share of what it has, to this power. */
  coordination: 2,
  /** A concept says more than a word. */
  concept: 1.8,
  /** How much more a rare part says than a common one: 0 none, 1 all of its inverse document frequency. */
  rarity: 0.5,
  /** How fast rank within one part’s results flattens: 1 takes the index’s score as it is. */
  curve: 0.7,
  /** What a part counts as found that barely stands in a record, and how well it must stand there to count as wholly found. */
  barely: 0.3,
  enough: 0.4,
  /** What near a part counts instead of the part itself. */
  near: 0.5,
} as const

/** How many parts of a query are searched; whoever asks with more is told so. */
export const mostParts = 8

// How telling a part is: what few records have says more (the inverse document frequency of Robertson and Spärck Jones).
const telling = (found: number, records: number): number => Math.log(1 + (records - found + 0.5) / (found + 0.5))

interface Held<T> {
  readonly result: T
  /** What each part of the query says for it. */
  readonly parts: number[]
  /** Whether the part itself was found, not only what is near it. */
  readonly has: boolean[]
}

/** Asks the index for each part of a query and puts the answers together: what has the most telling parts, and has them where they weigh most, comes first. */
export const search = async <T extends Scored>({ units }: Pick<Plan, 'units'>, index: SearchIndex<T>, records: number): Promise<Answer<T>> => {
  const parts = units.slice(0, mostParts)
  const lists = await Promise.all(parts.map(({ probes }) => Promise.all(probes.map(({ search: query }) => index(query)))))
  const weights = lists.map(([found], at) => telling(found?.length ?? 0, records) ** tuning.rarity * (parts[at]?.concept === undefined ? 1 : tuning.concept))
  const held = new Map<string, Held<T>>()
  for (const [at, probes] of lists.entries()) {
    for (const [number, found] of probes.entries()) {
      const best = found[0]?.score ?? 1
      const weight = (parts[at]?.probes[number]?.weight ?? 0) * Math.min(1, telling(found.length, records) / telling(0.02 * records, records))
      for (const result of found) {
        const one = held.get(result.id) ?? { result, parts: parts.map(() => 0), has: parts.map(() => false) }
        one.parts[at] = (one.parts[at] ?? 0) + (number === 0 ? 1 : weight) * (result.score / best) ** tuning.curve
        if (number === 0) one.has[at] = true
        held.set(result.id, one)
      }
    }
  }
  const weighed = (count: (at: number) => number): number => weights.reduce((sum, weight, at) => sum + weight * count(at), 0)
  const points = ({ parts: said, has }: Held<T>): number => {
    const there = (at: number): number => (has[at] ? tuning.barely + (said[at] ?? 0) / tuning.enough : tuning.near * (said[at] ?? 0))
    const share = weighed((at) => Math.min(has[at] ? 1 : tuning.near, there(at))) / weighed(() => 1)
    return weighed((at) => said[at] ?? 0) * share ** tuning.coordination
  }
  const ranked = [...held.values()].map((one) => ({ one, points: points(one) })).sort((a, b) => b.points - a.points)
  return { results: ranked.map(({ one }) => one.result), whole: ranked.filter(({ one }) => one.has.every(Boolean)).length }
}

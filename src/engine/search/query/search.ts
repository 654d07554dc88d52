import { mergeRanked } from './merge.ts'
import { enough, type Plan } from './plan.ts'

/** One search of the index: results best first. */
export type SearchIndex<T> = (query: string) => Promise<readonly T[]>

/** What a plan found. */
export interface Answer<T> {
  readonly results: readonly T[]
  /** Whether fewer words than asked had to do for some of the results; `whole` is how many matched all. */
  readonly relaxed: boolean
  readonly whole: number
}

const depth = 60

/** Carries out a plan: the whole query first, and only if that finds little the relaxed ones, merged behind it. */
export const search = async <T extends { readonly id: string }>(plan: Plan, index: SearchIndex<T>): Promise<Answer<T>> => {
  if (plan.first.query === '') return { results: [], relaxed: false, whole: 0 }
  const all = await index(plan.first.query)
  if (all.length >= enough || plan.relaxed.length === 0) return { results: all, relaxed: false, whole: all.length }
  const runs = await Promise.all(plan.relaxed.map(async ({ query, weight }) => ({ weight, results: (await index(query)).slice(0, depth) })))
  const whole = new Set(all.map(({ id }) => id))
  const rest = mergeRanked(runs).filter(({ id }) => !whole.has(id))
  return { results: [...all, ...rest], relaxed: rest.length > 0, whole: all.length }
}

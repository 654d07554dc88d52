import { scaleLinear, stack } from 'd3'
import { domainsOf } from '../evidence/cells.ts'
import { countByEffect } from '../evidence/certainty.ts'
import type { Library } from '../library/library.ts'
import { type Effect, effectIds } from '../schema/words.ts'

/** One bar: an outcome domain, its total, and a block for each effect that has results. */
export interface EffectBar {
  readonly id: string
  readonly label: string
  readonly total: number
  readonly counts: readonly { readonly effect: Effect; readonly count: number }[]
  readonly blocks: readonly { readonly effect: Effect; readonly count: number; readonly x: number; readonly width: number }[]
}

/** Results of the whole library by outcome domain and effect, placed on a drawing `width` units wide. */
export const effectsByDomain = (library: Library, width = 600): readonly EffectBar[] => {
  const rows = domainsOf(library).map(({ id, label }) => {
    const benefits = library.all('benefits').filter(({ measure }) => library.get('measures', measure).domain === id)
    return { id, label, counts: countByEffect(benefits), total: benefits.length }
  })
  const x = scaleLinear([0, Math.max(1, ...rows.map(({ total }) => total))], [0, width])
  const stacked = stack<(typeof rows)[number], Effect>().keys(effectIds).value((row, effect) => row.counts.find((one) => one.effect === effect)?.count ?? 0)(rows)
  return rows.map((row, index) => ({
    ...row,
    blocks: stacked.flatMap((series) => {
      const [from, to] = series[index] ?? [0, 0]
      return to > from ? [{ effect: series.key, count: to - from, x: Math.round(x(from) * 10) / 10, width: Math.round((x(to) - x(from)) * 10) / 10 }] : []
    }),
  }))
}

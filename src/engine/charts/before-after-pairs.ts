import type { RecordOf } from '../library/library.ts'
import type { Value } from '../schema/fields.ts'

type Benefit = RecordOf<'benefits'>
type Interval = NonNullable<NonNullable<Benefit['realised']>['interval']>

/** A result whose two figures can be drawn on one line. */
export interface Pair {
  readonly benefit: Benefit
  readonly before: Value
  readonly after: Value
  readonly comparator: string
  readonly interval: Interval | undefined
}

/** What a figure was compared with, in words. */
export const comparatorWords = { before: 'the same place before', 'control-group': 'a comparison group', 'other-method': 'the other way of doing it', expected: 'what was expected' } as const

/** The two figures of a result: one to compare with, one seen after. Undefined where it has not exactly those. */
export const pairOf = (benefit: Benefit): Pair | undefined => {
  const { baseline, observations = [], interval } = benefit.realised ?? {}
  const [seen] = observations
  return baseline && seen && observations.length === 1 ? { benefit, before: baseline.value, after: seen.value, comparator: comparatorWords[baseline.comparator], interval } : undefined
}

/** Which results share an axis? Those in the unit that most have; figures in two units are never put on one axis. */
export const comparable = (pairs: readonly Pair[]): readonly Pair[] => {
  const units = [...new Set(pairs.map(({ benefit }) => benefit.unit))].sort()
  return units.map((unit) => pairs.filter(({ benefit }) => benefit.unit === unit)).sort((a, b) => b.length - a.length)[0] ?? []
}

/** Why a result is not on the drawing, in words; undefined for one that is. */
export const whyNot = (benefit: Benefit, drawn: readonly Pair[]): string | undefined => {
  if (drawn.some((pair) => pair.benefit.id === benefit.id)) return undefined
  if (pairOf(benefit)) return 'in another unit'
  if (!benefit.realised?.baseline) return 'nothing to compare with is given'
  return benefit.realised.observations.length === 0 ? 'no figure after is given' : 'several figures after'
}

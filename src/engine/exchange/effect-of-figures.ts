import { movement } from '../checks/figures.ts'
import type { Value } from '../schema/fields.ts'
import type { Effect } from '../schema/words.ts'
import { look, type RowState } from './row-state.ts'

/** Which way do the row’s own figures point, by what is better for its measure? Nothing where they do not say. */
export const effectOfFigures = (state: RowState): { effect: Effect; why: string } | undefined => {
  const direction = state.measure?.direction
  const before = look(state, 'realised.baseline.value') as Value | undefined
  const after = (look(state, 'realised.observations') as { value: Value }[] | undefined)?.at(-1)?.value
  const change = look(state, 'realised.change.value') as Value | undefined
  if (before !== undefined && after !== undefined && typeof before === 'number' && before === after) return { effect: 'null', why: 'the figure stayed the same' }
  const way = before !== undefined && after !== undefined ? movement(before, after) : change === undefined ? undefined : movement(0, change)
  if (way === undefined || (direction !== 'lower' && direction !== 'higher')) return undefined
  return { effect: (way === 'fell') === (direction === 'lower') ? 'benefit' : 'disbenefit', why: `the figure ${way} and ${direction} is better` }
}

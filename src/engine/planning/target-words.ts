import { amount } from './amounts.ts'
import type { Planned } from './planned-range.ts'

/** Where the reader would end up, in words: “from 11.5% to between 6.8% and 11.5%”; undefined until there is a baseline. */
export const targetWords = (planned: Planned): string | undefined => {
  if (planned.kind === 'refused' || !planned.values) return undefined
  const { baseline, unit, after } = planned.values
  return `from ${amount(baseline, unit, 6)} to between ${amount(after.low, unit, 6)} and ${amount(after.high, unit, 6)}`
}

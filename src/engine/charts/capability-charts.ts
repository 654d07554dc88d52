import type { Library, RecordOf } from '../library/library.ts'
import type { Chart } from './drawing.ts'
import { effectDirection } from './effect-direction.ts'
import { timeToBenefitOf } from './time-to-benefit.ts'

/** What can be drawn of one capability, and in words what cannot. */
export interface CapabilityCharts {
  readonly charts: readonly Chart[]
  readonly missing: readonly string[]
}

/** Which charts does the evidence page of a capability show? */
export const capabilityCharts = (library: Library, capability: RecordOf<'capabilities'>): CapabilityCharts => {
  const [direction, time] = [effectDirection(library, capability), timeToBenefitOf(library, capability)]
  return {
    charts: [direction, time].filter((chart) => chart !== undefined),
    missing: [...(direction ? [] : ['No result is recorded, so there is no direction to draw.']), ...(time ? [] : ['No result here says how long after go-live it was seen, and no record gives the length of a dip, a recovery or the wait for a benefit.'])],
  }
}

import type { Library } from '../library/library.ts'
import { beforeAfters } from './before-after.ts'
import { dependencyNetworks } from './dependency-network.ts'
import type { Chart } from './drawing.ts'
import { effectDirections } from './effect-direction.ts'
import { gapMap } from './gap-map.ts'
import { libraryOverview } from './library-overview.ts'
import { places } from './places.ts'
import { timesToBenefit } from './time-to-benefit.ts'
import { whoLearned } from './who-learned.ts'

/** Makes the charts of one family; most make one, some one for every capability or measure. */
export type Family = (library: Library) => readonly Chart[]

/** Every family of charts that can be downloaded, by name. A test over all of them holds table, drawing and data together. */
export const families: Readonly<Record<string, Family>> = {
  'gap-map': gapMap,
  'dependency-network': dependencyNetworks,
  'effect-direction': effectDirections,
  'before-after': beforeAfters,
  'time-to-benefit': timesToBenefit,
  'library-overview': libraryOverview,
  'who-learned': whoLearned,
  places,
}

/** Every chart of the library. */
export const allCharts = (library: Library): readonly Chart[] => Object.values(families).flatMap((family) => family(library))

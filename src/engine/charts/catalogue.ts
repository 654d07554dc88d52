import type { Library } from '../library/library.ts'
import type { Chart } from './drawing.ts'

/** Makes the charts of one family; most make one, some one for every capability or measure. */
export type Family = (library: Library) => readonly Chart[]

/** Every family of charts that can be downloaded, by name. A test over all of them holds table, drawing and data together. */
export const families: Readonly<Record<string, Family>> = {}

/** Every chart of the library. */
export const allCharts = (library: Library): readonly Chart[] => Object.values(families).flatMap((family) => family(library))

import { scaleLinear } from 'd3'

/** A before-and-after line: where the two marks stand, in drawing units. */
export interface Dumbbell {
  readonly width: number
  readonly before: number
  readonly after: number
}

/** Places a before and an after figure on a line that starts at nought (or at the lower of the two if one is negative). Throws if a figure is not finite. */
export const dumbbell = ({ before, after }: { readonly before: number; readonly after: number }, width = 120): Dumbbell => {
  if (!Number.isFinite(before) || !Number.isFinite(after)) throw new Error(`A drawing needs finite figures, not ${before} and ${after}.`)
  const margin = 7
  const low = Math.min(0, before, after)
  const high = Math.max(0, before, after) || 1
  const x = scaleLinear([low, high], [margin, width - margin])
  const place = (value: number) => Math.round(x(value) * 10) / 10
  return { width, before: place(before), after: place(after) }
}

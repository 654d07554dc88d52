import type { Value } from '../schema/fields.ts'

/** Between which two numbers does a printed value lie? “Less than 10” has no lower end. */
export const bounds = (value: Value): readonly [number, number] => {
  if (typeof value === 'number') return [value, value]
  if ('low' in value) return [value.low, value.high]
  if ('about' in value) return [value.about, value.about]
  if ('lessThan' in value) return [-Infinity, value.lessThan]
  if ('atMost' in value) return [-Infinity, value.atMost]
  if ('moreThan' in value) return [value.moreThan, Infinity]
  return [value.atLeast, Infinity]
}

const decimals = (figure: number): number => {
  const [digits = '', exponent = '0'] = String(figure).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}

/** From here up, zeros at the end of a figure count as rounding, two digits kept: 1,200,000 may be 1,180,000. */
const roundedFrom = 10_000

/** How far may the true number lie from the printed one? Half a unit of its last printed digit. */
export const halfUnit = (figure: number): number => {
  const size = Math.abs(figure)
  if (!Number.isInteger(figure) || size < roundedFrom) return 0.5 * 10 ** -decimals(figure)
  const zeros = /0*$/.exec(String(size))?.[0].length ?? 0
  return 0.5 * 10 ** Math.min(zeros, Math.floor(Math.log10(size)) - 1)
}

export type Movement = 'rose' | 'fell'

/** Did the second value rise above the first or fall below it? Nothing where the two overlap. */
export const movement = (from: Value, to: Value): Movement | undefined => {
  const [low, high] = bounds(from)
  const [nextLow, nextHigh] = bounds(to)
  if (nextLow > high) return 'rose'
  return nextHigh < low ? 'fell' : undefined
}

/** The one follow-up figure; nothing where there is none, or several. */
export const singleFollowUp = (realised: { readonly observations: readonly { readonly value: Value }[] } | undefined): Value | undefined =>
  realised?.observations.length === 1 ? realised.observations[0]?.value : undefined

/** Is this kind of estimate a ratio, so that 1 means no effect? A “relative risk reduction” is not. */
export const isRatioKind = (kind: string): boolean =>
  /\b(odds|risk|rate|hazards?|prevalence|mortality|incidence) ratio\b|\brelative (risk|rate|odds)\b|\bhazards?\b/i.test(kind) && !/reduction|increase|difference|change/i.test(kind)

/** Is this kind of estimate a difference, so that 0 means no effect? */
export const isDifferenceKind = (kind: string): boolean => !isRatioKind(kind) && /difference|change|reduction|increase|coefficient|beta\b|slope/i.test(kind)

/** A figure rounded for a sentence, so that 0.1 + 0.2 reads 0.3. */
export const rounded = (figure: number, digits = 3): number => Number(figure.toFixed(digits)) + 0

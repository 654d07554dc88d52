import { formatNumber, formatP, formatValue, midpoint } from '../format/value.ts'
import type { RecordOf } from '../library/library.ts'
import type { Value } from '../schema/fields.ts'

type Benefit = RecordOf<'benefits'>
type Realised = NonNullable<Benefit['realised']>

const signed = (value: Value, unit: string): string => {
  const words = formatValue(value, unit)
  return midpoint(value) > 0 && !/^[a-z]/.test(words) ? `+${words}` : words
}

const mirrored = (value: Value): Value => {
  if (typeof value === 'number') return -value
  if ('low' in value) return { low: -value.high, high: -value.low }
  if ('about' in value) return { about: -value.about }
  if ('lessThan' in value) return { moreThan: -value.lessThan }
  if ('atMost' in value) return { atLeast: -value.atMost }
  return 'moreThan' in value ? { lessThan: -value.moreThan } : { atMost: -value.atLeast }
}

const relativeWords = (value: Value): string => {
  if (typeof value === 'object' && 'low' in value && value.low < 0 && value.high > 0) return `${formatNumber(-value.low)}% lower to ${formatNumber(value.high)}% higher`
  if (value === 0) return 'unchanged'
  return midpoint(value) < 0 ? `${formatValue(mirrored(value), '%')} lower` : `${formatValue(value, '%')} higher`
}

// “less than −£2m” would be read as little: a fall of more than £2m is said so.
const absoluteWords = (value: Value, unit: string): string =>
  typeof value === 'object' && !('low' in value) && midpoint(value) < 0 ? `${formatValue(mirrored(value), unit)} less` : signed(value, unit)

/** The change as its source prints it: “41% lower”, “+2.4 hours”, “−3 percentage points”. */
export const changeWords = (change: NonNullable<Realised['change']>, unit: string): string =>
  change.kind === 'relative-percent'
    ? relativeWords(change.value)
    : absoluteWords(change.value, unit === '%' ? 'percentage points' : unit)

/** The interval in words: “95% CI 0.67 to 0.89”. */
export const intervalWords = (interval: NonNullable<Realised['interval']>): string =>
  `${interval.level}% CI ${formatNumber(interval.low)} to ${formatNumber(interval.high)}`

type Estimate = NonNullable<Realised['estimate']>

// A ratio is named before its number; “per cent …” and “percentage points …” are the number’s own unit.
const estimateForms: readonly (readonly [RegExp, (value: Value, rest: string) => string])[] = [
  [/^(?=.*\b(?:ratio|risk)$)/, (value, kind) => `${kind} ${formatValue(value, '')}`],
  [/^per cent /, (value, rest) => `${signed(value, '%')} ${rest}`],
  [/^(?=percentage points )/, (value, kind) => `${signed(value, '')} ${kind}`],
]

/** An estimate with its number where a reader can take it in, its conditions after it in brackets: “odds ratio 0.78 (95% CI 0.67 to 0.89)”, “−2% change in mortality”. */
const estimateWords = ({ kind, value }: Estimate, unit: string, interval?: string): string => {
  const [head = kind, ...conditions] = kind.split(', ')
  const [start, say] = estimateForms.find(([pattern]) => pattern.test(head)) ?? [/^/, (given: Value, rest: string) => `${signed(given, unit === '%' ? 'percentage points' : unit)} ${rest}`]
  const behind = [...conditions, ...(interval === undefined ? [] : [interval])]
  return `${say(value, head.replace(start, ''))}${behind.length > 0 ? ` (${behind.join('; ')})` : ''}`
}

/** One of several figures with its label, where the record has one: “nurses 229 seconds”, “control group, from 262: 244 seconds”. */
const labelled = ({ label, value }: Realised['observations'][number], unit: string): string =>
  label === undefined ? formatValue(value, unit) : `${label}${/,|\d$/.test(label) ? ':' : ''} ${formatValue(value, unit)}`

/** What was measured in one short line: “11.5% → 6.8%”, “odds ratio 0.78 (95% CI 0.67 to 0.89)”, or undefined where no figure was printed. Several figures carry their labels. */
export const figureWords = (benefit: Benefit): string | undefined => {
  const { realised, unit } = benefit
  if (!realised) return undefined
  const [only, ...others] = realised.observations
  const follow = only && others.length === 0 ? formatValue(only.value, unit) : realised.observations.map((seen) => labelled(seen, unit)).join('; ')
  if (realised.baseline && follow) return `${formatValue(realised.baseline.value, unit)} → ${follow}`
  if (realised.estimate) return estimateWords(realised.estimate, unit, realised.interval?.of === 'estimate' ? intervalWords(realised.interval) : undefined)
  if (realised.change) return changeWords(realised.change, unit)
  return follow || undefined
}

/** Every figure of a result as label and words, for its own page. */
export const figureRows = (benefit: Benefit): readonly { readonly label: string; readonly words: string; readonly note?: string | undefined }[] => {
  const { realised, unit } = benefit
  if (!realised) return []
  const comparators = { before: 'Before', 'control-group': 'Comparison group', 'other-method': 'The other way', expected: 'Expected' } as const
  return [
    ...(realised.baseline ? [{ label: comparators[realised.baseline.comparator], words: formatValue(realised.baseline.value, unit), note: realised.baseline.note }] : []),
    ...realised.observations.map((seen) => ({ label: seen.label ?? (realised.baseline ? 'After' : 'Figure'), words: formatValue(seen.value, unit), note: seen.note })),
    ...(realised.change ? [{ label: 'Change', words: changeWords(realised.change, unit) }] : []),
    ...(realised.estimate ? [{ label: 'Estimate of effect', words: estimateWords(realised.estimate, unit) }] : []),
    ...(realised.interval ? [{ label: `Confidence interval (of the ${realised.interval.of})`, words: intervalWords(realised.interval) }] : []),
    ...(realised.p === undefined ? [] : [{ label: 'Chance alone', words: formatP(realised.p) }]),
  ]
}

/** Whether the figures can be drawn as a line from before to after: one baseline, one follow-up. */
export const beforeAndAfter = (benefit: Benefit): { readonly before: number; readonly after: number } | undefined => {
  const before = benefit.realised?.baseline?.value
  const seen = benefit.realised?.observations
  const after = seen?.length === 1 ? seen[0]?.value : undefined
  return before === undefined || after === undefined ? undefined : { before: midpoint(before), after: midpoint(after) }
}

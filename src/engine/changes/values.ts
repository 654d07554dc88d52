import { formatDate } from '../format/date.ts'
import { formatValue } from '../format/value.ts'
import type { Entry } from '../read/entry.ts'
import type { Value } from '../schema/fields.ts'
import { findReferences } from '../schema/references.ts'
import { adoptionStatuses, attributions, benefitClasses, blueprintKinds, effects, origins, planStatuses, polarities, studyLevels, timingKinds } from '../schema/words.ts'
import type { Side } from './side.ts'

/** Where in a record something stands. */
export type Path = readonly (string | number)[]

type Labels = Readonly<Record<string, { readonly label: string }>>

/** Fields whose words the engine knows by a label. */
const labelled: Readonly<Record<string, Labels>> = {
  'benefits.effect': effects,
  'benefits.origin': origins,
  'benefits.class': benefitClasses,
  'benefits.study.level': studyLevels,
  'benefits.attribution.claim': attributions,
  'plans.status': planStatuses,
  'timings.what': timingKinds,
  'adoptions.status': adoptionStatuses,
  'lessons.polarity': polarities,
  'blueprints.kind': blueprintKinds,
}

const labelFor = ({ collection }: Entry, path: Path, word: string): string | undefined => labelled[`${collection}.${path.join('.')}`]?.[word]?.label.toLowerCase()

const bounds = new Set(['low', 'high', 'about', 'lessThan', 'atMost', 'moreThan', 'atLeast'])

/** Whether this is a figure as sources print it: a number, a range or an inequality. */
export const isFigure = (value: unknown): value is Value => typeof value === 'number' || (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => bounds.has(key)))

/** The unit of a figure, so far as the record says it beside it. */
const unitAt = ({ collection, data }: Entry, path: Path): string => {
  const field = String(path.at(-1))
  if (/^months/.test(field)) return 'months'
  if (collection === 'costs' && ['amount', 'range'].includes(field)) return String(data['currency'] ?? data['unit'] ?? '')
  if (field !== 'value' || !['benefits', 'plans'].includes(collection) || path.includes('estimate')) return ''
  const realised = data['realised'] as { change?: { kind?: string } } | undefined
  if (path.includes('change')) return realised?.change?.kind === 'relative-percent' ? '%' : String(data['unit'] ?? '')
  return String(data['unit'] ?? '')
}

const refersAt = ({ collection, data }: Entry, path: Path) => findReferences(collection, data).find((found) => found.path.join('\n') === path.join('\n'))

const sayWords = (side: Side, entry: Entry, path: Path, words: string): string => {
  const reference = refersAt(entry, path)
  if (reference) return 'collection' in reference.to ? `“${side.nameOf(reference.to.collection, words)}”` : side.library.label(reference.to.vocabulary, words)
  if (/^\d{4}(-\d{2}){0,2}$/.test(words)) return formatDate(words)
  return labelFor(entry, path, words) ?? `“${words}”`
}

const sayGroup = (side: Side, entry: Entry, path: Path, group: object): string =>
  Object.entries(group)
    .filter(([, inner]) => inner !== undefined && !(Array.isArray(inner) && inner.length === 0))
    .map(([key, inner]) => `${key} ${sayValue(side, entry, [...path, key], inner)}`)
    .join(', ')

/** A value in words a reader can check: names instead of ids, units beside figures. */
export const sayValue = (side: Side, entry: Entry, path: Path, value: unknown): string => {
  if (value === undefined || value === null) return 'not given'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (isFigure(value)) {
    const unit = unitAt(entry, path)
    return unit === '' && typeof value === 'number' ? String(value) : formatValue(value, unit)
  }
  if (typeof value === 'string') return sayWords(side, entry, path, value)
  if (Array.isArray(value)) return value.map((item, index) => sayValue(side, entry, [...path, index], item)).join('; ')
  return typeof value === 'object' ? sayGroup(side, entry, path, value) : String(value)
}

/** A value exactly as it is written, for changes that are too small to show in words. */
export const sayExactly = (value: unknown): string => JSON.stringify(value)

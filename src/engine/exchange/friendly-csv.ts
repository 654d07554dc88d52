import { csvText } from '../format/csv-field.ts'
import type { Entry } from '../read/entry.ts'
import type { DataOf } from '../schema/collections.ts'
import type { Value } from '../schema/fields.ts'
import { choiceLabel } from './choices.ts'
import { type Column, columns } from './columns.ts'

/** Without this mark at its start a spreadsheet on a hospital PC reads “£” and “–” as other letters. */
export const mark = '\uFEFF'

const signs = { about: '~', lessThan: '<', atMost: '≤', moreThan: '>', atLeast: '≥' } as const

/** A value as people type it, so that an import reads it back: 6.8, 5 to 10, <5, ~5. */
export const typedValue = (value: Value): number | string => {
  if (typeof value === 'number') return value
  if ('low' in value) return `${value.low} to ${value.high}`
  const [key] = Object.keys(value) as [keyof typeof signs]
  return `${signs[key]}${String(Object.values(value)[0])}`
}

type Benefit = DataOf<'benefits'>
type Observation = NonNullable<Benefit['realised']>['observations'][number]

const moment = ({ monthsSinceGoLive, date }: Observation): string => `${monthsSinceGoLive === undefined ? '' : ` at ${typedValue(monthsSinceGoLive)} months`}${date === undefined ? '' : ` in ${date}`}`
const seen = (observations: readonly Observation[]): number | string | undefined => {
  const [only, another] = observations
  if (only && !another && !only.label && moment(only) === '') return typedValue(only.value)
  return observations.length === 0 ? undefined : observations.map((one) => `${typedValue(one.value)}${moment(one)}${one.label ? ` (${one.label.replace(/[()]/g, '').replaceAll(';', ',')})` : ''}`).join('; ')
}

const interval = ({ interval: given }: NonNullable<Benefit['realised']>): string | undefined => given && `${given.level === 95 ? '' : `${given.level}% CI `}${given.low} to ${given.high} of the ${given.of}`

/** Names of records for people, by collection and id. */
export type Names = (collection: string, id: string) => string

/** Fields that need more than the value as it stands. */
const special: Readonly<Record<string, (data: Benefit, names: Names) => unknown>> = {
  capability: (data, names) => names('capabilities', data.capability),
  organisation: (data, names) => names('organisations', data.organisation),
  measure: (data, names) => names('measures', data.measure),
  'realised.observations': ({ realised }) => seen(realised?.observations ?? []),
  'realised.observations.0.date': () => undefined, // said beside the figure
  'realised.change': ({ realised, unit }) => (realised?.change?.kind === 'absolute' ? (unit === '%' ? `${typedValue(realised.change.value)} points` : typedValue(realised.change.value)) : undefined),
  'realised.change.percent': ({ realised }) => (realised?.change?.kind === 'relative-percent' ? percent(realised.change.value) : undefined),
  'realised.change.fall': () => undefined,
  'realised.interval': ({ realised }) => realised && interval(realised),
  measuredAfter: ({ measuredAfter }) => measuredAfter?.words,
  sources: ({ sources }, names) => sources.map((id) => names('sources', id)).join('; '),
  'cash.source': ({ cash }, names) => cash && names('sources', cash.source),
}
const percent = (value: Value): string => (typeof value === 'object' && 'low' in value ? `${value.low} to ${value.high}%` : `${typedValue(value)}%`)

const plain = (data: Benefit, { field, reads }: Column): unknown => {
  const value = field.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), data)
  if (value === undefined || value === null) return undefined
  if (reads === 'choice') return choiceLabel(field, String(value))
  if (reads === 'yes-no') return value === true ? 'Yes' : 'No'
  return reads === 'figure' || reads === 'bare' ? typedValue(value as Value) : value
}

const cellOf = (id: string, data: Benefit, column: Column, names: Names): unknown => {
  if (column.field === 'id') return id
  const write = special[column.field]
  return write ? write(data, names) : plain(data, column)
}

/** Names as the friendly table shows them: what people call a record, and for a source the address a reader can open. */
export const namesOf = (entries: readonly Entry[]): Names => {
  const book = new Map<string, string>(entries.map(({ collection, id, data }) => {
    const csl = data['csl'] as DataOf<'sources'>['csl'] | undefined
    const address = csl?.DOI ? `https://doi.org/${csl.DOI}` : csl?.URL
    return [`${collection}/${id}`, csl ? (address ?? id) : String(data['label'] ?? data['name'] ?? id)] as const
  }))
  return (collection, id) => book.get(`${collection}/${id}`) ?? id
}

const shown = columns.filter(({ field }) => field !== 'realised.change.fall' && field !== 'realised.observations.0.date')

/** Benefits as a table for people, under the headings that an import knows. */
export const friendlyCsv = (entries: readonly Entry[]): string => {
  const names = namesOf(entries)
  const benefits = entries.filter(({ collection }) => collection === 'benefits')
  const rows = benefits.map(({ id, data }) => shown.map((column) => cellOf(id, data as unknown as Benefit, column, names)))
  return mark + csvText([shown.map(({ label }) => label), ...rows])
}

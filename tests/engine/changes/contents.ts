import { compareContents } from '#engine/changes/compare.ts'
import { recordText } from '#engine/draft/write.ts'
import { type Content, contentFrom } from '#engine/read/content.ts'
import { type CollectionName, collections } from '#engine/schema/collections.ts'
import { type Literals, programme } from '../checks/given.ts'
import { smallest } from '../checks/smallest.ts'

/** What else stands in a content folder: files as they are, or bodies of records by collection/id. */
export interface Extra {
  readonly files?: Readonly<Record<string, unknown>>
  readonly bodies?: Readonly<Record<string, string>>
}

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'outcome-domains': { 'clinical-outcomes': 'Clinical outcomes', 'safety-quality': 'Safety and quality' },
  phases: { 'go-live': 'Go-live' },
  themes: { training: 'Training' },
}

const world: Literals = {
  capabilities: { 'sepsis-alerting': { label: 'Sepsis alerting' } },
  organisations: { 'a-hospital': {}, 'b-hospital': { name: 'Hospital B' } },
  measures: { deaths: { name: 'Deaths', domain: 'clinical-outcomes' }, errors: {} },
  sources: { 'a-source': { csl: { type: 'report', title: 'A report', issued: { year: 2024 } } }, 'b-source': { csl: { type: 'report', title: 'Another report', issued: { year: 2025 } } } },
}

const listFile = (list: string, terms: Readonly<Record<string, string>>) => [`vocabulary/${list}.json`, { title: list, description: list, terms: Object.entries(terms).map(([id, label]) => ({ id, label })) }] as const

/** A whole content folder made of the few records a test is about; whatever they name is filled in. */
export const content = (literals: Literals = {}, { files = {}, bodies = {} }: Extra = {}): Content => {
  const names = new Set([...Object.keys(world), ...Object.keys(literals)]) as Set<CollectionName>
  const records = [...names].flatMap((name) =>
    Object.entries({ ...world[name], ...literals[name] }).map(([id, fields]) => [`${name}/${id}.${collections[name].file}`, recordText(collections[name].file, { ...smallest[name], ...fields }, bodies[`${name}/${id}`] ?? '')] as const),
  )
  const others = Object.entries({ 'programme.json': programme, ...Object.fromEntries(Object.entries(words).map(([list, terms]) => listFile(list, terms))), ...files })
  const all = new Map([...records, ...others.map(([file, data]) => [file, typeof data === 'string' ? data : JSON.stringify(data)] as const)])
  return contentFrom([...all].map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) })))
}

/** A result for sepsis alerting that counts deaths. */
export const result = (fields: Record<string, unknown> = {}) => ({ capability: 'sepsis-alerting', measure: 'deaths', ...fields })

/** What changed from one folder to the other. */
export const changes = (before: Content, after: Content) => {
  const found = compareContents(before, after, '2026-11-22')
  if (!found) throw new Error('Neither side has a programme.')
  return found
}

/** What results before and after mean for a reader. */
export const meaning = (before: Record<string, Record<string, unknown>>, after: Record<string, Record<string, unknown>>) =>
  changes(content({ benefits: before }), content({ benefits: after })).meanings

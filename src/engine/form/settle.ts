import { dataNumber } from '../checks/data-numbers.ts'
import { type Group, isGroup } from '../draft/shape.ts'
import type { FormCollection } from './ask.ts'

/** What the record says so far, and what it is settled from. */
export interface Unsettled {
  readonly data: Group
  readonly unit: string | undefined
  /** What was put in place, in words. */
  readonly capability: string | undefined
  readonly today: string
  /** Whether it rests on a record that is itself still a draft. */
  readonly draft: boolean
}

const at = (data: unknown, ...path: readonly (string | number)[]): unknown => path.reduce<unknown>((node, key) => (typeof node === 'object' && node !== null ? (node as Group)[key] : undefined), data)

/** Adds what is not said yet; what was answered stays. */
const filled = (group: unknown, settled: Group): Group => ({ ...settled, ...(isGroup(group) ? group : {}) })
const filledIfGiven = (group: unknown, settled: Group): Group | undefined => (isGroup(group) ? filled(group, settled) : undefined)
const filledItems = (list: unknown, settled: Group): unknown[] | undefined => (Array.isArray(list) ? list.map((item) => filled(item, settled)) : undefined)

const firstSource = (data: Group): Group => {
  const source = at(data, 'sources', 0)
  return source === undefined ? {} : { source }
}

const designs: Readonly<Record<string, string>> = {
  'control-group': 'Compared with others without the change',
  'other-method': 'Compared with the old way, counted at the same time',
  expected: 'Compared with what was expected',
}

const design = (data: Group): string => `${designs[String(at(data, 'realised', 'baseline', 'comparator'))] ?? 'Before and after'}. Nothing more was said about how it was counted.`

/** Keeps a place while the answer that it follows from is missing; the form is not finished then. */
const notYet = 'not stated'

const benefit = ({ data, unit, capability }: Unsettled): Group => ({
  intervention: capability ?? notYet,
  unit: unit ?? notYet,
  class: 'not-stated',
  ...data,
  study: filled(data['study'], { level: 'self-reported', design: design(data), independence: 'own-organisation' }),
  targets: filledItems(data['targets'], firstSource(data)),
  cash: filledIfGiven(data['cash'], firstSource(data)),
})

const lesson = ({ data }: Unsettled): Group => ({ ...data, consequence: filledIfGiven(data['consequence'], { words: 'editors' }) })

/** Sentences with a figure in them name the document that every other figure here comes from. */
const cited = (node: unknown, sources: unknown): unknown => {
  if (Array.isArray(node)) return node.map((item) => cited(item, sources))
  if (!isGroup(node)) return node
  const inside = Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, cited(inner, sources)]))
  return typeof node['text'] === 'string' && dataNumber(node['text']) !== undefined ? { ...inside, sources } : inside
}

const blueprint = ({ data }: Unsettled): Group => {
  const { sources } = data
  const whole = { ...data, kind: 'on-a-page', context: filled(data['context'], { fixed: [], forces: [] }) }
  return Array.isArray(sources) && sources.length > 0 ? { ...(cited(whole, sources) as Group), sources } : whole
}

const organisation = ({ data }: Unsettled): Group => {
  const source = firstSource(data)
  const figure = (field: string, measure: string) => ({ [field]: filledIfGiven(data[field], { measure, ...source }) })
  return {
    ...data,
    identity: filledIfGiven(data['identity'], { verified: false }),
    ...figure('beds', 'Beds'),
    ...figure('staff', 'People employed'),
    ...figure('population', 'People served'),
    systems: filledItems(data['systems'], { status: 'in use', ...source }),
    maturity: filledItems(data['maturity'], source),
    formerNames: filledItems(data['formerNames'], source),
    facts: filledItems(data['facts'], source),
  }
}

const settlers = { benefits: benefit, lessons: lesson, blueprints: blueprint, organisations: organisation } as const satisfies Record<FormCollection, (unsettled: Unsettled) => Group>

/** The record with everything that nobody is asked for: what follows from other answers, and who wrote it when. */
export const settled = (collection: FormCollection, unsettled: Unsettled): Group => ({
  ...settlers[collection](unsettled),
  provenance: 'contributed',
  reviewed: unsettled.today,
  revision: 1,
  ...(unsettled.draft ? { draft: true } : {}),
})

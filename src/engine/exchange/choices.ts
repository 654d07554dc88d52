import { nearest } from '../nearest.ts'
import { attributions, benefitClasses, effects, origins, studyLevels } from '../schema/words.ts'
import { folded } from './plain-words.ts'
import type { Fault } from './table.ts'

type Labels = Readonly<Record<string, { readonly label: string }>>

/** Words for people where the schema has only ids. */
const comparators: Labels = { before: { label: 'The same place before' }, 'control-group': { label: 'A group without the change' }, 'other-method': { label: 'The old way, at the same time' }, expected: { label: 'A forecast' } }
const independences: Labels = { independent: { label: 'Independent' }, 'own-organisation': { label: 'The organisation itself' }, supplier: { label: 'Supplier' }, 'not-known': { label: 'Not known' } }
const classifiers: Labels = { editors: { label: 'Editors' }, source: { label: 'The source' } }
const provenances: Labels = { compiled: { label: 'Compiled' }, contributed: { label: 'Contributed' } }

const lists: Readonly<Record<string, Labels>> = {
  effect: effects,
  origin: origins,
  class: benefitClasses,
  'study.level': studyLevels,
  'attribution.claim': attributions,
  'realised.baseline.comparator': comparators,
  'study.independence': independences,
  classifiedBy: classifiers,
  provenance: provenances,
}

/** Other words in use for each choice, between bars. */
const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  effect: {
    benefit: 'positive | better | improved | improvement | good | gain | realised benefit',
    null: 'none | no change | no effect | no benefit | neutral | unchanged | same | nil',
    disbenefit: 'dis benefit | negative | worse | harm | worsened | adverse | loss',
    mixed: 'both | partly | partial',
  },
  origin: { planned: 'yes | y | expected | intended | anticipated | p', unanticipated: 'no | n | unplanned | unexpected | unintended | emergent | not planned | u' },
  class: {
    'cash-releasing': 'cash | cashable | cash releasing benefit | crb | financial cashable',
    'non-cash-releasing': 'non cash | non cashable | non cash releasing benefit | ncrb | ncr | efficiency | time released | capacity | productivity | quantifiable | time',
    quality: 'qualitative | safety | quality and safety | patient safety | qualitative benefit',
    'not-stated': 'unclassified',
  },
  'study.level': {
    randomised: 'rct | randomised controlled trial | randomized controlled trial | trial',
    'systematic-review': 'systematic review | review | meta analysis',
    'quasi-experimental': 'before and after | before after | pre post | pre and post | controlled before and after | interrupted time series | before and after study | comparison group',
    observational: 'cohort | cross sectional | survey | audit | clinical audit',
    'economic-model': 'model | modelling | economic evaluation | business case model | modelled',
    qualitative: 'interviews | focus group | focus groups | staff interviews | observation',
    'case-study': 'case study | service evaluation | quality improvement project | qi project',
    'self-reported': 'self reported | own figure | internal report | local data | internal | dashboard | local audit | trust data',
    'secondary-report': 'press | second hand | news | press release',
  },
  'attribution.claim': { 'established-by-design': 'established | proven | high | shown', plausible: 'likely | probable | medium', 'not-established': 'unknown | low | unclear | not known' },
  'realised.baseline.comparator': { before: 'before | pre | previous | same site before', 'control-group': 'control | control group | comparison group | controls', 'other-method': 'paper | other method | old method | manual', expected: 'expected | forecast | predicted | plan' },
  'study.independence': { independent: 'yes | external | university | academic', 'own-organisation': 'own | internal | trust | the trust | us | own organisation | local | in house', supplier: 'vendor | company', 'not-known': 'unknown' },
  provenance: { compiled: 'editors', contributed: 'the organisation | trust' },
}

const books = new Map(
  Object.entries(lists).map(([field, labels]) => {
    const pairs = Object.entries(labels).flatMap(([id, { label }]) => [id, label, ...(others[field]?.[id]?.split(' | ') ?? [])].map((words) => [folded(words), id] as const))
    return [field, new Map(pairs.reverse())] // the first of two that clash wins
  }),
)

/** The word of a closed list that a cell means, or what it could have said. */
export const readChoice = (field: string, words: string): { id: string; plain: boolean } | Fault => {
  const labels = lists[field] ?? {}
  const id = books.get(field)?.get(folded(words))
  if (id !== undefined) return { id, plain: id === words || folded(labels[id]?.label ?? '') === folded(words) }
  const near = folded(words).length < 3 ? undefined : nearest(folded(words), books.get(field)?.keys() ?? [])
  const meant = near === undefined ? undefined : books.get(field)?.get(near)
  const all = Object.keys(labels).join(', ')
  return { message: 'This is not one of the words this column takes.', help: meant ? `Write ${meant}. It takes: ${all}.` : `Write one of: ${all}.` }
}

/** What the list calls one of its words, for people. */
export const choiceLabel = (field: string, id: string): string => lists[field]?.[id]?.label ?? id

const truths = new Map(Object.entries({ yes: true, y: true, true: true, t: true, 1: true, no: false, n: false, false: false, f: false, 0: false, none: false }))

/** Yes or no, in the ways people write them. */
export const readTruth = (words: string): boolean | undefined => truths.get(folded(words))

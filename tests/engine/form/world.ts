import type { Answers } from '#engine/form/answers.ts'
import type { Form } from '#engine/form/ask.ts'
import { filesOf } from '#engine/form/files.ts'
import { reviewAnswers } from '#engine/form/review.ts'
import type { World } from '#engine/form/world.ts'

const terms = (...ids: string[]) => ids.map((id) => ({ id, label: id.replaceAll('-', ' ') }))

/** A programme with one of everything, and the words that the forms offer. */
export const world: World = {
  today: '2026-11-22',
  programme: { name: 'Test programme', currency: 'GBP', repository: 'https://github.com/tests/library', branch: 'main', contentPath: 'content', contact: 'https://test.example/report' },
  vocabulary: {
    'care-settings': terms('acute'),
    'capability-groups': terms('medicines'),
    countries: terms('england'),
    'organisation-kinds': terms('provider'),
    'outcome-domains': terms('safety-quality'),
    phases: terms('go-live'),
    'source-kinds': terms('audit-report'),
    themes: terms('training'),
  },
  lists: {
    capabilities: [{ id: 'scanning', label: 'Scanning at the bedside' }],
    organisations: [{ id: 'a-hospital', label: 'Northtown General NHS Trust', place: ['Northtown General NHS Trust', 'Northtown'] }],
    measures: [
      { id: 'errors', label: 'Doses given wrongly', measure: { name: 'Doses given wrongly', unit: '%', direction: 'lower', definition: 'Doses with an error.' } },
      { id: 'cost-of-errors', label: 'Cost of errors', measure: { name: 'Cost of errors', unit: 'money', direction: 'lower', definition: 'What errors cost.' } },
    ],
    sources: [{ id: 'a-source', label: 'Poon 2024: A report', doi: '10.1000/abc', url: 'https://report.example/one' }],
    benefits: [],
    lessons: [{ id: 'train-everybody', label: 'Train everybody.' }],
    blueprints: [],
  },
}

/** Answers as the page would hand them over. */
export const answers = (given: Readonly<Record<string, string | readonly string[]>>): Answers => new Map(Object.entries(given).map(([name, words]) => [name, typeof words === 'string' ? [words] : words]))

/** The least that makes a result. */
export const benefitAnswers = {
  capability: 'scanning',
  organisation: 'Northtown General NHS Trust',
  measure: 'Doses given wrongly',
  'realised.baseline.value': '11.5',
  'realised.observations.0.value': '6.8',
  effect: 'benefit',
  title: 'Fewer doses given wrongly',
  summary: 'On six wards fewer doses were given wrongly after scanning than before.',
  'study.vendorInvolved': 'false',
  'sources.0': 'https://report.example/one',
} as const

/** The least that makes a lesson, a blueprint on a page and an organisation. */
export const lessonAnswers = { told: 'anonymous', statement: 'Train bank staff before the first night.', polarity: 'do', context: 'A district hospital put scanning on 20 wards.', theme: 'training', phases: ['go-live'], 'sources.0': 'a-source' } as const
export const blueprintAnswers = {
  capability: 'scanning',
  title: 'Scan every dose',
  question: 'Should we scan every dose?',
  summary: 'Every dose is scanned at the bedside.',
  'answers.fit.text': 'Wards with a drug round.',
  'answers.cost.text': 'About £1.2m a year.',
  'answers.gain.text': 'Fewer wrong doses.',
  'answers.certainty.text': 'Not known.',
  'answers.risks.text': 'Dead batteries.',
  'answers.people.text': 'Not known.',
  'sources.0': 'a-source',
} as const
export const organisationAnswers = { name: 'Southtown Infirmary', kind: 'provider', country: 'england', careSettings: ['acute'] } as const

/** What a form says to some answers, one line for each, the field first. */
export const says = (form: Form, given: Parameters<typeof answers>[0], where = world): string[] => reviewAnswers(form, answers(given), where).said.map(({ field, severity, message, help }) => `${field}${severity === 'warning' ? ' (worth a look)' : ''}: ${message}${help ? ` ${help}` : ''}`)

/** The record in the first file, where it is JSON. */
export const recordFrom = (form: Form, given: Parameters<typeof answers>[0], where = world): Record<string, unknown> => JSON.parse(filesOf(form, reviewAnswers(form, answers(given), where).built)[0]?.text ?? '') as Record<string, unknown>

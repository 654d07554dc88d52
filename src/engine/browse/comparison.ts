import { type Answer, sixAnswers } from '../evidence/answers.ts'
import { blueprintAnswers } from '../evidence/blueprint-view.ts'
import { type CapabilityView, viewCapability } from '../evidence/capability-view.ts'
import { effectSentence } from '../evidence/certainty.ts'
import { formatShortDate } from '../format/date.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { addressOf } from '../library/titles.ts'
import { blueprintKinds } from '../schema/words.ts'
import type { CellWords, ComparisonColumn } from './comparison-rows.ts'
import { type DecisionRow, decisionRows, ofItsOwn } from './decision-table.ts'

const notKnown: readonly CellWords[] = [{ text: 'Not known.' }]
const list = (parts: readonly CellWords[], none: string): readonly CellWords[] => (parts.length === 0 ? [{ text: none }] : parts.flatMap((part, index) => [...(index > 0 ? [{ text: '; ' }] : []), part]))
const listed = 6

// An answer’s links lead to a place on its own page; beside another record they must name the page.
const answered = (answers: readonly Answer[], id: Answer['id'], href: string): readonly CellWords[] =>
  answers.filter((answer) => answer.id === id).flatMap(({ headline, detail }) => [...headline, { text: ' ' }, ...detail]).map((words) => (words.href?.startsWith('#') ? { ...words, href: `${href}${words.href}` } : words))

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

const shared = (row: DecisionRow, answers: readonly Answer[], benefits: readonly RecordOf<'benefits'>[], caveat: string | undefined) => {
  const dial = (id: string): readonly CellWords[] => row.dials.filter((one) => one.id === id).map(({ label, because }) => ({ text: label === 'Not known' ? 'Not known.' : `${label}. ${because}` }))
  const said = (id: Answer['id']) => answered(answers, id, row.href)
  return {
    question: [{ text: row.question }],
    fit: said('fit'),
    cost: said('cost'),
    gain: said('gain'),
    first: [{ text: `${row.firstBenefit}.` }],
    full: [{ text: `${row.fullBenefit}.` }],
    effects: row.results === 0 ? notKnown : [{ text: `${effectSentence(benefits)} of ${row.results}.` }],
    data: dial('data'),
    comparison: [...dial('comparison'), ...(caveat === undefined ? [] : [{ text: ` ${caveat}` }])],
    cause: dial('cause'),
    repeated: dial('repeated'),
    risks: said('risks'),
    people: said('people'),
    places: [{ text: row.adoptions === undefined ? `${counted(row.places, 'place')}.` : `${counted(row.places, 'place')}; ${counted(row.adoptions, 'adoption')} of it recorded.` }],
    reviewed: [{ text: formatShortDate(row.reviewed) }],
  }
}

const measureLinks = (library: Library, ids: readonly string[]): readonly CellWords[] => list(ids.slice(0, listed).map((id) => library.get('measures', id)).map((measure) => ({ text: measure.name, href: addressOf(measure) })), 'None recorded.')

// What a blueprint tells to measure first, for good reasons; where there is none, what was measured.
const toMeasure = ({ blueprints, measures }: CapabilityView): readonly string[] => {
  const told = blueprints.find(({ kind, measures: listed }) => kind === 'full' && listed.length > 0)
  return told ? told.measures.map(({ measure }) => measure) : measures.map(({ id }) => id)
}

const ofCapability = (library: Library, row: DecisionRow): ComparisonColumn => {
  const view = viewCapability(library, library.get('capabilities', row.id))
  const empty = view.cells.filter(({ gaps }) => gaps.includes('none')).map(({ label }) => label.toLowerCase())
  return {
    key: `capabilities/${row.id}`,
    title: row.title,
    tag: 'Capability',
    href: row.href,
    cells: {
      ...shared(row, sixAnswers(library, view), view.benefits, view.capability.caveat),
      measures: measureLinks(library, toMeasure(view)),
      unknown: [{ text: empty.length === 0 ? 'Every outcome domain has at least one result.' : `No result at all on: ${empty.join(', ')}.` }],
      lessons: row.lessons === 0 ? [{ text: 'None of its own.' }] : [{ text: counted(row.lessons, 'lesson'), href: `/lessons/capability/${row.id}/` }],
    },
  }
}

const ofBlueprint = (library: Library, row: DecisionRow): ComparisonColumn => {
  const blueprint = library.get('blueprints', row.id)
  return {
    key: `blueprints/${row.id}`,
    title: row.title,
    tag: blueprintKinds[blueprint.kind].label,
    href: row.href,
    cells: {
      ...shared(row, blueprintAnswers(library, blueprint), ofItsOwn(library, blueprint).benefits, library.get('capabilities', blueprint.capability).caveat),
      measures: measureLinks(library, blueprint.measures.map(({ measure }) => measure)),
      unknown: blueprint.unknowns.length === 0 ? notKnown : [{ text: blueprint.unknowns.slice(0, listed).join(' ') }],
      lessons: blueprint.lessons.length === 0 ? [{ text: 'None named.' }] : [{ text: counted(blueprint.lessons.length, 'lesson'), href: `${row.href}records/` }],
    },
  }
}

/** Every capability and blueprint as a column of a comparison. */
export const comparisonColumns = (library: Library): readonly ComparisonColumn[] => [
  ...decisionRows(library, 'capabilities').map((row) => ofCapability(library, row)),
  ...decisionRows(library, 'blueprints').map((row) => ofBlueprint(library, row)),
]

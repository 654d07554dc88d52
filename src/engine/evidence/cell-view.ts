import type { Library, RecordOf } from '../library/library.ts'
import { bestAndUsual, byStrength, certaintyWords, effectSentence, levelSentence } from './certainty.ts'
import { type Cell, cellOf, gapWords, oldBefore } from './cells.ts'

/** Everything the page of one cell of the evidence map shows. */
export interface CellView {
  readonly cell: Cell
  /** Strongest comparison first. */
  readonly results: readonly RecordOf<'benefits'>[]
  readonly answers: { readonly much: string; readonly sure: string; readonly way: string; readonly gaps: string }
  /** Measures that were counted here or, where none was, the ones the programme asks everybody for. */
  readonly measures: { readonly counted: boolean; readonly records: readonly RecordOf<'measures'>[] }
  readonly places: readonly RecordOf<'organisations'>[]
  readonly lessons: readonly RecordOf<'lessons'>[]
  readonly sources: readonly RecordOf<'sources'>[]
  /** What would make the cell worth more, one sentence for each thing missing. */
  readonly fills: readonly string[]
}

const inPlural = (count: number): string => `${count} ${count === 1 ? 'result' : 'results'}`

const answersOf = ({ benefits, certainty, gaps }: Cell, why: string | undefined): CellView['answers'] => ({
  much: inPlural(benefits.length),
  sure: [`${certaintyWords[certainty].label}.`, levelSentence(benefits), bestAndUsual(benefits)].filter((words) => words !== undefined).join(' '),
  way: benefits.length === 0 ? 'Not known' : effectSentence(benefits),
  gaps: gaps.length === 0 ? 'None of the kinds the library looks for' : [...gaps.map((gap) => `${gapWords[gap].label}. ${gapWords[gap].meaning}`), why].filter((words) => words !== undefined).join(' '),
})

const fillsOf = (library: Library, { benefits, certainty, gaps }: Cell, places: number): string[] => {
  if (gaps.includes('not-applicable')) return ['Nothing is expected here. A result that shows an effect all the same would be news.']
  if (benefits.length === 0) return ['A result with its baseline, its follow-up and a source that can be opened.']
  return [
    ...(gaps.includes('self-reported') ? ['A figure counted or checked by somebody other than the provider.'] : []),
    ...(gaps.includes('contradictory') ? ['A comparison of places where it helped with places where it did harm: what did they do differently?'] : []),
    ...(gaps.includes('stale') ? [`A result from a source of ${oldBefore(library)} or later.`] : []),
    ...(certainty === 'thin' ? ['A result that is compared with something: before, or others without the change.'] : []),
    ...(certainty === 'weak' || certainty === 'fair' ? ['A result from a randomised trial, or another from a review of studies.'] : []),
    ...(places === 1 ? ['A result from a second place.'] : []),
    'The sample, and the time since go-live, of every new result.',
  ]
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

/** Gathers what the library holds where a capability meets an outcome domain. */
export const viewCell = (library: Library, capability: RecordOf<'capabilities'>, domain: string): CellView => {
  const cell = cellOf(library, capability, domain)
  const results = [...cell.benefits].sort(byStrength)
  const counted = unique(results.map(({ measure }) => measure)).map((id) => library.get('measures', id))
  const organisations = unique(results.map(({ organisation }) => organisation)).map((id) => library.get('organisations', id))
  return {
    cell,
    results,
    answers: answersOf(cell, cell.gaps.includes('not-applicable') ? capability.notApplicable.find((given) => given.domain === domain)?.why : undefined),
    measures: { counted: counted.length > 0, records: counted.length > 0 ? counted : library.all('measures').filter((measure) => measure.domain === domain && measure.core) },
    places: organisations.filter(({ kind }) => kind === 'provider'),
    lessons: library.naming('lessons', capability),
    sources: unique(results.flatMap(({ sources }) => sources)).map((id) => library.get('sources', id)),
    fills: fillsOf(library, cell, organisations.length),
  }
}

import type { Library, RecordOf } from '../library/library.ts'

type Blueprint = RecordOf<'blueprints'>
type Benefit = RecordOf<'benefits'>

/** How much of each part fits on one side of A4 beside the six answers. */
const fits = { results: 6, questions: 5, lessons: 5, measures: 5, unknowns: 4 } as const

/** The parts of a blueprint that stand on its one page, and how many of each were left out. */
export interface OnAPage {
  readonly results: readonly Benefit[]
  readonly modules: readonly { readonly phase: string; readonly titles: readonly string[] }[]
  readonly questions: readonly Blueprint['readiness'][number][]
  readonly lessons: readonly RecordOf<'lessons'>[]
  readonly measures: readonly RecordOf<'measures'>[]
  readonly unknowns: readonly string[]
  readonly more: Readonly<Record<keyof typeof fits, number>>
}

// The author’s order, but never without a benefit, a null or a harm that is known: shortening must not make it look kinder or harsher.
const shortened = (all: readonly Benefit[]): readonly Benefit[] => {
  const first = all.slice(0, fits.results)
  const missing = (['benefit', 'null', 'disbenefit'] as const).flatMap((effect) => (first.some((benefit) => benefit.effect === effect) ? [] : (all.find((benefit) => benefit.effect === effect) ?? [])))
  const kept = new Set([...first.slice(0, fits.results - missing.length), ...missing])
  return all.filter((benefit) => kept.has(benefit))
}

/** What of a blueprint stands on one page. */
export const onAPage = (library: Library, blueprint: Blueprint): OnAPage => {
  const results = blueprint.benefits.map((id) => library.get('benefits', id))
  const phases = [...Map.groupBy(blueprint.modules, ({ phase }) => phase)]
  const order = (library.vocabulary['phases']?.terms ?? []).map(({ id }) => id)
  const left = (part: keyof typeof fits, total: number) => Math.max(0, total - fits[part])
  return {
    results: shortened(results),
    modules: phases.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([phase, modules]) => ({ phase: library.label('phases', phase), titles: modules.map(({ title }) => title) })),
    questions: blueprint.readiness.slice(0, fits.questions),
    lessons: blueprint.lessons.slice(0, fits.lessons).map((id) => library.get('lessons', id)),
    measures: blueprint.measures.slice(0, fits.measures).map(({ measure }) => library.get('measures', measure)),
    unknowns: blueprint.unknowns.slice(0, fits.unknowns),
    more: { results: left('results', results.length), questions: left('questions', blueprint.readiness.length), lessons: left('lessons', blueprint.lessons.length), measures: left('measures', blueprint.measures.length), unknowns: left('unknowns', blueprint.unknowns.length) },
  }
}

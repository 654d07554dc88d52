import type { Library, RecordOf } from '../library/library.ts'
import { type Effect, effectIds } from '../schema/words.ts'

type Blueprint = RecordOf<'blueprints'>
type Benefit = RecordOf<'benefits'>

/** How much of each part fits on one side of A4 beside the six answers. */
const fits = { results: 6, questions: 5, lessons: 5, measures: 5, unknowns: 4 } as const

/** The parts of a blueprint that stand on its one page, and how many of each were left out. */
export interface OnAPage {
  readonly results: readonly Benefit[]
  /** What results were left out, in words: “5 benefits, 2 disbenefits”; empty where none was. */
  readonly leftOut: string
  readonly modules: readonly { readonly phase: string; readonly titles: readonly string[] }[]
  readonly questions: readonly Blueprint['readiness'][number][]
  readonly lessons: readonly RecordOf<'lessons'>[]
  readonly measures: readonly RecordOf<'measures'>[]
  readonly unknowns: readonly string[]
  readonly more: Readonly<Record<keyof typeof fits, number>>
}

// Who is sure of room when it runs short: one of every effect that is known, then harms by their share, then nulls by theirs.
const byShare = ['disbenefit', 'null'] as const satisfies readonly Effect[]

/** How many results of each effect must be shown: shortening must not make a blueprint look kinder or harsher. */
const places = (all: readonly Benefit[]): ReadonlyMap<Effect, number> => {
  const counts = Map.groupBy(all, ({ effect }) => effect)
  const kept = new Map<Effect, number>(effectIds.flatMap((effect) => (counts.has(effect) ? [[effect, 1] as const] : [])))
  for (const effect of byShare) {
    const share = Math.ceil(((counts.get(effect)?.length ?? 0) * fits.results) / all.length)
    const free = fits.results - [...kept.values()].reduce((sum, count) => sum + count, 0)
    if (share > 1) kept.set(effect, Math.min(share, 1 + free))
  }
  return kept
}

// In the author’s order: first what each effect is sure of, then whatever the author names first.
const shortened = (all: readonly Benefit[]): readonly Benefit[] => {
  if (all.length <= fits.results) return all
  const sure = new Set([...places(all)].flatMap(([effect, count]) => all.filter((benefit) => benefit.effect === effect).slice(0, count)))
  const rest = all.filter((benefit) => !sure.has(benefit)).slice(0, fits.results - sure.size)
  return all.filter((benefit) => sure.has(benefit) || rest.includes(benefit))
}

const kinds = { benefit: ['benefit', 'benefits'], null: ['result of no difference', 'results of no difference'], disbenefit: ['disbenefit', 'disbenefits'], mixed: ['mixed result', 'mixed results'] } as const satisfies Record<Effect, readonly [string, string]>

const leftWords = (left: readonly Benefit[]): string =>
  effectIds
    .map((effect) => ({ effect, count: left.filter((benefit) => benefit.effect === effect).length }))
    .flatMap(({ effect, count }) => (count === 0 ? [] : [`${count} ${kinds[effect][count === 1 ? 0 : 1]}`]))
    .join(', ')

/** What of a blueprint stands on one page. */
export const onAPage = (library: Library, blueprint: Blueprint): OnAPage => {
  const results = blueprint.benefits.map((id) => library.get('benefits', id))
  const shown = shortened(results)
  const phases = [...Map.groupBy(blueprint.modules, ({ phase }) => phase)]
  const order = (library.vocabulary['phases']?.terms ?? []).map(({ id }) => id)
  const left = (part: keyof typeof fits, total: number) => Math.max(0, total - fits[part])
  return {
    results: shown,
    leftOut: leftWords(results.filter((benefit) => !shown.includes(benefit))),
    modules: phases.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([phase, modules]) => ({ phase: library.label('phases', phase), titles: modules.map(({ title }) => title) })),
    questions: blueprint.readiness.slice(0, fits.questions),
    lessons: blueprint.lessons.slice(0, fits.lessons).map((id) => library.get('lessons', id)),
    measures: blueprint.measures.slice(0, fits.measures).map(({ measure }) => library.get('measures', measure)),
    unknowns: blueprint.unknowns.slice(0, fits.unknowns),
    more: { results: left('results', results.length), questions: left('questions', blueprint.readiness.length), lessons: left('lessons', blueprint.lessons.length), measures: left('measures', blueprint.measures.length), unknowns: left('unknowns', blueprint.unknowns.length) },
  }
}

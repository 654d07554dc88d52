import { figureWithUnit } from '../evidence/figure-beside.ts'
import { viewCapability, type CapabilityView } from '../evidence/capability-view.ts'
import { levelLabel } from '../evidence/certainty.ts'
import { isPriceHere } from '../evidence/costs.ts'
import { formatValue } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { addressOf, costFigure, shortCitation } from '../library/titles.ts'
import { attributions, benefitClasses, type Effect, effects, type StudyLevel } from '../schema/words.ts'
import { unitWords } from './amounts.ts'
import { type Need, needsOf } from './dependencies.ts'
import type { Direction } from './percent.ts'
import { type Change, relativeChange } from './relative-change.ts'

/** Words that lead to a record. */
export interface Named {
  readonly text: string
  readonly href: string
}

/** One result that a plan may rest on. */
export interface ResultOption {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly place: string
  readonly effect: Effect
  readonly effectWords: string
  readonly intervention: string
  readonly unit: string
  readonly figure: string
  readonly level: StudyLevel
  readonly levelWords: string
  readonly sure: string
  readonly lag: string
  readonly class: string
  readonly classWords: string
  readonly honesty: string
  readonly change: Change
  readonly sources: readonly Named[]
}

/** One measure with everything this capability did to it, good or bad. */
export interface MeasureOption {
  readonly id: string
  readonly name: string
  readonly href: string
  readonly definition: string
  readonly unit: string
  readonly unitWords: string
  readonly direction: Direction
  readonly directionWords: string
  readonly domain: string
  readonly results: readonly ResultOption[]
  readonly needs: readonly Need[]
}

/** What a statement of planned benefits can be made of for one capability. */
export interface CapabilityOptions {
  readonly id: string
  readonly label: string
  readonly href: string
  readonly definition: string
  readonly caveat?: string | undefined
  readonly measures: readonly MeasureOption[]
  readonly harms: readonly Named[]
  readonly activities: readonly string[]
  readonly roles: readonly string[]
  readonly costs: readonly Named[]
}

const directions = { lower: 'lower is better', higher: 'higher is better', depends: 'neither way is better by itself' } as const satisfies Record<Direction, string>
const provenances = { compiled: 'Compiled by the editors from published sources', contributed: 'Written by the organisation itself' } as const

// A result with targets alone was promised, not measured.
const isMeasured = ({ realised, targets }: RecordOf<'benefits'>): boolean => realised !== undefined || targets.length === 0

const lagOf = ({ measuredAfter, realised }: RecordOf<'benefits'>): string => {
  const months = realised?.observations.find(({ monthsSinceGoLive }) => monthsSinceGoLive !== undefined)?.monthsSinceGoLive
  return measuredAfter?.words ?? (months === undefined ? 'Not known' : `${formatValue(months, 'months')} after go-live`)
}

const resultOption = (library: Library, benefit: RecordOf<'benefits'>): ResultOption => ({
  id: benefit.id,
  title: benefit.title,
  href: addressOf(benefit),
  place: library.get('organisations', benefit.organisation).name,
  effect: benefit.effect,
  effectWords: effects[benefit.effect].label,
  intervention: benefit.intervention,
  unit: benefit.unit,
  figure: figureWithUnit(benefit) ?? 'no figure printed',
  level: benefit.study.level,
  levelWords: levelLabel(benefit.study.level),
  sure: `Cause: ${attributions[benefit.attribution.claim].label.toLowerCase()}${benefit.study.vendorInvolved ? '. Supplier involved' : ''}`,
  lag: lagOf(benefit),
  class: benefit.class,
  classWords: benefitClasses[benefit.class].label,
  honesty: provenances[benefit.provenance],
  change: relativeChange(benefit),
  sources: benefit.sources.map((id) => library.get('sources', id)).map((source) => ({ text: shortCitation(source), href: addressOf(source) })),
})

const measureOption = (library: Library, view: CapabilityView, measure: RecordOf<'measures'>): MeasureOption => {
  const results = view.benefits.filter((benefit) => benefit.measure === measure.id && isMeasured(benefit)).map((benefit) => resultOption(library, benefit))
  const unit = results[0]?.unit ?? measure.unit
  return {
    id: measure.id,
    name: measure.name,
    href: addressOf(measure),
    definition: measure.definition,
    unit,
    unitWords: unitWords(unit),
    direction: measure.direction,
    directionWords: directions[measure.direction],
    domain: library.label('outcome-domains', measure.domain),
    results,
    needs: needsOf(library, view.capability, howTo(view), measure.id, results.map(({ id }) => id)),
  }
}

// A redprint tells what failed: nobody should plan by its steps.
const howTo = ({ blueprints }: CapabilityView): readonly RecordOf<'blueprints'>[] => blueprints.filter(({ kind }) => kind !== 'redprint')

const hasNumber = ({ results }: MeasureOption): boolean => results.some(({ change }) => change.kind === 'scaled')

/** What can be planned for one capability: measures that give a number first, otherwise in the library’s order; which way they point plays no part. */
export const planningOptions = (library: Library, capability: RecordOf<'capabilities'>): CapabilityOptions => {
  const view = viewCapability(library, capability)
  const measures = view.measures.map((measure) => measureOption(library, view, measure)).filter(({ results }) => results.length > 0)
  const costWords = (cost: RecordOf<'costs'>) => `${costFigure(cost)}: ${cost.per}, ${cost.period} (${library.label('cost-bases', cost.basis).toLowerCase()}; ${library.get('organisations', cost.organisation).name})`
  return {
    id: capability.id,
    label: capability.label,
    href: addressOf(capability),
    definition: capability.definition,
    caveat: capability.caveat,
    measures: [...measures.filter(hasNumber), ...measures.filter((measure) => !hasNumber(measure))],
    harms: view.benefits.filter(({ effect }) => effect === 'disbenefit').map((harm) => ({ text: harm.title, href: addressOf(harm) })),
    activities: howTo(view).flatMap(({ modules }) => modules.map(({ title }) => title)),
    roles: [...new Set(howTo(view).flatMap(({ roles }) => roles.map(({ role }) => role)))],
    costs: view.costs.filter((cost) => isPriceHere(library, cost)).slice(0, 3).map((cost) => ({ text: costWords(cost), href: addressOf(cost) })),
  }
}

/** Every capability for which anything was measured. */
export const allPlanningOptions = (library: Library): readonly CapabilityOptions[] =>
  library.all('capabilities').map((capability) => planningOptions(library, capability)).filter(({ measures }) => measures.length > 0)

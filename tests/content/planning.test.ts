import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allPlanningOptions, type ResultOption } from '#engine/planning/options.ts'
import { plannedRange } from '#engine/planning/planned-range.ts'
import { emptyRegister, statementRow } from '#engine/planning/register.ts'
import { folder, realLibrary } from './library.ts'

const library = realLibrary()
const all = allPlanningOptions(library)
const measures = all.flatMap((capability) => capability.measures.map((measure) => ({ capability, measure })))
const results = measures.flatMap(({ measure }) => measure.results)

interface Figures {
  readonly effect: string
  readonly unit: string
  readonly realised?: {
    readonly baseline?: { readonly value: unknown }
    readonly observations?: readonly { readonly value: unknown }[]
    readonly change?: { readonly value: unknown; readonly kind: string }
    readonly estimate?: { readonly value: unknown; readonly kind: string }
    readonly interval?: { readonly low: number; readonly high: number; readonly of: string }
  }
}

/** The record as it is on disk, read here by itself: the proof does not lean on the engine. */
const onDisk = (id: string): Figures => JSON.parse(readFileSync(join(folder, 'benefits', `${id}.json`), 'utf8')) as Figures

const pair = (value: unknown): readonly [number, number] | undefined => {
  if (typeof value === 'number') return [value, value]
  const { low, high, about } = (value ?? {}) as { low?: number; high?: number; about?: number }
  return about !== undefined ? [about, about] : low !== undefined && high !== undefined ? [low, high] : undefined
}
const ratio = /^(adjusted )?(relative risk|incidence rate ratio)$/
const percentOf = ([a, b]: readonly [number, number], start: number) => [a, b].map((end) => (100 * (end - start)) / start)

/** Every number in per cent of the start that a record’s figures yield by the rules of the method, and whether an interval is among them. */
const byHand = ({ unit, realised: { baseline, observations = [], change, estimate, interval } = {} }: Figures): { readonly numbers: readonly number[]; readonly wide: boolean } => {
  const none = { numbers: [], wide: false }
  const [start, after, printed, guess] = [pair(baseline?.value), observations.length === 1 ? pair(observations[0]?.value) : undefined, change?.kind === 'relative-percent' ? pair(change.value) : undefined, pair(estimate?.value)]
  const odds = estimate?.kind.includes('odds') === true && printed !== undefined && guess !== undefined && Math.abs(guess[0] * 100 - 100 - printed[0]) <= 0.5
  const fromStart = start && start[0] === start[1] && start[0] > 0 && after ? percentOf(after, start[0]) : undefined
  const toPercent = ratio.test(estimate?.kind ?? '') ? (end: number) => end * 100 - 100 : estimate?.kind === 'per cent difference from the control group' ? (end: number) => end : undefined
  const own = fromStart ?? (odds ? undefined : printed) ?? (toPercent && guess?.map(toPercent))
  if (unit === 'not stated' || !own) return none
  const ends = interval && [interval.low, interval.high]
  const ofChange = interval?.of === 'change' && change?.kind === 'relative-percent' ? ends : interval?.of === 'change' && fromStart && start ? ends?.map((end) => (100 * end) / start[0]) : undefined
  const wider = ofChange ?? (interval?.of === 'estimate' && toPercent ? ends?.map(toPercent) : undefined)
  return { numbers: [...own, ...(wider ?? [])], wide: wider !== undefined }
}

const wrong = ({ id, change }: ResultOption): readonly string[] => {
  const record = onDisk(id)
  const { numbers, wide } = byHand(record)
  const wanted = record.effect === 'null' && !wide ? 'no-change' : numbers.length > 0 ? 'scaled' : 'refused'
  if (change.kind !== wanted) return [`${id} is ${change.kind}, not ${wanted}`]
  if (change.kind !== 'scaled') return change.why.length > 10 ? [] : [`${id} does not say why`]
  const far = [change.low - Math.min(...numbers), change.high - Math.max(...numbers)].some((off) => Math.abs(off) > 0.0501)
  return far ? [`${id}: ${change.low} to ${change.high}, by hand ${numbers.join(', ')}`] : []
}

describe('what this library offers to a statement of planned benefits', () => {
  it('is every result, each once, under its own capability and measure', () => {
    expect(results.map(({ id }) => id).sort()).toEqual(library.all('benefits').filter(({ realised, targets }) => realised !== undefined || targets.length === 0).map(({ id }) => id).sort())
  })

  it('is recomputed here from the records, every relative change of it', () => {
    expect(results.flatMap(wrong)).toEqual([])
    expect(results.filter(({ change }) => change.kind === 'scaled').length).toBeGreaterThan(50)
  })

  it('is never one number alone: every range has two ends, with a baseline and without', () => {
    const ranges = measures.flatMap(({ capability, measure }) => [undefined, 40].map((baseline) => ({ id: measure.id, ...statementRow(capability, measure, { baseline }) }))).filter(({ planned }) => planned.kind === 'range')
    expect(ranges.filter(({ planned }) => planned.kind === 'range' && planned.low === planned.high).map(({ id }) => id)).toEqual([])
    expect(ranges.flatMap(({ id, planned }) => (planned.kind === 'range' && planned.values && planned.values.after.low >= planned.values.after.high ? [id] : []))).toEqual([])
    expect(ranges.length).toBeGreaterThan(80)
  })

  it('never turns a result that showed no difference into a gain', () => {
    const nulls = measures.flatMap(({ measure }) => measure.results.filter(({ effect }) => effect === 'null').map((result) => ({ measure, result })))
    const gains = nulls.map(({ measure, result }) => plannedRange({ results: [{ measure: measure.id, unit: result.unit, change: result.change }], direction: measure.direction })).filter((planned) => planned.kind === 'range' && (planned.low >= 0 || planned.high <= 0))
    expect([nulls.length > 10, gains]).toEqual([true, []])
  })

  it('leaves no cell of a register empty, and calls no time cash', () => {
    const rows = all.flatMap(emptyRegister)
    expect(rows.flatMap(({ cells }) => Object.entries(cells).filter(([, words]) => words.trim() === ''))).toEqual([])
    const unitValue = { pounds: 100, source: 'Finance directorate' }
    const called = measures.map(({ capability, measure }) => statementRow(capability, measure, { baseline: 40, unitValue })).filter(({ value }) => value.words.endsWith('cash-releasing'))
    expect(called.flatMap(({ chosen }) => chosen).filter((result) => result.class !== 'cash-releasing')).toEqual([])
  })
})

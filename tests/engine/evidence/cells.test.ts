import { describe, expect, it } from 'vitest'
import { cellOf, gapWords } from '#engine/evidence/cells.ts'
import { evidenceMap } from '#engine/evidence/map.ts'
import { smallest } from '../checks/smallest.ts'
import { tinyLibrary } from '../tiny.ts'

type Fields = Record<string, unknown>
const study = (level: string) => ({ study: { ...(smallest.benefits['study'] as object), level } })
const source = (year: number | undefined) => ({ csl: { type: 'report', title: 'A report', ...(year ? { issued: { year } } : {}) } })

/** The gaps of the one cell that these results make; the day is in 2026 and seven years make a source old. */
const gaps = (benefits: Record<string, Fields>, { capability = {}, year }: { capability?: Fields; year?: number | undefined } = { year: 2024 }) => {
  const library = tinyLibrary({ benefits, capabilities: { scanning: capability }, sources: { 'a-source': source(year) } })
  return cellOf(library, library.get('capabilities', 'scanning'), 'safety-quality').gaps
}

describe('what is missing in a cell of the map', () => {
  it('is everything where nobody’s result was found', () => {
    expect(gaps({})).toEqual(['none'])
  })

  it('is nothing to find where nobody would expect an effect', () => {
    expect(gaps({}, { capability: { notApplicable: [{ domain: 'safety-quality', why: 'It is about rosters.' }] } })).toEqual(['not-applicable'])
  })

  it('is a check by somebody else where every figure is the provider’s own', () => {
    expect(gaps({ a: study('self-reported'), b: study('secondary-report') })).toEqual(['self-reported'])
    expect(gaps({ a: study('self-reported'), b: study('observational') })).toEqual([])
  })

  it('is agreement where results point both ways', () => {
    expect(gaps({ a: { effect: 'benefit' }, b: { effect: 'disbenefit' } })).toEqual(['contradictory'])
    expect(gaps({ a: { effect: 'benefit' }, b: { effect: 'null' }, c: { effect: 'mixed' } })).toEqual([])
  })

  it('is a newer source where the newest is older than the programme’s limit', () => {
    expect(gaps({ a: {} }, { year: 2018 })).toEqual(['stale'])
    expect(gaps({ a: {} }, { year: 2019 })).toEqual([])
    expect(gaps({ a: {} }, { year: undefined })).toEqual([])
  })

  it('can be several things at once', () => {
    expect(gaps({ a: { effect: 'benefit', ...study('self-reported') }, b: { effect: 'disbenefit', ...study('self-reported') } }, { year: 2010 })).toEqual(['self-reported', 'contradictory', 'stale'])
  })

  it('has a word and a meaning for every kind', () => {
    expect(Object.keys(gapWords)).toEqual(['none', 'none-of-kind', 'not-applicable', 'self-reported', 'contradictory', 'stale'])
  })
})

describe('the cells of the map', () => {
  const library = tinyLibrary({
    capabilities: { scanning: {}, rostering: { label: 'Rostering' } },
    measures: { errors: {}, overtime: { name: 'Overtime', domain: 'staff-experience' } },
    benefits: { a: {}, b: { measure: 'overtime' }, c: { capability: 'rostering', measure: 'overtime', effect: 'disbenefit' }, d: { draft: true } },
  })
  const rows = evidenceMap(library).flatMap((family) => family.rows)

  it('hold every published result exactly once', () => {
    const placed = rows.flatMap(({ cells }) => cells).flatMap(({ benefits }) => benefits.map(({ id }) => id))
    expect(placed.sort()).toEqual(['a', 'b', 'c'])
    expect(rows.map(({ total }) => total).reduce((sum, total) => sum + total, 0)).toBe(library.all('benefits').length)
  })

  it('put a result where its capability meets the domain of its measure', () => {
    expect(rows.map(({ capability, cells }) => [capability.id, cells.map(({ domain, benefits }) => `${domain} ${benefits.length}`)])).toEqual([
      ['rostering', ['safety-quality 0', 'staff-experience 1']],
      ['scanning', ['safety-quality 1', 'staff-experience 1']],
    ])
  })

  it('do not take a result that only mentions the capability elsewhere', () => {
    const blueprint = tinyLibrary({ capabilities: { scanning: {}, rostering: { prerequisites: [{ capability: 'scanning', why: 'First things first.' }] } }, benefits: { a: { capability: 'rostering' } } })
    expect(cellOf(blueprint, blueprint.get('capabilities', 'scanning'), 'safety-quality').benefits).toEqual([])
  })
})

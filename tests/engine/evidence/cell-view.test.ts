import { describe, expect, it } from 'vitest'
import { viewCell } from '#engine/evidence/cell-view.ts'
import type { Literals } from '../checks/given.ts'
import { smallest } from '../checks/smallest.ts'
import { tinyLibrary } from '../tiny.ts'

const study = (level: string) => ({ study: { ...(smallest.benefits['study'] as object), level } })
const view = (literals: Literals) => {
  const library = tinyLibrary(literals)
  return viewCell(library, library.get('capabilities', 'scanning'), 'safety-quality')
}

describe('the page of a cell', () => {
  it('puts the strongest comparison first, and names each measure, place and source once', () => {
    const { results, measures, places, sources } = view({ benefits: { a: study('self-reported'), b: study('randomised'), c: { organisation: 'another-hospital' } } })
    expect(results.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
    expect([measures, places, sources].map((list) => ('records' in list ? list.records : list).map(({ id }) => id))).toEqual([['errors'], ['a-hospital', 'another-hospital'], ['a-source']])
  })

  it('says how much, how sure and which way, and never nets one against another', () => {
    expect(view({ benefits: { a: study('randomised'), b: { effect: 'disbenefit' } } }).answers).toEqual({
      much: '2 results',
      sure: 'Fair comparisons. 1 result from a randomised trial and 1 before-and-after or comparison result. Best: randomised trial. Most often: before and after, or a comparison group.',
      way: '1 benefit and 1 disbenefit',
      gaps: 'Contradictory. Results point both ways.',
    })
  })

  it('shows what the programme asks everybody to count where nothing was counted yet', () => {
    const { measures } = view({ measures: { errors: { core: true }, other: { name: 'Other' }, overtime: { name: 'Overtime', domain: 'staff-experience', core: true } } })
    expect([measures.counted, measures.records.map(({ id }) => id)]).toEqual([false, ['errors']])
  })

  it('asks nobody at a programme that only reports', () => {
    expect(view({ organisations: { fund: { kind: 'programme' } }, benefits: { a: { organisation: 'fund' } } }).places).toEqual([])
  })
})

describe('what would fill a gap', () => {
  const fills = (literals: Literals) => view(literals).fills

  it('is any sourced result where there is none', () => {
    expect(fills({})).toEqual(['A result with its baseline, its follow-up and a source that can be opened.'])
  })

  it('is nothing where nothing is expected, and the page says why', () => {
    const { fills: none, answers } = view({ capabilities: { scanning: { notApplicable: [{ domain: 'safety-quality', why: 'It is about rosters.' }] } } })
    expect(none).toEqual(['Nothing is expected here. A result that shows an effect all the same would be news.'])
    expect(answers.gaps).toBe('Not applicable. Nobody would expect an effect here. It is about rosters.')
  })

  it('names one thing for each gap', () => {
    expect(fills({ sources: { 'a-source': { csl: { type: 'report', title: 'Old', issued: { year: 2010 } } } }, benefits: { a: { ...study('self-reported') }, b: { ...study('self-reported'), effect: 'disbenefit', organisation: 'another-hospital' } } })).toEqual([
      'A figure counted or checked by somebody other than the provider.',
      'A comparison of places where it helped with places where it did harm: what did they do differently?',
      'A result from a source of 2019 or later.',
      'A result that is compared with something: before, or others without the change.',
      'The sample, and the time since go-live, of every new result.',
    ])
  })

  it('asks for a trial where comparisons are weak, and for a second place where there is one', () => {
    expect(fills({ benefits: { a: {} } })).toEqual(['A result from a randomised trial, or another from a review of studies.', 'A result from a second place.', 'The sample, and the time since go-live, of every new result.'])
  })
})

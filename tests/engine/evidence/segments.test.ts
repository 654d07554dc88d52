import { describe, expect, it } from 'vitest'
import { facets, facetValues } from '#engine/browse/facets.ts'
import type { AnyRecord } from '#engine/library/library.ts'
import { evidenceMap, mapTotals } from '#engine/evidence/map.ts'
import { resultSegments, segments, segmentViews } from '#engine/evidence/segments.ts'
import { smallest } from '../checks/smallest.ts'
import { tinyLibrary } from '../tiny.ts'

const study = (fields: Record<string, unknown>) => ({ study: { ...(smallest.benefits['study'] as object), ...fields } })
const library = tinyLibrary(
  {
    capabilities: { scanning: { notApplicable: [{ domain: 'staff-experience', why: 'Nobody is asked.' }] }, rostering: { label: 'Rostering' } },
    measures: { errors: {}, overtime: { name: 'Overtime', domain: 'staff-experience' } },
    organisations: { both: { careSettings: ['acute', 'community'], country: 'wales' } },
    sources: { sold: { vendorInvolved: true } },
    benefits: {
      a: { ...study({ level: 'randomised' }) },
      b: { effect: 'disbenefit', organisation: 'both' },
      c: { effect: 'disbenefit', capability: 'rostering', measure: 'overtime' },
      'paid-for': study({ vendorInvolved: true }),
      'written-by-supplier': study({ independence: 'supplier' }),
      'told-by-supplier': { sources: ['a-source', 'sold'] },
    },
  },
  { vocabulary: { 'care-settings': ['acute', 'community', 'ambulance'], countries: ['england', 'wales'] } },
)
const views = segmentViews(library)
const view = (address: string) => views.find((one) => one.address === `/evidence/view/${address}/`) ?? expect.fail(`no view ${address}`)
const ids = (address: string) => library.all('benefits').filter(view(address).shows).map(({ id }) => id)

describe('a narrowed view of the evidence map', () => {
  it('stands at its own address for every value that at least one result has, and for no other', () => {
    expect(views.map(({ address, count }) => `${address.slice('/evidence/view/'.length)} ${count}`)).toEqual(['effect/benefit/ 4', 'effect/disbenefit/ 2', 'level/randomised/ 1', 'level/quasi-experimental/ 5', 'setting/acute/ 6', 'setting/community/ 1', 'country/england/ 5', 'country/wales/ 1', 'independent/yes/ 3'])
  })

  it('says in a sentence what it shows', () => {
    expect(['effect/disbenefit', 'level/randomised', 'setting/community', 'independent/yes'].map((address) => view(address).says)).toEqual([
      'Only results that point one way: Disbenefit.',
      'Only results from one kind of study: Randomised trial.',
      'Only results from one care setting: community.',
      'Only results where no supplier paid for the study, wrote it or took part.',
    ])
  })

  it('without suppliers leaves out what a supplier paid for, wrote or told', () => {
    expect(ids('independent/yes')).toEqual(['a', 'b', 'c'])
  })

  it('shows a result of two settings under both', () => {
    expect(ids('setting/acute')).toContain('b')
    expect(ids('setting/community')).toEqual(['b'])
  })

  it('counts exactly its own results, each in one cell', () => {
    for (const one of views) {
      const placed = evidenceMap(library, one).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ benefits }) => benefits.map(({ id }) => id))))
      expect(placed.sort(), one.address).toEqual(library.all('benefits').filter(one.shows).map(({ id }) => id))
      expect(mapTotals(library, evidenceMap(library, one)).results, one.address).toBe(one.count)
    }
  })

  it('says “none of this kind” of a cell it leaves empty, and never that there is no evidence', () => {
    const cells = evidenceMap(library, view('effect/disbenefit')).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    expect(cells.map(({ capability, domain, gaps }) => `${capability} ${domain}: ${gaps.join()}`)).toEqual(['rostering safety-quality: none-of-kind', 'rostering staff-experience: ', 'scanning safety-quality: ', 'scanning staff-experience: not-applicable'])
    expect(views.flatMap((one) => mapTotals(library, evidenceMap(library, one)).gaps.map(({ gap }) => gap))).not.toContain('none')
  })

  it('does not call a cell “not applicable” where a result of another kind was found after all', () => {
    const surprised = tinyLibrary({ capabilities: { scanning: { notApplicable: [{ domain: 'safety-quality', why: 'Nobody expects it.' }] } }, benefits: { a: {} , b: { effect: 'disbenefit', measure: 'overtime' } }, measures: { errors: {}, overtime: { domain: 'staff-experience' } } })
    const harms = segmentViews(surprised).find(({ id }) => id === 'disbenefit') ?? expect.fail('no view')
    expect(evidenceMap(surprised, harms)[0]?.rows[0]?.cells.map(({ gaps }) => gaps)).toEqual([['none-of-kind'], []])
  })
})

describe('the ways to split results', () => {
  it('mean the same in the list of results as on the map: same name, same words, same counts', () => {
    for (const segment of Object.values(resultSegments)) {
      const facet = facets.benefits.find(({ name }) => name === segment.name) ?? expect.fail(segment.name)
      const counted = facetValues(library, facet, library.all('benefits') as readonly AnyRecord[]).map(({ id, label, count }) => ({ id, label, count }))
      expect(views.filter((one) => one.segment.name === segment.name).map(({ id, label, count }) => ({ id, label, count }))).toEqual(counted)
    }
  })

  it('have a name each that can stand in an address', () => {
    expect(segments.map(({ name }) => name)).toEqual(['effect', 'level', 'setting', 'country', 'independent'])
  })

  it('are nothing where there is no result', () => {
    expect(segmentViews(tinyLibrary())).toEqual([])
  })
})

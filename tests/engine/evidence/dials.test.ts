import { describe, expect, it } from 'vitest'
import { dialsOf } from '#engine/evidence/dials.ts'
import { smallest } from '../checks/smallest.ts'
import { tinyLibrary } from '../tiny.ts'

const study = (fields: Record<string, unknown>) => ({ ...(smallest.benefits['study'] as object), ...fields })
const realised = { baseline: { value: 10 }, observations: [{ value: 5 }] }
const read = (benefits: Record<string, Record<string, unknown>>) => {
  const library = tinyLibrary({ benefits, organisations: { third: {} }, measures: { errors: {}, minutes: {} }, sources: { reviewed: { peerReviewed: true } } })
  return Object.fromEntries(dialsOf(library, library.all('benefits')).map(({ id, label }) => [id, label]))
}

describe('the four answers to “How sure are we?”', () => {
  it('are all “not known” where no result was found', () => {
    expect(read({})).toEqual({ data: 'Not known', comparison: 'Not known', cause: 'Not known', repeated: 'Not known' })
  })

  it('take data as checked only with a printed figure from an independent, peer-reviewed study', () => {
    const good = { realised, sources: ['reviewed'], study: study({ independence: 'independent', vendorInvolved: false }) }
    expect(read({ a: good }).data).toBe('Mostly checked by others')
    expect(read({ a: { ...good, study: study({ independence: 'independent', vendorInvolved: true }) } }).data).toBe('Not checked by others')
    expect(read({ a: { ...good, sources: ['a-source'] } }).data).toBe('Not checked by others')
    expect(read({ a: { ...good, realised: undefined } }).data).toBe('Not checked by others')
    expect(read({ a: good, b: {}, c: {} }).data).toBe('Partly checked by others')
    expect(read({ a: good, b: {}, c: {}, d: {} }).data).toBe('Little checked by others')
  })

  it('do not take a study by nobody knows whom for one that was not checked', () => {
    const [good, unknown] = [{ realised, sources: ['reviewed'] }, { study: study({ independence: 'not-known' }) }]
    expect(read({ a: good, b: unknown, c: unknown }).data).toBe('Not known who checked')
    expect(read({ a: good, b: unknown }).data).toBe('Mostly checked by others')
    expect(read({ a: good, b: good, c: {}, d: unknown }).data).toBe('Mostly checked by others')
    const library = tinyLibrary({ benefits: { a: good, b: {}, c: unknown }, sources: { reviewed: { peerReviewed: true } } })
    expect(dialsOf(library, library.all('benefits'))[0]).toMatchObject({ step: 3, because: '1 of 3 results does not say who did the study; of the other 2, 1 prints a figure from an independent, peer-reviewed study.' })
    expect(dialsOf(library, library.all('benefits').filter(({ id }) => id === 'c'))[0]).toMatchObject({ step: 1, short: 'not known who checked', because: '1 of 1 result does not say who did the study.' })
  })

  it('say how firmly results are tied to the change', () => {
    const shown = { attribution: { claim: 'established-by-design' } }
    expect(read({ a: shown, b: {} }).cause).toBe('Mostly shown')
    expect(read({ a: shown, b: {}, c: {} }).cause).toBe('Shown for some')
    expect(read({ a: { attribution: { claim: 'plausible' } }, b: {} }).cause).toBe('Plausible')
    expect(read({ a: {} }).cause).toBe('Not established')
  })

  it('call a result repeated only if the same measure was counted at another place, and say if the places differ', () => {
    const there = { organisation: 'another-hospital' }
    expect(read({ a: {}, b: {} }).repeated).toBe('Not repeated')
    expect(read({ a: {}, b: { ...there, measure: 'minutes' } }).repeated).toBe('Not repeated')
    expect(read({ a: {}, b: there }).repeated).toBe('Repeated at 2 places')
    expect(read({ a: {}, b: there, c: { organisation: 'third' } }).repeated).toBe('Repeated at 3 or more places')
    expect(read({ a: {}, b: { ...there, effect: 'disbenefit' } }).repeated).toBe('Repeated; results differ')
  })
})

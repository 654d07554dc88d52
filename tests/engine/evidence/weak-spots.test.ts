import { describe, expect, it } from 'vitest'
import { weakSpots } from '../../../src/engine/evidence/weak-spots.ts'
import { given } from '../checks/given.ts'

const spotsOf = (literals: Parameters<typeof given>[0]) => weakSpots(given(literals).library).map(({ weakness, count, of, records }) => `${count} of ${of} ${records}: ${weakness}`)

describe('where the library is weak', () => {
  it('counts a self-reported figure among the results that nobody else checked', () => {
    const said = spotsOf({ benefits: { own: { study: { level: 'self-reported', design: 'Own count', independence: 'own-organisation', vendorInvolved: false } }, compared: {} } })
    expect(said).toContain('1 of 2 results: The provider’s own figure, or one read second-hand')
  })

  it('takes months since go-live from either place where a record may say them', () => {
    const said = spotsOf({ benefits: { a: { measuredAfter: { months: 6, words: 'six months' } }, b: { realised: { observations: [{ value: 3, monthsSinceGoLive: 12 }] } }, c: {} } })
    expect(said).toContain('1 of 3 results: Does not say how long after go-live it was measured')
  })

  it('names a capability that nobody has priced', () => {
    const said = spotsOf({ capabilities: { scanning: {}, portal: {} }, costs: { a: { capability: 'scanning' } } })
    expect(said).toContain('1 of 2 capabilities: No cost at all is recorded')
  })

  it('says that a how-to fact rests on a supplier’s source', () => {
    const said = spotsOf({ practice: { a: { sources: ['brochure'] }, b: { sources: ['audit'] } }, sources: { brochure: { vendorInvolved: true }, audit: {} } })
    expect(said).toContain('1 of 2 how-to facts: Rests on a source that a supplier wrote, paid for or took part in')
  })

  it('leaves out a weakness that no record has', () => {
    expect(spotsOf({ sources: { audit: {} } })).toEqual([])
  })
})

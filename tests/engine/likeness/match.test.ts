import { describe, expect, it } from 'vitest'
import { facets, inShort, reasonsFor, rules } from '#engine/likeness/match.ts'
import type { Names, Place } from '#engine/likeness/place.ts'
import type { Profile } from '#engine/likeness/profile.ts'

const names: Names = {
  settings: { acute: 'Acute hospital', community: 'Community', 'specialist-cancer': 'Specialist: cancer', mixed: 'Several settings' },
  suppliers: { epic: 'Epic', meditech: 'Meditech', own: 'Built in house, or several joined together', none: 'No electronic record yet' },
  countries: { england: 'England', scotland: 'Scotland', 'united-kingdom': 'United Kingdom', spain: 'Spain' },
  regions: { 'North West': ['england'], London: ['england'] },
}
const place = (fields: Partial<Place> = {}): Place => ({ id: 'x', name: 'X', settings: ['acute'], country: 'england', suppliers: [], results: [], lessons: 0, adoptions: 0, ...fields })
const size = (count: number | undefined, words = String(count)) => ({ count, words, line: '' })
/** What is said of a place, with the verdict before it. */
const said = (profile: Partial<Profile>, fields: Partial<Place> = {}): string =>
  reasonsFor({ settings: [], ...profile }, place(fields), names).map(({ verdict, words }) => `${verdict}: ${words}`).join(' ')

describe('the setting', () => {
  it('matches where the place has all that the reader ticked, and is near where it has some', () => {
    expect(said({ settings: ['acute'] }, { settings: ['acute', 'community'] })).toBe('match: Same setting: acute hospital.')
    expect(said({ settings: ['acute', 'community'] })).toBe('near: Setting shared in part: acute hospital.')
    expect(said({ settings: ['community'] })).toBe('mismatch: Different setting: acute hospital.')
    expect(said({ settings: ['specialist-cancer'] }, { settings: ['specialist-cancer'] })).toBe('match: Same setting: specialist, cancer.')
  })

  it('is not known of a place told only as several settings, unless the reader is one too', () => {
    expect(said({ settings: ['acute'] }, { settings: ['mixed'] })).toBe('not-known: Setting not known: several, which its record does not tell apart.')
    expect(said({ settings: ['mixed'] }, { settings: ['mixed'] })).toBe('match: Same setting: several settings.')
    expect(said({ settings: ['mixed'] }, { settings: ['acute', 'community'] })).toBe('match: Same setting: several settings.')
  })
})

describe('the size', () => {
  it.each([
    [399, 'near: Somewhat smaller'],
    [400, 'match: About the same size'],
    [800, 'match: About the same size'],
    [801, 'near: Somewhat larger'],
    [1200, 'near: Somewhat larger'],
    [1201, 'mismatch: Much larger'],
    [300, 'near: Somewhat smaller'],
    [299, 'mismatch: Much smaller'],
  ])('of %i beds against 600 is judged by thirds and by the double', (beds, words) => {
    expect(said({ beds: 600 }, { beds: size(beds) })).toBe(`${words}: ${beds} beds against your 600.`)
  })

  it('is compared in beds first, then in people served', () => {
    expect(said({ beds: 600, people: 9000 }, { beds: size(600), people: size(1) })).toContain('600 beds against your 600')
    expect(said({ beds: 600, people: 1_200_000 }, { people: size(1_000_000, '1,000,000') })).toBe('match: About the same size: 1,000,000 people served against your 1,200,000.')
  })

  it('is not known where the place has no figure, another kind of figure, or a bound only', () => {
    expect(said({ beds: 600 })).toBe('not-known: Size not known.')
    expect(said({ beds: 600 }, { people: size(5000, '5,000') })).toBe('not-known: Size not known in beds (5,000 people served).')
    expect(said({ people: 600 }, { beds: size(900) })).toBe('not-known: Size not known in people served (900 beds).')
    expect(said({ beds: 600 }, { beds: size(undefined, 'more than 500') })).toBe('not-known: Size not known in beds exactly (more than 500 beds).')
  })
})

describe('the supplier', () => {
  it('matches, differs, or was the reader’s before', () => {
    expect(said({ supplier: 'meditech' }, { suppliers: ['meditech'], suppliersIn: 2024 })).toBe('match: Same supplier in 2024: Meditech.')
    expect(said({ supplier: 'meditech' }, { suppliers: ['epic'] })).toBe('mismatch: Different supplier: Epic, yours is Meditech.')
    expect(said({ supplier: 'meditech' }, { suppliers: ['epic'], before: ['meditech'] })).toBe('near: Had your supplier before: Meditech, then Epic.')
    expect(said({ supplier: 'meditech' })).toBe('not-known: Supplier not known.')
  })

  it('of a record built in house is never more than near: each is its own', () => {
    expect(said({ supplier: 'own' }, { suppliers: ['own'] })).toMatch(/^near: /)
    expect(said({ supplier: 'meditech' }, { suppliers: ['own'] })).toBe('mismatch: Different supplier: built in house, or several joined together, yours is Meditech.')
  })

  it('can be nobody on either side', () => {
    expect(said({ supplier: 'none' }, { suppliers: ['none'], suppliersIn: 2024 })).toBe('match: No electronic record in 2024, as with you.')
    expect(said({ supplier: 'none' }, { suppliers: ['epic'] })).toBe('mismatch: Has an electronic record: Epic; you have none yet.')
    expect(said({ supplier: 'epic' }, { suppliers: ['none'] })).toBe('mismatch: No electronic record, yours is Epic.')
  })
})

describe('maturity', () => {
  it('matches at the same stage, is near one stage away, and says which way', () => {
    const maturity = { stage: 6, where: ' in 2019 (One site)' }
    expect(said({ maturity: 6 }, { maturity })).toBe('match: Same maturity: reached EMRAM stage 6 in 2019 (One site).')
    expect(said({ maturity: 7 }, { maturity })).toBe('near: Less mature: reached EMRAM stage 6 in 2019 (One site), yours is 7.')
    expect(said({ maturity: 0 }, { maturity })).toBe('mismatch: More mature: reached EMRAM stage 6 in 2019 (One site), yours is 0.')
    expect(said({ maturity: 3 })).toBe('not-known: Maturity not known.')
  })
})

describe('where it lies', () => {
  it('matches by region, and differs abroad even where no region is recorded', () => {
    expect(said({ region: 'North West' }, { region: 'North West' })).toBe('match: Same region: North West.')
    expect(said({ region: 'North West' }, { region: 'London' })).toBe('mismatch: Different region: London.')
    expect(said({ region: 'North West' })).toBe('not-known: Region not known.')
    expect(said({ region: 'North West' }, { country: 'spain' })).toBe('mismatch: Different region: it is in Spain.')
    expect(said({ region: 'North West' }, { country: 'united-kingdom' })).toBe('not-known: Region not known.')
  })

  it('matches by country, is near within the United Kingdom, and is not known of a place told as British only', () => {
    expect(said({ country: 'england' })).toBe('match: Same country: England.')
    expect(said({ country: 'england' }, { country: 'scotland' })).toBe('near: Another country of the United Kingdom: Scotland.')
    expect(said({ country: 'england' }, { country: 'spain' })).toBe('mismatch: Different country: Spain.')
    expect(said({ country: 'england' }, { country: 'united-kingdom' })).toBe('not-known: Country not known within the United Kingdom.')
  })
})

describe('the reasons', () => {
  it('are one for each answer, in one order, and none for what was not answered', () => {
    expect(said({})).toBe('')
    const all = { settings: ['acute'], beds: 1, supplier: 'epic', maturity: 1, region: 'London', country: 'england' }
    expect(reasonsFor(all, place(), names).map(({ facet }) => facet)).toEqual(facets)
    expect(facets).toEqual(Object.keys(rules))
  })

  it('can be said in one breath', () => {
    const reasons = reasonsFor({ settings: ['acute'], beds: 600, supplier: 'epic', maturity: 1, country: 'england' }, place({ beds: size(1000), suppliers: ['meditech'] }), names)
    expect(inShort(reasons)).toBe('setting and country match; size is near; supplier differs; maturity is not known')
    expect(inShort(reasonsFor({ settings: ['acute'], beds: 1, supplier: 'epic' }, place(), names))).toBe('setting matches; size and supplier are not known')
  })
})

import { describe, expect, it } from 'vitest'
import { asksForProfile, asProfileWords, type Offered, profileWords, readProfile } from '#engine/likeness/profile.ts'

const offered: Offered = { setting: new Set(['acute', 'community']), supplier: new Set(['meditech', 'epic']), region: new Set(['North West']), country: new Set(['england']) }
const read = (words: string) => readProfile(new URLSearchParams(words), offered)

describe('a profile in an address', () => {
  it('says what the organisation is, in words that can be sent and read again', () => {
    const words = 'setting=acute&setting=community&beds=600&people=450000&supplier=meditech&maturity=3&region=North+West&country=england'
    const { profile, dropped } = read(words)
    expect(profile).toEqual({ settings: ['acute', 'community'], beds: 600, people: 450_000, supplier: 'meditech', maturity: 3, region: 'North West', country: 'england' })
    expect(dropped).toEqual([])
    expect(profileWords(profile)).toBe(words)
  })

  it('reads thousands as people write them, and stage 0 as a stage', () => {
    expect(read('beds=1,200&maturity=0').profile).toMatchObject({ beds: 1200, maturity: 0 })
    expect(profileWords(read('maturity=0').profile)).toBe('maturity=0')
  })

  it('holds what was not answered as not known, never as a fault', () => {
    expect(read('setting=&beds=&supplier=&colour=red')).toEqual({ profile: { settings: [] }, dropped: [] })
    expect(profileWords({ settings: [] })).toBe('')
  })

  it.each(['beds=0', 'beds=100001', 'beds=-5', 'beds=600.5', 'beds=6e2', 'beds=0x10', 'beds=1,20', 'beds=Infinity', `beds=${'9'.repeat(400)}`, 'people=0', 'people=100000001', 'maturity=8', 'maturity=-1', 'setting=constructor', 'supplier=__proto__', 'region=north west', 'country=atlantis', 'supplier=<img src=x onerror=alert(1)>'])('leaves out %s and counts it', (words) => {
    const { profile, dropped } = read(words)
    expect(profileWords(profile)).toBe('')
    expect(dropped).toEqual([words.split('=')[0]])
  })

  it('takes sizes from 1 to 100,000 beds, and to a hundred million people', () => {
    expect(read('beds=1&people=1').profile).toMatchObject({ beds: 1, people: 1 })
    expect(read('beds=100000&people=100000000').profile).toMatchObject({ beds: 100_000, people: 100_000_000 })
  })

  it('keeps the good answers beside the bad ones, and takes each answer once', () => {
    const { profile, dropped } = read('setting=acute&setting=acute&setting=moon&beds=600&beds=700&country=england')
    expect(profileWords(profile)).toBe('setting=acute&beds=600&country=england')
    expect(dropped).toEqual(['setting', 'setting', 'beds'])
  })

  it('is asked for where any of its names stands, sense or nonsense', () => {
    expect([asksForProfile(new URLSearchParams('beds=x')), asksForProfile(new URLSearchParams('utm_source=mail')), asksForProfile(new URLSearchParams(''))]).toEqual([true, false, false])
  })
})

describe('a profile in the store', () => {
  it('is the same words; anything else there is nonsense', () => {
    expect([asProfileWords('setting=acute'), asProfileWords({ beds: 600 }), asProfileWords(null), asProfileWords('x'.repeat(2001))]).toEqual(['setting=acute', undefined, undefined, undefined])
  })
})

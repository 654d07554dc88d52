import { describe, expect, it } from 'vitest'
import { inCostOrder, isPriceHere, priceShown } from '#engine/evidence/costs.ts'
import { lowestShown, priceWords } from '#engine/evidence/price-words.ts'
import type { Literals } from '../checks/given.ts'
import { tinyLibrary } from '../tiny.ts'

const vocabulary = { 'cost-bases': ['reported-actual', 'study', 'business-case', 'estimate', 'funding'], 'cost-kinds': ['whole-programme', 'licences', 'overrun', 'other', 'incident'] }
const held = (costs: NonNullable<Literals['costs']>, organisations: NonNullable<Literals['organisations']> = {}) => {
  const library = tinyLibrary({ costs, organisations }, { vocabulary })
  const shown = priceShown(library, library.all('costs'))
  const words = shown && priceWords(library, shown)
  return { library, costs: library.all('costs'), shown, words: words && `${words.figure}${words.covers}` }
}
const [spent, studied, guessed] = [{ basis: 'reported-actual' }, { basis: 'study' }, { basis: 'estimate' }]
const whole = { kind: 'whole-programme', ...spent }

describe('what counts as a price of a capability', () => {
  it('is money spent or to be spent on it, never a grant, hours, an overrun or a sum of no named kind', () => {
    const { library, costs } = held({ a: spent, b: { basis: 'funding' }, c: { ...spent, unit: 'hours', currency: undefined }, d: { ...spent, kind: 'overrun' }, e: { ...spent, kind: 'other' }, f: { ...spent, kind: 'incident' } })
    expect(costs.filter((cost) => isPriceHere(library, cost)).map(({ id }) => id)).toEqual(['a'])
  })

  it('is never what its own words or its name call a comparator, an incident, off-site storage or a cost avoided', () => {
    const others = { a: { per: 'hospital bed (comparator)' }, b: { period: 'one attack' }, 'cost-hse-attack-spent': {}, 'cost-offsite-paper': {}, c: { notes: 'For comparison. The ward cost twice that.' }, d: { per: 'year of cost avoided' } }
    const { library, costs } = held(Object.fromEntries(Object.entries(others).map(([id, fields]) => [id, { ...whole, ...fields }])))
    expect(costs.filter((cost) => isPriceHere(library, cost))).toEqual([])
  })
})

describe('the price shown', () => {
  it('prefers money spent to money planned, and never adds up', () => {
    const { library, costs, shown } = held({ a: { amount: 9, ...guessed }, b: { amount: 5, ...spent }, c: { amount: 7, basis: 'business-case' }, d: { amount: 3, unit: 'hours', currency: undefined }, e: { amount: 99, basis: 'funding' } })
    expect(inCostOrder(library, costs).map(({ id }) => id)).toEqual(['b', 'c', 'a', 'e', 'd'])
    expect(shown?.example.id).toBe('b')
  })

  it('takes a single provider’s before a group’s, and a group’s before a nation’s', () => {
    const places = { group: { kind: 'programme' }, trust: {} }
    const [nation, group, trust] = [{ ...whole, per: 'national', organisation: 'group' }, { ...guessed, organisation: 'group' }, { ...guessed, organisation: 'trust' }]
    expect(held({ nation, group, trust }, places).shown?.example.id).toBe('trust')
    expect(held({ nation, group }, places).shown?.example.id).toBe('group')
    expect(held({ nation }, places).words).toBe('£100, national programme, one year')
  })

  it('takes the middle figure as its example, not the smallest', () => {
    expect(held({ a: { amount: 1, ...studied }, b: { amount: 1000, ...studied }, c: { amount: 40, ...studied } }).shown?.example.id).toBe('c')
  })

  it('says what it covers and for how long, in a sentence', () => {
    const said = (per: string, period: string) => held({ a: { ...studied, per, period, currency: 'USD', amount: 40_000 } }).words
    expect([said('bed', 'over 5 years'), said('12 emergency departments', 'per year'), said('720-bed hospital', '1993 to 2002'), said('user', 'per year'), said('island', 'programme'), said('Scanning on twenty wards', 'Three years')]).toEqual(['US$40,000 a bed over 5 years', 'US$40,000 for 12 emergency departments per year', 'US$40,000 for a 720-bed hospital, 1993 to 2002', 'US$40,000 a user per year', 'US$40,000 for a whole island, programme', 'US$40,000: scanning on twenty wards, three years'])
  })

  it('is undefined where no record is a price', () => {
    expect(held({ a: { basis: 'funding' } }).shown).toBeUndefined()
    expect(held({}).shown).toBeUndefined()
  })
})

describe('a span of prices', () => {
  const pair = { low: { ...whole, amount: { low: 2_000_000, high: 3_000_000 }, period: '10 years' }, high: { ...whole, amount: 9_000_000, period: '5 years', organisation: 'another-hospital' } }

  it('runs over whole programmes of single providers, each end with its own period, and counts by its low end', () => {
    const { shown, words } = held(pair)
    expect(words).toBe('£2m (10 years) to £9m (5 years): 2 whole programmes')
    expect(shown && lowestShown(shown)).toBe(2_000_000)
  })

  it('is none over one place told twice, over parts of a programme, or over two currencies', () => {
    expect(held({ ...pair, high: { ...pair.high, organisation: 'a-hospital' } }).shown?.band).toBeUndefined()
    expect(held({ low: { ...pair.low, kind: 'licences' }, high: { ...pair.high, kind: 'licences' } }).shown?.band).toBeUndefined()
    expect(held({ ...pair, high: { ...pair.high, currency: 'USD' } }).shown).toMatchObject({ example: { id: 'low' }, band: undefined })
  })
})

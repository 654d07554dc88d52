import { describe, expect, it } from 'vitest'
import { unitDiffersFromMeasure } from '../../../src/engine/checks/unit-differs-from-measure.ts'
import { says } from './given.ts'

describe('unit-differs-from-measure', () => {
  it('says a benefit in another unit', () => {
    const said = says(unitDiffersFromMeasure, { measures: { errors: { name: 'Time to antibiotics', unit: 'minutes' } }, benefits: { a: { unit: 'hours' } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a unit
      The unit is "hours", but “Time to antibiotics” is counted in "minutes".
      Convert the figures and write "minutes", or name a measure that is counted in "hours"."
    `)
  })

  it('says money without a currency', () => {
    const said = says(unitDiffersFromMeasure, { measures: { errors: { name: 'Paper bill', unit: 'money' } }, benefits: { a: { unit: 'money' }, b: { unit: 'pounds' } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a unit
      “Paper bill” is counted in money, and "money" is not a currency.
      Write the currency’s three capitals, such as "GBP".

      benefits/b unit
      “Paper bill” is counted in money, and "pounds" is not a currency.
      Write the currency’s three capitals, such as "GBP"."
    `)
  })

  it('takes the same unit, and a currency for money', () => {
    const said = says(unitDiffersFromMeasure, { measures: { errors: { unit: '%' }, bill: { unit: 'money' } }, benefits: { a: {}, b: { measure: 'bill', unit: 'GBP' } } })
    expect(said).toBe('')
  })
})

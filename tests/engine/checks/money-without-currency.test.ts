import { describe, expect, it } from 'vitest'
import { moneyWithoutCurrency } from '../../../src/engine/checks/money-without-currency.ts'
import { says } from './given.ts'

describe('money-without-currency', () => {
  it('says money in no currency', () => {
    const said = says(moneyWithoutCurrency, { costs: { a: { amount: 10_000_000, currency: undefined } } })
    expect(said).toMatchInlineSnapshot(`
      "costs/a amount
      10,000,000 of money, but in no currency.
      Add "currency": "GBP", or the source’s own."
    `)
  })

  it('says a currency for hours', () => {
    const said = says(moneyWithoutCurrency, { costs: { a: { amount: 40, unit: 'hours', currency: 'GBP' } } })
    expect(said).toMatchInlineSnapshot(`
      "costs/a currency
      A cost counted in "hours" has no currency.
      Take "currency" out, or write "unit": "money"."
    `)
  })

  it('takes pounds, and hours without one', () => {
    const said = says(moneyWithoutCurrency, { costs: { a: {}, b: { unit: 'hours', currency: undefined } } })
    expect(said).toBe('')
  })
})

import { formatNumber } from '../format/value.ts'
import { bounds } from './figures.ts'
import type { Finding, Given, Rule } from './rule.ts'

function* check({ entriesOf }: Given): Iterable<Finding> {
  for (const entry of entriesOf('costs')) {
    const { unit, currency, amount } = entry.data
    if (unit === 'money' && !currency) {
      const size = formatNumber(bounds(amount).find(Number.isFinite) ?? 0)
      yield { entry, path: ['amount'], message: `${size} of money, but in no currency.`, help: 'Add "currency": "GBP", or the source’s own.' }
    }
    if (unit !== 'money' && currency) {
      yield { entry, path: ['currency'], message: `A cost counted in "${unit}" has no currency.`, help: 'Take "currency" out, or write "unit": "money".' }
    }
  }
}

/** Does every amount of money name its currency, and nothing else one? */
export const moneyWithoutCurrency: Rule = {
  name: 'money-without-currency',
  severity: 'error',
  title: 'Money has a currency',
  why: 'Ten million may be pounds, euros or kroner, and they differ twelvefold. Hours and devices have no currency at all.',
  wrong: '"amount": 10000000, "unit": "money"',
  right: '"amount": 10000000, "unit": "money", "currency": "GBP"',
  check,
}

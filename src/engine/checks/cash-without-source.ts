import type { Finding, Given, Rule } from './rule.ts'

function* check({ entriesOf }: Given): Iterable<Finding> {
  for (const entry of entriesOf('benefits')) {
    if (entry.data.class !== 'cash-releasing' || entry.data.cash) continue
    yield {
      entry,
      path: ['class'],
      message: 'This is called cash-releasing, but no source shows the cash.',
      help: 'Add "cash": { "how": "…", "source": "…" }, or write "non-cash-releasing" where time or capacity was released.',
    }
  }
}

/** Does a source show the cash of every benefit called cash-releasing? */
export const cashWithoutSource: Rule = {
  name: 'cash-without-source',
  severity: 'error',
  title: 'Cash-releasing needs a source that shows the cash',
  why: 'Time released is not cash: an hour saved lowers no bill until somebody’s budget goes down. A finance director who counts it as cash will be short.',
  wrong: '"class": "cash-releasing"',
  right: '"class": "cash-releasing", "cash": { "how": "The paper contract ended; the accounts show it.", "source": "trust-2019-accounts" }',
  check,
}

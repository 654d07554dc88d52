import { mayBeNamedUnread, namedRecords } from './mentions.ts'
import type { Finding, Given, Rule } from './rule.ts'

function* check(given: Given): Iterable<Finding> {
  const named = namedRecords(given.entries)
  for (const entry of given.entriesOf('measures')) {
    // A core measure is a request to everybody, so it may wait for its first result.
    if (named.has(`measures/${entry.id}`) || entry.data.draft || entry.data.core || mayBeNamedUnread(given, entry.id)) continue
    yield { entry, path: [], message: `No record names the measure “${entry.data.name}”.`, help: `Name it in a benefit, a plan or a blueprint, such as "measure": "${entry.id}", or delete it.` }
  }
}

/** Is there a measure that nobody has counted and nobody asks for? */
export const orphanMeasure: Rule = {
  name: 'orphan-measure',
  severity: 'warning',
  title: 'A measure is there to be counted',
  why: 'A measure that nothing names leads a reader to an empty page. A long list of unused measures hides the few that places can compare.',
  wrong: 'measures/falls-per-1000-days.json, named by nothing',
  right: '"measure": "falls-per-1000-days" in a benefit',
  check,
}

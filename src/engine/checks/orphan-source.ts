import { mayBeNamedUnread, namedRecords } from './mentions.ts'
import type { Finding, Given, Rule } from './rule.ts'

function* check(given: Given): Iterable<Finding> {
  const named = namedRecords(given.entries)
  for (const entry of given.entriesOf('sources')) {
    if (named.has(`sources/${entry.id}`) || entry.data.draft || mayBeNamedUnread(given, entry.id)) continue
    yield { entry, path: [], message: `No record names the source "${entry.id}".`, help: `Name it where its figures are used, such as "sources": ["${entry.id}"], or delete it.` }
  }
}

/** Is there a source that nothing rests on? */
export const orphanSource: Rule = {
  name: 'orphan-source',
  severity: 'warning',
  title: 'A source is there for something',
  why: 'A source that no record names makes the library look better founded than it is. Often a name was mistyped somewhere else.',
  wrong: 'sources/poon-2010-bcma.json, named by nothing',
  right: 'sources/poon-2010-bcma.json, named by benefits/bcma-brigham-errors.json',
  check,
}

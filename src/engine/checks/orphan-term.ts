import { mayBeNamedUnread, namedRecords } from './mentions.ts'
import type { Finding, Given, Rule } from './rule.ts'

function* check(given: Given): Iterable<Finding> {
  const named = namedRecords(given.entries)
  for (const entry of given.entriesOf('terms')) {
    const { label, capability, related, draft } = entry.data
    // A term that names a capability leads to it; one that names others stands among them.
    if (named.has(`terms/${entry.id}`) || draft || capability !== undefined || related.length > 0 || mayBeNamedUnread(given, entry.id)) continue
    yield { entry, path: [], message: `The term “${label}” stands alone: no record names it, and it names no other.`, help: `Name it under "subjects" in a record that is about it, such as "subjects": ["${entry.id}"], or name the terms near it under "related".` }
  }
}

/** Is there a word of the glossary that leads nowhere? */
export const orphanTerm: Rule = {
  name: 'orphan-term',
  severity: 'warning',
  title: 'A word leads somewhere',
  why: 'A reader who looks a word up wants to go on: to the records about it, or to the words near it. Search finds records through the words they name.',
  wrong: 'terms/floor-walker.json, named by nothing and naming nothing',
  right: '"subjects": ["floor-walker"] in a lesson, or "related": ["super-user"] in the term',
  check,
}

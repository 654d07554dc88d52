import type { Finding, Given, Rule } from './rule.ts'

/** Words that the lists use for pages of their own, such as /benefits/by/… and /benefits/page/2/. */
const reserved = new Set('page by capability domain effect level phase theme polarity kind country setting group has-blueprint every-capability core view charts network places'.split(' '))

function* check({ entries }: Given): Iterable<Finding> {
  for (const entry of entries) {
    if (!reserved.has(entry.id)) continue
    const extension = entry.file.split('.').pop()
    yield {
      entry,
      path: [],
      message: `"${entry.id}" is taken: the list of ${entry.collection} has a page of that name.`,
      help: `Rename the file to something longer, such as ${entry.id}-of-care.${extension}.`,
    }
  }
}

/** Would a record’s address clash with a page of its own list? */
export const reservedId: Rule = {
  name: 'reserved-id',
  severity: 'error',
  title: 'Some names belong to the lists',
  why: 'A record’s file name is its address on the site. Two pages cannot share one address, so one of them would be lost.',
  wrong: 'lessons/theme.mdx',
  right: 'lessons/agree-a-theme-first.mdx',
  check,
}

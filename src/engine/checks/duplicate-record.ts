import { collections } from '../schema/collections.ts'
import type { EntryOf, Finding, Given, Rule } from './rule.ts'

type Named = { readonly key: string; readonly said: string; readonly path: readonly (string | number)[] }
type AnyOf = Given['entries'][number]

/** What to do about it, kind by kind. */
const help: Readonly<Record<string, (other: string) => string>> = {
  sources: (other) => `Delete this one and name "${other}" instead; if it is another document, correct what identifies it.`,
  measures: (other) => `Count it under "${other}", or give this one a name that says what is different.`,
  lessons: (other) => `Add what this one knows to "${other}", as another place that confirms it.`,
  capabilities: () => 'Keep the word with the capability that most readers mean by it.',
  terms: () => 'Keep the word with the term that most readers mean by it, or write both out in full.',
  benefits: () => 'Delete one of the two; if they are about different groups, say which in the observation, such as "label": "night rounds".',
}

const folded = (words: string): string => words.toLowerCase().replace(/[\s‐-–-]+/g, ' ').trim()

/** A web address without what does not change the page it opens. */
const page = (url: string): string => url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/+$/, '').toLowerCase()

const words = (field: string, list: readonly string[]): Named[] => list.map((word, index) => ({ key: folded(word), said: `“${word}”`, path: [field, index] }))

const sourceNames = ({ data: { csl } }: EntryOf<'sources'>): Named[] => [
  ...(csl.DOI ? [{ key: `doi ${csl.DOI.toLowerCase()}`, said: `the DOI ${csl.DOI}`, path: ['csl', 'DOI'] }] : []),
  ...(csl.URL ? [{ key: `url ${page(csl.URL)}`, said: `the address ${csl.URL}`, path: ['csl', 'URL'] }] : []),
]
const measureNames = ({ data: { name } }: EntryOf<'measures'>): Named[] => [{ key: folded(name), said: `the name “${name}”`, path: ['name'] }]
const lessonNames = ({ data: { statement } }: EntryOf<'lessons'>): Named[] => [{ key: folded(statement), said: 'this statement', path: ['statement'] }]
const capabilityNames = ({ data }: EntryOf<'capabilities'>): Named[] => [
  { key: folded(data.label), said: `“${data.label}”`, path: ['label'] },
  ...words('aliases', data.aliases),
  ...words('abbreviations', data.abbreviations),
]
const termNames = ({ data }: EntryOf<'terms'>): Named[] => [
  { key: folded(data.label), said: `“${data.label}”`, path: ['label'] },
  ...words('abbreviations', data.abbreviations),
  ...words('synonyms', data.synonyms),
]
const benefitNames = ({ data }: EntryOf<'benefits'>): Named[] => {
  const { baseline, observations = [], change, estimate } = data.realised ?? {}
  if (!baseline && observations.length === 0 && !change && !estimate) return []
  const key = JSON.stringify([data.organisation, data.measure, data.capability, data.sources, baseline, observations, change, estimate])
  return [{ key, said: 'the same place, measure, source and figures', path: ['realised'] }]
}

/** What makes two records of one kind the same, kind by kind. */
function* named({ entriesOf }: Given): Iterable<readonly [AnyOf, readonly Named[]]> {
  for (const entry of entriesOf('sources')) yield [entry, sourceNames(entry)]
  for (const entry of entriesOf('measures')) yield [entry, measureNames(entry)]
  for (const entry of entriesOf('lessons')) yield [entry, lessonNames(entry)]
  for (const entry of entriesOf('capabilities')) yield [entry, capabilityNames(entry)]
  for (const entry of entriesOf('terms')) yield [entry, termNames(entry)]
  for (const entry of entriesOf('benefits')) yield [entry, benefitNames(entry)]
}

function* check(given: Given): Iterable<Finding> {
  const first = new Map<string, AnyOf>()
  const pairs = new Set<string>()
  for (const [entry, names] of named(given)) {
    for (const { key, said, path } of names) {
      const other = first.get(`${entry.collection} ${key}`)
      if (!other) first.set(`${entry.collection} ${key}`, entry)
      if (!other || other === entry || (entry.collection === 'sources' && pairs.has(`${other.id} ${entry.id}`))) continue
      pairs.add(`${other.id} ${entry.id}`)
      const one = collections[entry.collection].one
      yield { entry, path, message: `The ${one} "${other.id}" already has ${said}.`, help: help[entry.collection]?.(other.id) }
    }
  }
}

/** Do two records say the same thing? */
export const duplicateRecord: Rule = {
  name: 'duplicate-record',
  severity: 'error',
  title: 'One thing, one record',
  why: 'The same study filed twice counts as two studies. A word that means two things sends half of the readers to the wrong page.',
  wrong: '"DOI": "10.1056/NEJMsa0907115" in two sources',
  right: 'one source with that DOI, named by every record that rests on it',
  check,
}

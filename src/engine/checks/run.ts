import { buildLibrary } from '../library/library.ts'
import { inReadingOrder, type Problem } from '../problem.ts'
import type { Content } from '../read/content.ts'
import { problemAt } from '../read/entry.ts'
import { parseJson } from '../read/json-file.ts'
import { rules } from './rules.ts'
import type { EntryOf, Finding, Given, Rule } from './rule.ts'

/** The name of a record in content/exceptions.json. */
const recordName = (finding: Finding): string => `${finding.entry.collection}/${finding.entry.id}`

const toProblem = (rule: Rule, finding: Finding): Problem => {
  const said = { rule: rule.name, severity: rule.severity, message: finding.message, help: finding.help }
  return finding.place ? { ...said, file: finding.entry.file, ...finding.place } : problemAt(finding.entry, finding.path, said, finding.at)
}

const gather = (content: Content & { programme: NonNullable<Content['programme']> }, today: string, publicFiles: ReadonlySet<string>): Given => {
  const byCollection = Map.groupBy(content.entries, (entry) => entry.collection)
  return {
    entries: content.entries,
    entriesOf: (collection) => (byCollection.get(collection) ?? []) as unknown as EntryOf<typeof collection>[],
    library: buildLibrary({ programme: content.programme, vocabulary: content.vocabulary, entries: content.entries, today }),
    today,
    publicFiles,
    texts: content.texts,
    unreadable: new Set(content.problems.map(({ file }) => file.replace(/\.[^./]*$/, ''))),
  }
}

const unneeded = (content: Content, used: ReadonlySet<number>): Problem[] => {
  const file = 'exceptions.json'
  const { locate } = parseJson(content.texts.get(file) ?? '[]')
  return content.exceptions.flatMap((exception, index) => {
    if (used.has(index)) return []
    const message = `The exception to ${exception.rule} for ${exception.record} is no longer needed.`
    const said = { rule: 'unneeded-exception', severity: 'error', message, help: 'Delete it from exceptions.json.' } as const
    return [problemAt({ file, locate }, [index], said)]
  })
}

/**
 * Every problem in the content: what reading found, then what each rule finds.
 * Rules run only over records that could be read, so a broken file never hides another's problems.
 */
export const checkContent = (content: Content, today: string, publicFiles: ReadonlySet<string> = new Set()): Problem[] => {
  const { programme } = content
  if (!programme) return [...content.problems]
  const given = gather({ ...content, programme }, today, publicFiles)
  const excused = new Map(content.exceptions.map(({ rule, record }, index) => [`${rule} ${record}`, index]))
  const used = new Set<number>()
  const problems = [...content.problems]
  for (const rule of rules) {
    for (const finding of rule.check(given)) {
      const exception = excused.get(`${rule.name} ${recordName(finding)}`)
      if (exception === undefined) problems.push(toProblem(rule, finding))
      else used.add(exception)
    }
  }
  return [...problems, ...unneeded(content, used)].sort(inReadingOrder)
}

import { buildLibrary } from '../library/library.ts'
import { nearest } from '../nearest.ts'
import { inReadingOrder, type Problem } from '../problem.ts'
import type { Content } from '../read/content.ts'
import { problemAt } from '../read/entry.ts'
import { parseJson } from '../read/json-file.ts'
import { rules } from './rules.ts'
import type { EntryOf, Finding, Given, Rule } from './rule.ts'
import { findWords } from './texts.ts'

/** The name of a record in content/exceptions.json. */
const recordName = (finding: Finding): string => `${finding.entry.collection}/${finding.entry.id}`

/** The same problem at the very words it is about, where they stand as they are inside the value that starts at its place. */
const narrowed = (problem: Problem, text: string, words: string): Problem => {
  const lines = text.split('\n')
  const start = lines.slice(0, problem.line - 1).reduce((sum, line) => sum + line.length + 1, problem.column - 1)
  const isFolded = !problem.file.endsWith('.json')
  const end = isFolded || problem.endColumn === undefined ? start + 2000 : start + problem.endColumn - problem.column
  const found = findWords(text.slice(0, end), words, start)
  if (found === -1) return problem
  const before = text.slice(0, found).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  return { ...problem, line: before.length, column, endColumn: column + words.length }
}

const toProblem = (rule: Rule, finding: Finding, texts: Given['texts']): Problem => {
  const said = { rule: rule.name, severity: rule.severity, message: finding.message, help: finding.help, ...(finding.covered && { covered: true }) }
  if (finding.place) return { ...said, file: finding.entry.file, ...finding.place }
  const problem = problemAt(finding.entry, finding.path, said, finding.at)
  return finding.within ? narrowed(problem, texts.get(problem.file) ?? '', finding.within) : problem
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
    const isRule = rules.some(({ name }) => name === exception.rule)
    const meant = isRule ? undefined : nearest(exception.rule, rules.map(({ name }) => name))
    const message = isRule ? `The exception to ${exception.rule} for ${exception.record} is no longer needed.` : `There is no rule called "${exception.rule}" that takes exceptions.`
    const help = meant ? `Write "${meant}".` : 'Delete it from exceptions.json.'
    return [problemAt({ file, locate }, isRule ? [index] : [index, 'rule'], { rule: 'unneeded-exception', severity: 'error', message, help })]
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
      if (exception === undefined) problems.push(toProblem(rule, finding, content.texts))
      else used.add(exception)
    }
  }
  return [...problems, ...unneeded(content, used)].sort(inReadingOrder)
}

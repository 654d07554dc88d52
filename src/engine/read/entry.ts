import type { z } from 'zod'
import type { Prose } from '../prose/index.ts'
import type { Problem } from '../problem.ts'
import type { CollectionName } from '../schema/collections.ts'
import { explainIssue } from '../schema/explain.ts'
import type { Parsed } from './json-file.ts'
import type { Position } from './positions.ts'

/** One record as read: its parsed data and the way back to its lines. */
export interface Entry {
  readonly collection: CollectionName
  readonly id: string
  readonly file: string
  readonly data: Readonly<Record<string, unknown>>
  readonly prose?: Prose | undefined
  /** The text the prose was read from. */
  readonly body?: string | undefined
  readonly locate: Parsed['locate']
}

/** Where a problem of this entry stands. */
export const problemAt = (entry: Pick<Entry, 'file' | 'locate'>, path: readonly (string | number)[], said: Pick<Problem, 'rule' | 'severity' | 'message' | 'help'>, at: 'key' | 'value' = 'value'): Problem => {
  const place: Position = entry.locate(path, at)
  return { ...said, file: entry.file, line: place.line, column: place.column, endColumn: place.endColumn }
}

/** Parses data by its schema; every issue becomes a problem with its line and column. */
export const parseBySchema = <S extends z.ZodType>(file: string, parsed: Parsed, schema: S): { data?: z.output<S>; problems: Problem[] } => {
  const result = schema.safeParse(parsed.data)
  if (result.success) return { data: result.data, problems: [] }
  const problems = result.error.issues.flatMap((issue) =>
    explainIssue(issue, schema, parsed.data).map(({ path, at, ...said }) => problemAt({ file, locate: parsed.locate }, path, { severity: 'error', ...said }, at)),
  )
  return { problems: unique(problems) }
}

const unique = (problems: readonly Problem[]): Problem[] => {
  const seen = new Map<string, Problem>()
  for (const problem of problems) {
    const place = `${problem.line}:${problem.column}:${problem.rule}:${problem.message}`
    if (!seen.has(place)) seen.set(place, problem)
  }
  return [...seen.values()]
}

import type { Problem } from '../problem.ts'
import { parseProse } from '../prose/index.ts'
import { type CollectionName, collections } from '../schema/collections.ts'
import { type Programme, programmeSchema } from '../schema/programme.ts'
import { type Exceptions, exceptionsSchema, type Vocabulary, vocabularySchema } from '../schema/vocabulary.ts'
import { type Entry, parseBySchema } from './entry.ts'
import type { TextFile } from './files.ts'
import { parseMdx } from './front-matter.ts'
import { parseJson } from './json-file.ts'
import { otherKind, placeProblem } from './placing.ts'
import { ruleOfProse } from './prose-rules.ts'

/** What reading one file after the other adds up to. */
export interface Gathered {
  programme?: Programme | undefined
  vocabulary: Record<string, Vocabulary>
  exceptions: Exceptions
  entries: Entry[]
  problems: Problem[]
}

const readProgramme = ({ file, text }: TextFile, gathered: Gathered): void => {
  const parsed = parseJson(text)
  gathered.problems.push(...parsed.problems.map((problem) => ({ ...problem, file })))
  if (parsed.data === undefined) return
  const result = parseBySchema(file, parsed, programmeSchema)
  gathered.problems.push(...result.problems)
  gathered.programme = result.data
}

const readVocabulary = ({ file, text }: TextFile, id: string, gathered: Gathered): void => {
  const parsed = parseJson(text)
  gathered.problems.push(...parsed.problems.map((problem) => ({ ...problem, file })))
  if (parsed.data === undefined) return
  const result = parseBySchema(file, parsed, vocabularySchema)
  gathered.problems.push(...result.problems)
  if (result.data) gathered.vocabulary[id] = result.data
}

const readExceptions = ({ file, text }: TextFile, gathered: Gathered): void => {
  const parsed = parseJson(text)
  gathered.problems.push(...parsed.problems.map((problem) => ({ ...problem, file })))
  if (parsed.data === undefined) return
  const result = parseBySchema(file, parsed, exceptionsSchema)
  gathered.problems.push(...result.problems)
  gathered.exceptions = result.data ?? []
}

/** Reads one record file whose place and name are already known to be right. */
export const readRecord = (collection: CollectionName, id: string, { file, text }: TextFile): { entry?: Entry; problems: Problem[] } => {
  const { schema, file: type } = collections[collection]
  const mdx = type === 'mdx' ? parseMdx(text) : undefined
  const parsed = mdx ?? parseJson(text)
  const problems: Problem[] = parsed.problems.map((problem) => ({ ...problem, file }))
  const body = mdx && parseProse(mdx.body, { firstLine: mdx.bodyLine })
  for (const { code, ...rest } of body?.problems ?? []) problems.push({ rule: ruleOfProse(code), severity: 'error', file, ...rest })
  if (parsed.data === undefined) return { problems }
  const result = parseBySchema(file, parsed, schema)
  const other = result.data ? undefined : otherKind(file, text, collection)
  problems.push(...(other ? [other] : result.problems))
  if (!result.data) return { problems }
  return { entry: { collection, id, file, data: result.data, prose: body?.prose, body: mdx?.body, locate: parsed.locate }, problems }
}

/** Reads one file, whatever it is, and adds what it says. */
export const gatherFile = (file: TextFile, gathered: Gathered): void => {
  if (file.file === 'programme.json') return readProgramme(file, gathered)
  if (file.file === 'exceptions.json') return readExceptions(file, gathered)
  const wrong = placeProblem(file)
  if (wrong) {
    gathered.problems.push(wrong)
    return
  }
  const [folder = '', name = ''] = file.file.split('/')
  const id = name.split('.')[0] ?? ''
  if (folder === 'vocabulary') return readVocabulary(file, id, gathered)
  const { entry, problems } = readRecord(folder as CollectionName, id, file)
  gathered.problems.push(...problems)
  if (entry) gathered.entries.push(entry)
}

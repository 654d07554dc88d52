import { existsSync, statSync } from 'node:fs'
import { nearest } from '../nearest.ts'
import { inReadingOrder, type Problem } from '../problem.ts'
import { parseProse } from '../prose/index.ts'
import { type CollectionName, collectionNames, collections, isCollectionName } from '../schema/collections.ts'
import { idLimit, idPattern } from '../schema/fields.ts'
import { type Programme, programmeSchema } from '../schema/programme.ts'
import { type Exceptions, exceptionsSchema, type Vocabulary, vocabularySchema } from '../schema/vocabulary.ts'
import { type Entry, parseBySchema } from './entry.ts'
import { readFiles, type TextFile } from './files.ts'
import { parseMdx } from './front-matter.ts'
import { parseJson } from './json-file.ts'
import { ruleOfProse } from './prose-rules.ts'

/** Everything the content folder says, with every problem found on the way. */
export interface Content {
  readonly programme: Programme | undefined
  readonly vocabulary: Readonly<Record<string, Vocabulary>>
  readonly exceptions: Exceptions
  readonly entries: readonly Entry[]
  readonly problems: readonly Problem[]
  /** Every file read, by path: reports quote lines from here. */
  readonly texts: ReadonlyMap<string, string>
}

interface Gathered {
  programme?: Programme | undefined
  vocabulary: Record<string, Vocabulary>
  exceptions: Exceptions
  entries: Entry[]
  problems: Problem[]
}

const misplaced = (file: string, message: string, help: string): Problem => ({ rule: 'misplaced-file', severity: 'error', file, line: 1, column: 1, message, help })

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
  problems.push(...result.problems)
  if (!result.data) return { problems }
  return { entry: { collection, id, file, data: result.data, prose: body?.prose, body: mdx?.body, locate: parsed.locate }, problems }
}

const placeProblem = (file: string, folder: string, name: string): Problem | undefined => {
  if (folder === 'vocabulary') return misplaced(file, 'Lists in vocabulary/ are .json files.', `Rename it to ${name.split('.')[0]}.json.`)
  if (!isCollectionName(folder)) {
    const meant = nearest(folder, [...collectionNames, 'vocabulary', 'public'])
    return misplaced(file, `There is no collection called "${folder}".`, meant ? `Move the file to ${meant}/.` : `Collections are: ${collectionNames.join(', ')}.`)
  }
  const type = collections[folder].file
  const [id = '', ...extension] = name.split('.')
  if (extension.join('.') !== type) return misplaced(file, `Records in ${folder}/ are .${type} files.`, `Rename it to ${id}.${type}.`)
  if (id.length > idLimit || !idPattern.test(id)) {
    const better = id.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '').slice(0, idLimit)
    return { ...misplaced(file, 'The file name is the record’s id: lower-case words joined by hyphens, starting with a letter.', `Rename it to ${better || 'a-short-name'}.${type}.`), rule: 'bad-id' }
  }
  return undefined
}

const readOne = (file: TextFile, gathered: Gathered): void => {
  if (file.file === 'programme.json') return readProgramme(file, gathered)
  if (file.file === 'exceptions.json') return readExceptions(file, gathered)
  const [folder = '', name = '', ...deeper] = file.file.split('/')
  if (folder === 'vocabulary' && name.endsWith('.json') && deeper.length === 0) return readVocabulary(file, name.slice(0, -5), gathered)
  if (name === '' || deeper.length > 0) {
    gathered.problems.push(misplaced(file.file, 'Records live directly in their collection’s folder.', `Move it to ${collectionNames.slice(0, 3).join('/, ')}/ or another collection.`))
    return
  }
  const wrong = placeProblem(file.file, folder, name)
  if (wrong) {
    gathered.problems.push(wrong)
    return
  }
  const { entry, problems } = readRecord(folder as CollectionName, name.split('.')[0] ?? '', file)
  gathered.problems.push(...problems)
  if (entry) gathered.entries.push(entry)
}

/** Reads a content folder, or the top-level files and folders of it that are wanted. Never throws for bad content: everything wrong is in `problems`. */
export const readContent = (root: string, wanted: (name: string) => boolean = () => true): Content => {
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    const problem: Problem = { rule: 'missing-folder', severity: 'error', file: 'programme.json', line: 1, column: 1, message: `There is no content folder at ${root}.`, help: 'Set CONTENT_DIR to the folder that holds programme.json.' }
    return { programme: undefined, vocabulary: {}, exceptions: [], entries: [], problems: [problem], texts: new Map() }
  }
  const { files, problems } = readFiles(root, (file) => wanted(file.split('/')[0] ?? ''))
  const gathered: Gathered = { vocabulary: {}, exceptions: [], entries: [], problems: [...problems] }
  for (const file of files) readOne(file, gathered)
  if (wanted('programme.json') && !files.some(({ file }) => file === 'programme.json')) {
    gathered.problems.push({ rule: 'missing-programme', severity: 'error', file: 'programme.json', line: 1, column: 1, message: 'The content folder has no programme.json.', help: 'Copy one from Exemplar’s own content folder and change the words.' })
  }
  return {
    programme: gathered.programme,
    vocabulary: gathered.vocabulary,
    exceptions: gathered.exceptions,
    entries: gathered.entries,
    problems: gathered.problems.sort(inReadingOrder),
    texts: new Map(files.map(({ file, text }) => [file, text])),
  }
}

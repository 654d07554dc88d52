import { existsSync, statSync } from 'node:fs'
import { inReadingOrder, type Problem } from '../problem.ts'
import type { Programme } from '../schema/programme.ts'
import type { Exceptions, Vocabulary } from '../schema/vocabulary.ts'
import type { Entry } from './entry.ts'
import { filesFrom, type RawFile, readFiles, type TextFile } from './files.ts'
import { type Gathered, gatherFile } from './gather.ts'

export { readRecord } from './gather.ts'

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

/** What to say where programme.json is not there. */
export const missingProgramme: Problem = { rule: 'missing-programme', severity: 'error', file: 'programme.json', line: 1, column: 1, message: 'The content folder has no programme.json.', help: 'Copy one from Exemplar’s own content folder and change the words.' }

const contentOf = (files: readonly TextFile[], problems: readonly Problem[], wantsProgramme: boolean): Content => {
  const gathered: Gathered = { vocabulary: {}, exceptions: [], entries: [], problems: [...problems] }
  for (const file of files) gatherFile(file, gathered)
  if (wantsProgramme && !files.some(({ file }) => file === 'programme.json')) gathered.problems.push(missingProgramme)
  return {
    programme: gathered.programme,
    vocabulary: gathered.vocabulary,
    exceptions: gathered.exceptions,
    entries: gathered.entries,
    problems: gathered.problems.sort(inReadingOrder),
    texts: new Map(files.map(({ file, text }) => [file, text])),
  }
}

/** Reads a content folder, or the top-level files and folders of it that are wanted. Never throws for bad content: everything wrong is in `problems`. */
export const readContent = (root: string, wanted: (name: string) => boolean = () => true): Content => {
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    const problem: Problem = { rule: 'missing-folder', severity: 'error', file: 'programme.json', line: 1, column: 1, message: `There is no content folder at ${root}.`, help: 'Set CONTENT_DIR to the folder that holds programme.json.' }
    return { programme: undefined, vocabulary: {}, exceptions: [], entries: [], problems: [problem], texts: new Map() }
  }
  const { files, problems } = readFiles(root, (file) => wanted(file.split('/')[0] ?? ''))
  return contentOf(files, problems, wanted('programme.json'))
}

/** The same for a content folder that lies elsewhere than on the disk, such as in a Git revision. */
export const contentFrom = (raw: readonly RawFile[]): Content => {
  const { files, problems } = filesFrom(raw)
  return contentOf(files, problems, true)
}

import { compareText, inReadingOrder } from '../problem.ts'
import { type Content, missingProgramme } from './content.ts'
import type { ChangedFile } from './files.ts'
import { type Gathered, gatherFile } from './gather.ts'

/** The order in which a folder is read: name by name, folder by folder. */
const inFolderOrder = (a: string, b: string): number => {
  const [left, right] = [a.split('/'), b.split('/')]
  const at = left.findIndex((name, index) => name !== right[index])
  return at === -1 ? left.length - right.length : compareText(left[at] ?? '', right[at] ?? '')
}

const listOf = (file: string): string => (file.startsWith('vocabulary/') ? file.slice('vocabulary/'.length).replace(/\.json$/, '') : '')

/** What stays of the content while some of its files are read again. */
const without = (content: Content, files: ReadonlySet<string>): Gathered => {
  const lists = new Set([...files].map(listOf))
  return {
    programme: files.has('programme.json') ? undefined : content.programme,
    vocabulary: Object.fromEntries(Object.entries(content.vocabulary).filter(([list]) => !lists.has(list))),
    exceptions: files.has('exceptions.json') ? [] : content.exceptions,
    entries: content.entries.filter(({ file }) => !files.has(file)),
    problems: content.problems.filter(({ file }) => !files.has(file)),
  }
}

const byListFile = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => compareText(`${a}.json`, `${b}.json`)

/** What the content is once some files have changed, came or went: only those are read again, the entries of all others are kept. The same as reading everything anew. */
export const updateContent = (content: Content, changedFiles: readonly ChangedFile[]): Content => {
  const names = new Set(changedFiles.map(({ file }) => file))
  const texts = new Map([...content.texts].filter(([file]) => !names.has(file)))
  const gathered = without(content, names)
  for (const { file, text, problems } of changedFiles) {
    gathered.problems.push(...problems)
    if (text === undefined) continue
    texts.set(file, text)
    gatherFile({ file, text }, gathered)
  }
  if (names.has('programme.json') && !texts.has('programme.json')) gathered.problems.push(missingProgramme)
  return {
    programme: gathered.programme,
    vocabulary: Object.fromEntries(Object.entries(gathered.vocabulary).sort(byListFile)),
    exceptions: gathered.exceptions,
    entries: gathered.entries.sort((a, b) => inFolderOrder(a.file, b.file)),
    problems: gathered.problems.sort(inReadingOrder),
    texts,
  }
}

import { inReadingOrder, type Problem } from '../problem.ts'
import type { RawFile } from '../read/files.ts'
import { type Names, namesAfter, planRenames, type Rename } from './names.ts'
import { followNames } from './references.ts'
import { repairText } from './repair-file.ts'
import { byFile, kindOfFile, openSource, type Source } from './source.ts'
import { type Doubt, findRepairs } from './values.ts'

/** One file as it will be, and what was done to it, in words. */
export interface Repair {
  readonly file: string
  /** Its name afterwards; the same unless it is renamed. */
  readonly newFile: string
  readonly text: string
  readonly did: readonly string[]
}

/** Everything a repair would do, and what it leaves: errors are files it does not touch, warnings are places where a person must choose. */
export interface RepairPlan {
  readonly repairs: readonly Repair[]
  readonly problems: readonly Problem[]
  readonly filesRead: number
}

const doubtProblem = ({ raw, parsed }: Source, { path, message, help }: Doubt): Problem => ({ rule: 'several-readings', severity: 'warning', file: raw.file, ...parsed.locate(path), message, help })

const wordsOf = ({ raw, parsed }: Source): string[] => {
  const terms = (parsed.data as { terms?: unknown } | null)?.terms
  const isList = raw.file.startsWith('vocabulary/') && Array.isArray(terms)
  return isList ? terms.map((term: unknown) => `${raw.file.replace(/\.json$/, '')}/${String((term as { id?: unknown } | null)?.id)}`) : []
}

const openAll = (files: readonly RawFile[]) => {
  const sources: Source[] = []
  const problems: Problem[] = []
  const broken = new Map<string, string>()
  for (const raw of files) {
    const kind = kindOfFile(raw.file)
    const opened = kind && openSource(raw, kind)
    if (opened && 'problems' in opened) {
      problems.push(...opened.problems)
      broken.set(raw.file, new TextDecoder().decode(raw.bytes))
    } else if (opened) sources.push(opened)
  }
  return { sources, problems, broken }
}

/** One file: what is done to it, and the places in it where a person must choose. */
const repairOne = (source: Source, names: Names, rename: Rename | undefined, isWanted: boolean): { repair?: Repair; left: Problem[] } => {
  const { file } = source.raw
  const { changes, doubts } = isWanted ? findRepairs(source.schema, source.parsed.data) : { changes: [], doubts: [] }
  const { text, did } = repairText(source, followNames(source, changes, names, isWanted ? 'any' : 'renamed'), names, isWanted)
  const all = [...(rename ? [`renamed to ${rename.newFile}`] : []), ...did]
  const left = doubts.map((doubt) => doubtProblem(source, doubt))
  return all.length === 0 ? { left } : { repair: { file, newFile: rename?.newFile ?? file, text, did: all }, left }
}

/**
 * Everything that can be repaired without choosing, in the files that are wanted; in the others only the names of records that get another name change.
 * A second plan over the outcome of the first is empty.
 */
export const planRepairs = (files: readonly RawFile[], isWanted: (file: string) => boolean = () => true): RepairPlan => {
  const { sources, problems, broken } = openAll([...files].sort(byFile))
  const all = files.map(({ file }) => file)
  const { renames, refused } = planRenames(sources.filter(({ raw }) => isWanted(raw.file)), all, broken)
  const names = namesAfter(all, renames, sources.flatMap(wordsOf))
  const outcomes = sources.map((source) => repairOne(source, names, renames.find(({ file }) => file === source.raw.file), isWanted(source.raw.file)))
  return {
    repairs: outcomes.flatMap(({ repair }) => repair ?? []),
    problems: [...problems.filter(({ file }) => isWanted(file)), ...refused, ...outcomes.flatMap(({ left }) => left)].sort(inReadingOrder),
    filesRead: files.length,
  }
}

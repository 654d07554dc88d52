import { checkContent } from '../checks/run.ts'
import type { Problem } from '../problem.ts'
import { type Content, readRecord } from '../read/content.ts'
import type { Entry } from '../read/entry.ts'
import { collectionNames, type CollectionName } from '../schema/collections.ts'
import type { Filled } from './row-state.ts'

/** A record that is not on disk yet. */
export interface NewFile {
  readonly file: string
  readonly text: string
}

const placeOf = (file: string): { collection: CollectionName; id: string } => {
  const [folder = '', name = ''] = file.split('/')
  return { collection: collectionNames.find((one) => one === folder) ?? 'benefits', id: name.replace(/\.[^.]*$/, '') }
}

/** What reading and every rule say of these records if they stood in the library, by file. */
export const checkTogether = (files: readonly NewFile[], content: Content, today: string, publicFiles: ReadonlySet<string>): ReadonlyMap<string, readonly Problem[]> => {
  const read = files.map((file) => ({ file, ...readRecord(placeOf(file.file).collection, placeOf(file.file).id, file) }))
  const entries = read.flatMap(({ entry }) => (entry ? [entry] : []))
  const texts = new Map([...content.texts, ...files.map(({ file, text }) => [file, text] as const)])
  const names = new Set(files.map(({ file }) => file))
  const found = checkContent({ ...content, entries: [...content.entries, ...entries], texts }, today, publicFiles).filter(({ file }) => names.has(file))
  return Map.groupBy([...read.flatMap(({ problems }) => problems), ...found], ({ file }) => file)
}

type Path = readonly (string | number)[]
const asPath = (field: string): Path => field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))

/** The cells that a problem is about: those whose field stands where the problem does, inside it, or around it. */
export const cellsOf = (problem: Problem, locate: Entry['locate'], cells: ReadonlyMap<string, Filled>): Filled[] => {
  const isHere = (path: Path, at: 'key' | 'value'): boolean => {
    const place = locate(path, at)
    return place.line === problem.line && problem.column >= place.column && problem.column < Math.max(place.endColumn ?? 0, place.column + 1)
  }
  const fields = [...cells.keys()]
  const around = fields.flatMap((field) => asPath(field).map((_, index, path) => path.slice(0, index + 1).join('.')))
  const here = [...new Set([...fields, ...around])].filter((field) => isHere(asPath(field), 'value') || isHere(asPath(field), 'key'))
  const [deepest] = here.sort((a, b) => b.split('.').length - a.split('.').length)
  if (deepest === undefined) return []
  const near = fields.filter((field) => field === deepest || field.startsWith(`${deepest}.`))
  const found = near.length > 0 ? near : fields.filter((field) => deepest.startsWith(`${field}.`))
  return [...new Set(found.flatMap((field) => cells.get(field) ?? []))]
}

/** Advice for a file said for a sheet: { "lessThan": 5 } is <5, and "effect": "benefit" is benefit. */
export const sheetAdvice = (help: string): string =>
  help
    .replace(/\{ "low": ([^,}]+), "high": ([^}]+?) \}/g, '$1 to $2')
    .replace(/\{ "(about|lessThan|atMost|moreThan|atLeast)": ([^}]+?) \}/g, (_, key: string, figure: string) => `${{ about: '~', lessThan: '<', atMost: '≤', moreThan: '>', atLeast: '≥' }[key] ?? ''}${figure}`)
    .replace(/"cash": \{ "how": "…", "source": "…" \}/g, 'the columns “Cash: how” and “Cash: source”')
    .replace(/"[a-zA-Z.]+": "([^"]*)"/g, '$1')
    .replace(/"([a-z][\w% .-]*)"/gi, '$1')

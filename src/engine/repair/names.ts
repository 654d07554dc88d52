import { idFrom } from '../draft/id.ts'
import type { Problem } from '../problem.ts'
import { collections, type CollectionName } from '../schema/collections.ts'
import { idLimit } from '../schema/fields.ts'
import { kindOfFile, type Source } from './source.ts'

/** One record that gets another name: its collection, and its id before and after. */
export interface Rename {
  readonly collection: CollectionName
  readonly from: string
  readonly to: string
  readonly file: string
  readonly newFile: string
}

const plain = (words: string): string => words.normalize('NFKD').replace(/[\p{M} _-]/gu, '').toLowerCase()

/** The id that some words are in another spelling: capitals, underscores, spaces. Nothing where a letter would get lost on the way. */
export const idMeant = (words: string): string | undefined => {
  const id = idFrom(words, idLimit)
  return id !== undefined && id.replaceAll('-', '') === plain(words) ? id : undefined
}

/** What the ids in a library stand for: those that exist once repairs are made, and those that were renamed. */
export interface Names {
  readonly ids: ReadonlySet<string>
  readonly renamed: ReadonlyMap<string, string>
}

/** The id a reference means where it is written in another spelling or names a record that was renamed; nothing where it is right, or leads nowhere. */
export const meantBy = ({ ids, renamed }: Names, where: string, id: string, anySpelling: boolean): string | undefined => {
  if (ids.has(`${where}/${id}`)) return undefined
  const moved = renamed.get(`${where}/${id}`)
  if (moved !== undefined || !anySpelling) return moved
  const meant = idMeant(id)
  return meant !== undefined && ids.has(`${where}/${meant}`) ? meant : undefined
}

const refusal = (file: string, message: string, help: string): Problem => ({ rule: 'bad-id', severity: 'error', file, line: 1, column: 1, message, help })

const renameOf = ({ raw, record }: Source): Rename | undefined => {
  if (!record) return undefined
  const { collection, id: from } = record
  const to = idMeant(from)
  const newFile = `${collection}/${to}.${collections[collection].file}`
  return to === undefined || newFile === raw.file ? undefined : { collection, from, to, file: raw.file, newFile }
}

/** Another file that stands in the way, or that names the record and cannot be read. */
const obstacle = ({ collection, from, to, file }: Rename, files: readonly string[], renames: readonly Rename[], broken: ReadonlyMap<string, string>): Problem | undefined => {
  const own = (other: string): boolean => other !== file && kindOfFile(other)?.record?.collection === collection
  const taken = files.find((other) => own(other) && kindOfFile(other)?.record?.id === to) ?? renames.find((other) => own(other.file) && other.to === to)?.file
  if (taken !== undefined) return refusal(file, `This cannot be renamed to ${to}: ${taken} ${taken.includes(`/${to}.`) ? 'exists already' : 'would get the same name'}.`, 'Give one of the two another name.')
  const names = [...broken].find(([other, text]) => other !== file && text.includes(from))?.[0]
  if (from === to || names === undefined) return undefined
  return refusal(file, `This is not renamed to ${to} yet: ${names} may name it, and cannot be read.`, `Put ${names} right first.`)
}

/** Which records get another name, and which cannot and why. `broken` holds the text of files that cannot be read. */
export const planRenames = (sources: readonly Source[], files: readonly string[], broken: ReadonlyMap<string, string>): { renames: Rename[]; refused: Problem[] } => {
  const wished = sources.flatMap((source) => renameOf(source) ?? [])
  const judged = wished.map((rename) => ({ rename, problem: obstacle(rename, files, wished, broken) }))
  return { renames: judged.flatMap(({ rename, problem }) => (problem ? [] : [rename])), refused: judged.flatMap(({ problem }) => problem ?? []) }
}

/** The names that hold once these records are renamed. Words of lists count as ids of vocabulary/<list>. */
export const namesAfter = (files: readonly string[], renames: readonly Rename[], words: readonly string[]): Names => {
  const moved = new Map(renames.map(({ file, collection, to }) => [file, `${collection}/${to}`]))
  const records = files.flatMap((file) => {
    const record = kindOfFile(file)?.record
    return moved.get(file) ?? (record ? `${record.collection}/${record.id}` : [])
  })
  return { ids: new Set([...records, ...words]), renamed: new Map(renames.filter(({ from, to }) => from !== to).map(({ collection, from, to }) => [`${collection}/${from}`, to])) }
}

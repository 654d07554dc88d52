import { shelfOf, type Shelf } from '../draft/shelf.ts'
import type { Content } from '../read/content.ts'
import { checkTogether, type NewFile } from './check-rows.ts'
import { type Finished, finishRow } from './finish-row.ts'
import { freshFile, type FreshFile, settleFreshUnits, standInSource } from './fresh-records.ts'
import type { Headings } from './headings.ts'
import { judge, judgeFresh } from './judge.ts'
import type { Mapping } from './mapping.ts'
import type { Ground, Newable } from './name-cells.ts'
import { nameBook } from './names.ts'
import type { Imported, RowOutcome } from './outcome.ts'
import { type Reading, rowReader, sectionWords } from './read-row.ts'
import { type Fresh, inColumnOrder, type RowState, type Said } from './row-state.ts'
import { sameBenefitKey } from './same-benefit.ts'
import { sourceBook } from './source-book.ts'
import { unnamedSource } from './source-cells.ts'
import type { Table } from './table.ts'

/** What an import starts from. */
export interface ImportAsked {
  readonly table: Table
  readonly headings: Headings
  readonly mapping: Mapping
  readonly content: Content
  readonly publicFiles: ReadonlySet<string>
  readonly allowed: ReadonlySet<Newable>
  /** Such as 2026-11-22. */
  readonly today: string
}

/** Gives out ids that neither the library nor this import has used. */
export const idsBeside = (content: Content): Ground['freeId'] => {
  const used = new Set([...content.texts.keys()].map((file) => file.replace(/\.[^.]*$/, '')))
  const next = new Map<string, number>()
  return (collection, wanted) => {
    const key = `${collection}/${wanted}`
    let [id, number] = [wanted, next.get(key) ?? 2]
    for (; used.has(`${collection}/${id}`); number++) id = `${wanted.slice(0, 95)}-${number}`
    next.set(key, number)
    used.add(`${collection}/${id}`)
    return id
  }
}

const groundOf = ({ content, mapping, allowed }: ImportAsked): Ground => ({
  names: nameBook(content.entries),
  measures: new Map(content.entries.filter(({ collection }) => collection === 'measures').map(({ id, data }) => [id, { name: String(data['name']), unit: data['unit'] as string | undefined, direction: String(data['direction']) }])),
  settled: mapping.names,
  allowed,
  fresh: new Map(),
  freeId: idsBeside(content),
  unknown: new Map(),
})

/** Refuses a row that says the same as the library or an earlier row. */
const refuseTwins = (rows: readonly Finished[], content: Content): void => {
  const seen = new Map(content.entries.filter(({ collection }) => collection === 'benefits').map(({ id, data }) => [sameBenefitKey(data), `the library has it as benefits/${id}`]))
  for (const { state } of rows) {
    const key = sameBenefitKey(state.data)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, `row ${state.number} has it`)
    else state.refusals.push({ cell: `row ${state.number}`, message: `The same capability, place, measure and period stand there already: ${first}.`, help: 'If it is another result, say in “Period” or “Measured after” when it was measured. If it is the same one, take the row out.' })
  }
}

const outcomeOf = (state: RowState, finished: Finished | undefined, questions: readonly Said[], fresh: readonly FreshFile[]): RowOutcome => {
  const { number } = state
  const [refusals, changes] = [inColumnOrder(state.refusals), inColumnOrder(state.changes)]
  if (refusals.length > 0 || !finished) return { row: number, state: 'refused', draft: false, toFill: [], changes, refusals, questions: [], brings: [] }
  return { row: number, state: changes.length > 0 ? 'changed' : 'taken', file: finished.file, draft: finished.draft, toFill: finished.toFill, changes, refusals, questions, brings: fresh.filter((one) => state.fresh.has(one.fresh)).map(({ file }) => file) }
}

const aside = (row: number, words: string): RowOutcome => ({ row, state: 'aside', draft: false, toFill: [], changes: [{ cell: `row ${row}`, stood: words, message: 'one cell only: taken for the heading of a section, not for a benefit' }], refusals: [], questions: [], brings: [] })

const freshFiles = (asked: ImportAsked, ground: Ground, finished: readonly Finished[], shelf: Shelf): FreshFile[] => {
  const kinds = new Set(asked.content.vocabulary['source-kinds']?.terms.map(({ id }) => id))
  const needsStandIn = finished.filter(({ state }) => (state.data['sources'] as string[]).includes(unnamedSource))
  const isThere = asked.content.entries.some(({ collection, id }) => collection === 'sources' && id === unnamedSource)
  if (needsStandIn.length > 0 && !isThere) for (const { state } of needsStandIn) state.fresh.add(standInSource)
  const used = new Set<Fresh>(finished.flatMap(({ state }) => [...state.fresh]))
  return [...new Set([...ground.fresh.values(), standInSource])].filter((fresh) => used.has(fresh)).map((fresh) => freshFile(fresh, shelf, asked.today, kinds))
}

/** Every row below the headings as it was read, and the words of those that are no benefit. */
const readRows = ({ table, headings, mapping }: ImportAsked, ground: Ground, content: Content): { states: RowState[]; asides: RowOutcome[] } => {
  const reading: Reading = { ground, sources: sourceBook(content.entries), headings, mapping, kind: table.kind }
  const read = rowReader(reading)
  const below = table.rows.filter(({ number }) => number > headings.row).map((row) => ({ row, words: sectionWords(row, reading) }))
  return {
    states: below.flatMap(({ row, words }) => (words === undefined ? [read(row)] : [])),
    asides: below.flatMap(({ row, words }) => (words === undefined ? [] : [aside(row.number, words)])),
  }
}

/** The shelf of the library with the units of the measures that this import brings. */
const shelfWith = (content: Content, ground: Ground): Shelf => {
  const units = new Map([...ground.measures].map(([id, { unit }]) => [id, unit]))
  for (const { id, given } of ground.fresh.values()) if (given['unit'] !== undefined) units.set(id, String(given['unit']))
  return { first: shelfOf(content).first, unitOf: (measure) => units.get(measure) }
}

/** Reads every row of a sheet into records, checks them all together as if they stood in the library, and says what became of each row. */
export const importBenefits = (asked: ImportAsked): Imported => {
  const { table, headings, content, publicFiles, today } = asked
  const ground = groundOf(asked)
  const { states, asides } = readRows(asked, ground, content)
  settleFreshUnits(states)
  const shelf = shelfWith(content, ground)
  const drafts = new Set(content.entries.filter(({ data }) => data['draft'] === true).map(({ collection, id }) => `${collection}/${id}`))
  const finished = states.flatMap((state) => finishRow(state, { ground, headings, shelf, today, drafts }) ?? [])
  refuseTwins(finished, content)
  const whole = finished.filter(({ state }) => state.refusals.length === 0)
  const fresh = freshFiles(asked, ground, whole, shelf)
  const problems = checkTogether([...fresh, ...whole], content, today, publicFiles)
  const questions = new Map(whole.map((one) => [one.state, judge(one, problems)]))
  for (const { state } of whole) judgeFresh(state, fresh, problems)
  const byState = new Map(finished.map((one) => [one.state, one]))
  const rows = [...states.map((state) => outcomeOf(state, byState.get(state), questions.get(state) ?? [], fresh)), ...asides].sort((a, b) => a.row - b.row)
  const kept = new Set(rows.flatMap(({ file, brings }) => [file, ...brings]))
  const needed = fresh.filter(({ file }) => kept.has(file))
  const files: NewFile[] = [...needed, ...whole.filter(({ file }) => kept.has(file))].map(({ file, text }) => ({ file, text }))
  return { headings, notices: [...table.notices, ...headings.notices], rows, files, fresh: needed, unknown: ground.unknown }
}

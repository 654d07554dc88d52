import { agreed } from '../draft/agree.ts'
import { idFrom } from '../draft/id.ts'
import { completed, type Gap, type Placeholder } from '../draft/placeholder.ts'
import type { Shelf } from '../draft/shelf.ts'
import { recordText } from '../draft/write.ts'
import { benefitSchema } from '../schema/benefit.ts'
import { placing } from './columns.ts'
import { effectOfFigures } from './effect-of-figures.ts'
import type { Headings } from './headings.ts'
import type { Ground } from './name-cells.ts'
import { look, put, type RowState } from './row-state.ts'
import { unnamedSource } from './source-cells.ts'
import { cellName } from './table.ts'

/** A row as the record it will be, if nothing speaks against it. */
export interface Finished {
  readonly state: RowState
  readonly id: string
  readonly file: string
  readonly text: string
  readonly draft: boolean
  /** What only keeps a place in it. */
  readonly toFill: readonly Placeholder[]
}

/** What a row is finished with. */
export interface Finishing {
  readonly ground: Ground
  readonly headings: Headings
  readonly shelf: Shelf
  readonly today: string
  /** Records that are drafts already, as collection/id. */
  readonly drafts: ReadonlySet<string>
}

const [titleLimit, summaryLimit] = [90, 500]

/** A title that is too long is the summary, where there is none: many registers have one column of sentences. */
const shareTitle = (state: RowState): void => {
  const [title, filled] = [state.data['title'], state.cells.get('title')]
  if (typeof title !== 'string' || !filled || title.length <= titleLimit || title.length > summaryLimit || state.data['summary'] !== undefined) return
  delete state.data['title']
  state.cells.delete('title')
  put(state, 'summary', title, filled)
  state.changes.push({ cell: filled.cell, stood: filled.stood, message: `taken as “What was seen”: it has ${title.length} characters, and a title has at most ${titleLimit}` })
}

/** Fields without which nothing can stand in the row’s place; refused where they are empty. */
const needs = (state: RowState, { headings }: Finishing): void => {
  for (const field of placing) {
    if (look(state, field) !== undefined || state.refusals.some(({ cell }) => headings.all.some((heading) => heading.target?.column.field === field && cell === cellName(heading.column, state.number)))) continue
    const heading = headings.all.find(({ target }) => target?.column.field === field)
    state.refusals.push({ cell: heading ? cellName(heading.column, state.number) : `row ${state.number}`, message: `The ${field} is missing, and no record can stand without one.`, help: `Write its name or its id.` })
  }
}

const keeps = (toFill: Placeholder[], field: string, value: unknown, about: string): void => void toFill.push({ field, value, about })

/** What the sheet leaves out and the record can say all the same, each to be confirmed by a person. */
const fillIn = (state: RowState, toFill: Placeholder[]): void => {
  if (look(state, 'effect') === undefined) {
    const found = effectOfFigures(state)
    if (found) {
      put(state, 'effect', found.effect)
      state.changes.push({ cell: `row ${state.number}`, message: `the effect is ${found.effect}, because ${found.why}; confirm it` })
      keeps(toFill, 'effect', found.effect, 'Worked out from the figures and from what is better for the measure, as each row says. Confirm it.')
    }
  }
  if (look(state, 'sources') === undefined) {
    put(state, 'sources', [unnamedSource])
    keeps(toFill, 'sources', unnamedSource, 'The document that shows the figures; a stand-in keeps its place.')
  }
  const [source] = look(state, 'sources') as string[]
  const targets = state.data['targets']
  if (Array.isArray(targets)) for (const target of targets as Record<string, unknown>[]) target['source'] ??= source
  if (look(state, 'cash.how') !== undefined && look(state, 'cash.source') === undefined) put(state, 'cash.source', source)
}

const nameFor = (state: RowState, ground: Ground): string => {
  const [measure, place] = [state.data['measure'] as string, state.data['organisation'] as string]
  return `${state.measure?.name ?? measure}: ${ground.names.nameOf('organisations', place) ?? place}`
}

const settleId = (state: RowState, ground: Ground): string => {
  const wanted = state.data['id'] as string | undefined
  delete state.data['id']
  const made = wanted ?? idFrom(String(state.data['title'] ?? '')) ?? idFrom(`${String(state.data['organisation'])} ${String(state.data['measure'])}`) ?? 'benefit'
  const id = ground.freeId('benefits', made)
  const filled = state.cells.get('id') ?? state.cells.get('title')
  if (id !== made) state.changes.push({ cell: filled?.cell ?? `row ${state.number}`, stood: filled?.stood, message: `there is a record ${made} already; this one is called ${id}` })
  return id
}

const namesDraft = (state: RowState, drafts: ReadonlySet<string>): boolean =>
  state.fresh.size > 0 || [['capabilities', 'capability'], ['organisations', 'organisation'], ['measures', 'measure']].some(([collection, field]) => drafts.has(`${collection}/${String(state.data[field ?? ''])}`)) || (state.data['sources'] as string[]).some((id) => id === unnamedSource || drafts.has(`sources/${id}`))

/** The record of a row, completed with placeholders where something compulsory is missing; nothing where the row is refused. */
export const finishRow = (state: RowState, finishing: Finishing): Finished | undefined => {
  const { ground, shelf, today, drafts } = finishing
  shareTitle(state)
  needs(state, finishing)
  if (state.refusals.length > 0) return undefined
  const toFill: Placeholder[] = []
  fillIn(state, toFill)
  const id = settleId(state, ground)
  const gap: Gap = { shelf, today, own: { title: nameFor(state, ground).slice(0, titleLimit) }, toFill, lacking: [] }
  const given = { reviewed: today, ...state.data }
  const full = agreed('benefits', completed(benefitSchema, given, [], undefined, gap), given, gap)
  const draft = toFill.length > 0 || state.data['draft'] === true || namesDraft(state, drafts)
  const data = completed(benefitSchema, draft ? { ...full, draft: true } : full, [], undefined, { ...gap, toFill: [] })
  return { state, id, file: `benefits/${id}.json`, text: recordText('json', data), draft, toFill }
}

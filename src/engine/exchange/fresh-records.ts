import { completed, type Gap, type Placeholder } from '../draft/placeholder.ts'
import type { Shelf } from '../draft/shelf.ts'
import { recordText } from '../draft/write.ts'
import { collections } from '../schema/collections.ts'
import { look, put, type Fresh, type RowState } from './row-state.ts'
import { unnamedSource } from './source-cells.ts'
import { isCurrency } from './unit-words.ts'

/** A new draft that the rows brought, as it will be written, and what in it only keeps a place. */
export interface FreshFile {
  readonly fresh: Fresh
  readonly file: string
  readonly text: string
  readonly toFill: readonly Placeholder[]
}

const standIn = 'to be written'
const inLibrary = (unit: string): string => (isCurrency(unit) ? 'money' : unit)

/** A new measure is counted in the unit of the first row that says one; a row that says another is refused. */
export const settleFreshUnits = (states: readonly RowState[]): void => {
  const mine = states.filter((state) => state.measure?.fresh)
  for (const state of mine) {
    const [unit, given] = [look(state, 'unit') as string | undefined, state.measure?.fresh?.given]
    if (!given || unit === undefined) continue
    if (given['unit'] === undefined) given['unit'] = inLibrary(unit)
    else if (given['unit'] !== inLibrary(unit)) state.refusals.push({ cell: state.cells.get('unit')?.cell ?? `row ${state.number}`, stood: unit, message: `The new measure “${state.measure?.name ?? ''}” is counted in ${String(given['unit'])} further up, and in ${unit} here.`, help: 'Use one unit for one measure.' })
  }
  for (const state of mine) {
    const given = state.measure?.fresh?.given
    if (!given || look(state, 'unit') !== undefined) continue
    given['unit'] ??= standIn
    if (given['unit'] !== 'money') put(state, 'unit', given['unit'])
  }
}

/** The source that stands in where a row names none. */
export const standInSource: Fresh = { collection: 'sources', id: unnamedSource, given: { csl: { type: 'document', title: 'To be written: the document that shows these figures' } }, cell: '' }

// Kinds that claim least where the schema would take the first word of its list.
const modest = { kind: 'provider-report', peerReviewed: false, vendorInvolved: false } as const

/** A new draft as a file: what the sheet says of it, and placeholders for the rest. */
export const freshFile = (fresh: Fresh, shelf: Shelf, today: string, sourceKinds: ReadonlySet<string>): FreshFile => {
  const { schema } = collections[fresh.collection]
  const toFill: Placeholder[] = []
  const gap: Gap = { shelf, today, own: {}, toFill, lacking: [] }
  const kind = sourceKinds.has(modest.kind) ? modest : { ...modest, kind: undefined }
  const given = { reviewed: today, draft: true, ...(fresh.collection === 'sources' ? kind : {}), ...fresh.given }
  const data = completed(schema, given, [], undefined, gap)
  return { fresh, file: `${fresh.collection}/${fresh.id}.json`, text: recordText('json', data), toFill }
}

import type { Heading } from './contest.ts'
import type { CollectionName } from '../schema/collections.ts'
import type { Cell, Fault } from './table.ts'

/** One filled cell of a row under a heading that means something. */
export interface Filled {
  readonly heading: Heading
  /** Its name in the sheet: B7. */
  readonly cell: string
  /** As it stood. */
  readonly stood: string
  /** Without stray spaces and invisible characters. */
  readonly text: string
  readonly raw: Cell
}

/** One thing said about one cell, or about the row as a whole. */
export interface Said extends Fault {
  readonly cell: string
  readonly stood?: string | undefined
}

/** A record that the spreadsheet speaks of and the library does not have. */
export interface Fresh {
  readonly collection: Extract<CollectionName, 'sources' | 'organisations' | 'measures'>
  readonly id: string
  readonly given: Record<string, unknown>
  /** The cell that first named it. */
  readonly cell: string
}

/** What a benefit’s measure says about its figures. */
export interface MeasureFacts {
  readonly name: string
  readonly unit: string | undefined
  readonly direction: string
  readonly fresh?: Fresh | undefined
}

/** What has been understood of one row so far. */
export interface RowState {
  readonly number: number
  readonly data: Record<string, unknown>
  /** The cell that each field was read from, by dotted name. */
  readonly cells: Map<string, Filled>
  readonly changes: Said[]
  readonly refusals: Said[]
  readonly fresh: Set<Fresh>
  measure?: MeasureFacts | undefined
}

/** A row of which nothing is understood yet. */
export const newRow = (number: number): RowState => ({ number, data: {}, cells: new Map(), changes: [], refusals: [], fresh: new Set() })

/** Puts a value where a dotted name says; what lies on the way there is made. */
export const put = (state: RowState, field: string, value: unknown, filled?: Filled): void => {
  const path = field.split('.')
  let holder: Record<string, unknown> = state.data
  path.slice(0, -1).forEach((key, index) => {
    const next = path[index + 1] ?? ''
    holder = (holder[key] ??= /^\d+$/.test(next) ? [] : {}) as Record<string, unknown>
  })
  holder[path.at(-1) ?? ''] = value
  if (filled) state.cells.set(field, filled)
}

/** The value a dotted name leads to. */
export const look = (state: RowState, field: string): unknown =>
  field.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), state.data)

/** Says what was understood from a cell. */
export const change = (state: RowState, { cell, stood }: Filled, message: string, help?: string): void => void state.changes.push({ cell, stood, message, help })
/** Refuses the row for a cell, with what to write instead. */
export const refuseCell = (state: RowState, { cell, stood }: Filled, message: string, help?: string): void => void state.refusals.push({ cell, stood, message, help })

const columnKey = ({ cell }: Said): string => /^[A-Z]+(?=\d)/.exec(cell)?.[0].padStart(3) ?? '~'

/** What was said of a row, from its first column to its last; what is said of the whole row comes at the end. */
export const inColumnOrder = (said: readonly Said[]): Said[] => [...said].sort((a, b) => (columnKey(a) < columnKey(b) ? -1 : columnKey(a) > columnKey(b) ? 1 : 0))

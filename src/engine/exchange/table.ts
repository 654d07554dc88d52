/** Why something in the file cannot be taken, and what to write instead. */
export interface Fault {
  readonly message: string
  readonly help?: string | undefined
}

/** One cell as a person sees it: a share reads 42%, a day 2024-04-01, a tick Yes. */
export interface Cell {
  readonly text: string
  /** The sheet holds a date here; the text is its day. */
  readonly isDate?: boolean | undefined
  /** The formula whose stored value the text is. */
  readonly formula?: string | undefined
  /** Where the words lead, if they are a link. */
  readonly link?: string | undefined
  readonly fault?: Fault | undefined
}

/** One row with something in it, under its number in the sheet. */
export interface TableRow {
  readonly number: number
  readonly cells: readonly (Cell | undefined)[]
}

/** Cells joined into one, such as A1:H1, and the last row they reach. */
export interface Merge {
  readonly cells: string
  readonly lastRow: number
}

/** What one sheet holds, whatever kind of file it came in. */
export interface Table {
  readonly kind: 'csv' | 'xlsx'
  readonly sheet?: string | undefined
  readonly rows: readonly TableRow[]
  /** Cells that were joined into one. */
  readonly merges?: readonly Merge[] | undefined
  /** What a person should know about how the file was read. */
  readonly notices: readonly string[]
}

/** A file that cannot be taken at all, with every reason. */
export interface Refused {
  readonly refusals: readonly Fault[]
}
/** Was it refused? */
export const isRefused = <T extends object>(given: T | Refused): given is Refused => 'refusals' in given
/** A refusal for one reason. */
export const refuse = (message: string, help?: string): Refused => ({ refusals: [{ message, help }] })

/** The most rows an import takes below the headings. */
export const rowLimit = 5000
/** The same with the title and the headings that may stand above. */
export const mostRows = rowLimit + 20
/** The most columns. */
export const columnLimit = 256
/** The most bytes a file may have as it stands on disk. */
export const fileLimit = 10 * 1024 * 1024

/** A whole number with commas between the thousands. */
export const counted = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
/** A count with its noun. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${counted(count)} ${count === 1 ? one : many}`

/** The letters of a column counted from 0: A, Z, AA. */
export const columnLetters = (column: number): string => (column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** What a spreadsheet calls a cell: B7. */
export const cellName = (column: number, row: number): string => `${columnLetters(column)}${row}`

/** Which column do these letters name, counted from 0? */
export const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Is anything in this cell? */
export const isFilled = (cell: Cell | undefined): cell is Cell => cell !== undefined && (cell.fault !== undefined || cell.text.trim() !== '')

/** Refuses a sheet for its length. */
export const tooMany = (rows: number): Refused => refuse(`The sheet has ${counted(rows)} rows; an import takes at most ${counted(rowLimit)}.`, 'Split it into several files.')

/** The table of these rows, without the empty ones; refused where it is too large or holds nothing. */
export const tableOf = (table: Omit<Table, 'notices'>, notices: readonly string[]): Table | Refused => {
  const rows = table.rows.filter(({ cells }) => cells.some(isFilled))
  if (rows.length === 0) return refuse('The file is empty: no cell has anything in it.', 'Check that you saved the right sheet.')
  if (rows.length > mostRows) return tooMany(rows.length)
  if (rows.some(({ cells }) => cells.slice(columnLimit).some(isFilled))) return refuse(`The sheet has more than ${columnLimit} columns.`, 'Keep only the columns of the register.')
  const last = rows.at(-1)?.number ?? 0
  const empty = last - (rows[0]?.number ?? 1) + 1 - rows.length
  return { ...table, rows, notices: empty > 0 ? [...notices, `${plural(empty, 'empty row')} passed over.`] : notices }
}

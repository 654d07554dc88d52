import { csvText } from '../format/csv-field.ts'
import { registerColumns, type StatementRow } from './register.ts'

// Without this mark a spreadsheet on a hospital PC reads “£” and “−” as other letters.
const mark = '\uFEFF'

/** The register as CSV: the columns of the Green Book in its order, then ours. */
export const registerCsv = (rows: readonly StatementRow[]): string => mark + csvText([registerColumns, ...rows.map(({ cells }) => registerColumns.map((column) => cells[column]))])

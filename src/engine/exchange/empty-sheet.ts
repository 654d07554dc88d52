import { csvText } from '../format/csv-field.ts'
import { columns } from './columns.ts'
import { mark } from './friendly-csv.ts'

/** What most registers hold; every other column may be added. */
const usual = ['title', 'capability', 'organisation', 'measure', 'realised.baseline.value', 'realised.observations', 'effect', 'period', 'class', 'study.vendorInvolved', 'sources', 'notes']

/** The columns somebody starts with, as headings that the import knows. */
export const usualColumns = columns.filter(({ field }) => usual.includes(field))

/** A sheet with headings and nothing below them. */
export const emptySheet = (): string => mark + csvText([usualColumns.map(({ label }) => label)])

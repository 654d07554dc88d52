/** One line of the report: numbers as measured. */
export interface Row {
  readonly records: number
  readonly step: string
  readonly seconds: number
  readonly processor: number | undefined
  readonly peak: number | undefined
  readonly pages: number | undefined
  readonly output: number | undefined
  readonly waited: string | undefined
}

const whole = (figure: number | undefined): string => (figure === undefined ? '-' : Math.round(figure).toLocaleString('en-GB'))

const columns: readonly (readonly [string, (row: Row) => string])[] = [
  ['records', ({ records }) => whole(records)],
  ['step', ({ step }) => step],
  ['seconds', ({ seconds }) => seconds.toFixed(2)],
  ['processor s', ({ processor }) => processor?.toFixed(2) ?? '-'],
  ['peak MB', ({ peak }) => whole(peak)],
  ['pages', ({ pages }) => whole(pages)],
  ['output MB', ({ output }) => (output === undefined ? '-' : output.toFixed(1))],
  ['in the browser', ({ waited }) => waited ?? '-'],
]

/** The rows as a plain table, each column as wide as its widest cell. */
export const table = (rows: readonly Row[]): string => {
  const cells = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))]
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)))
  return cells.map((line) => line.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ')).join('\n')
}

/** The middle of some figures; the mean of the two middle ones where their number is even. */
export const median = (figures: readonly number[]): number => {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2
}

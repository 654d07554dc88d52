/** One shape of a drawing, in drawing units. `kind` names its look in the style sheet, never a colour. */
export type Shape =
  | { readonly shape: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly kind: string; readonly mark?: string | undefined }
  | { readonly shape: 'circle'; readonly x: number; readonly y: number; readonly r: number; readonly kind: string; readonly mark?: string | undefined }
  | { readonly shape: 'path'; readonly d: string; readonly kind: string; readonly mark?: string | undefined }
  | { readonly shape: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly kind?: string | undefined; readonly anchor?: 'start' | 'middle' | 'end' | undefined }
  | { readonly shape: 'link'; readonly href: string; readonly label: string; readonly inside: readonly Shape[] }

/** A finished drawing: its size and its shapes, back to front. `mark` on a shape is the id of the row it stands for. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** A cell of the table beneath a drawing. */
export type Cell = string | number | { readonly text: string; readonly href: string }

/** The same facts as a table: one row for every mark of the drawing, plus rows that cannot be drawn, which say so. */
export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[]
  readonly rows: readonly { readonly id: string; readonly drawn: boolean; readonly cells: readonly Cell[] }[]
}

/** Everything a page needs to show one chart. */
export interface Chart {
  /** Kebab-case, permanent: names the downloads /evidence/charts/<id>.csv, .json and .svg. */
  readonly id: string
  readonly title: string
  /** One plain sentence: what the drawing shows. */
  readonly reading: string
  /** Where the figures come from and what they must not be used for. */
  readonly note: string
  readonly drawing: Drawing
  readonly table: ChartTable
}

const finite = (shape: Shape): boolean =>
  shape.shape === 'link'
    ? shape.inside.every(finite)
    : shape.shape === 'path'
      ? !/NaN|Infinity|undefined/.test(shape.d)
      : Object.values(shape).every((value) => typeof value !== 'number' || Number.isFinite(value))

const marksOf = (shapes: readonly Shape[]): string[] => shapes.flatMap((shape) => (shape.shape === 'link' ? marksOf(shape.inside) : 'mark' in shape && shape.mark !== undefined ? [shape.mark] : []))

/** The ids of the rows that the drawing shows, each once. */
export const drawnMarks = ({ drawing }: Chart): readonly string[] => [...new Set(marksOf(drawing.shapes))].sort()

/** Returns the chart, or throws: a figure that is not finite, or a mark without its row, is never drawn in silence. */
export const sound = (chart: Chart): Chart => {
  if (!chart.drawing.shapes.every(finite)) throw new Error(`The chart ${chart.id} would draw a figure that is not finite.`)
  const rows = chart.table.rows.filter(({ drawn }) => drawn).map(({ id }) => id).sort()
  const marks = drawnMarks(chart)
  if (rows.length !== marks.length || rows.some((id, index) => id !== marks[index])) throw new Error(`The chart ${chart.id} draws ${marks.length} marks for ${rows.length} rows.`)
  return chart
}

/** One decimal is finer than a screen shows, and keeps pages small and the same everywhere. */
export const round = (value: number): number => Math.round(value * 10) / 10

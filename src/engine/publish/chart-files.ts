import type { Cell, Chart, Shape } from '../charts/drawing.ts'
import { csvText } from '../format/csv-field.ts'

const plain = (cell: Cell): string | number => (typeof cell === 'object' ? cell.text : cell)

/** A chart’s rows as CSV. */
export const chartCsv = ({ table }: Chart): string => csvText([table.columns.map(({ label }) => label), ...table.rows.map(({ cells }) => cells.map(plain))])

/** A chart’s rows as JSON, with what it shows and what it must not be used for. */
export const chartJson = ({ id, title, reading, note, table }: Chart): string =>
  `${JSON.stringify({ id, title, reading, note, columns: table.columns.map(({ label }) => label), rows: table.rows.map(({ cells }) => cells) }, null, 1)}\n`

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

const svgShape = (shape: Shape): string => {
  const look = (kind: string | undefined) => (kind ? ` class="${escape(kind)}"` : '')
  switch (shape.shape) {
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"${look(shape.kind)}/>`
    case 'circle':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.r}"${look(shape.kind)}/>`
    case 'path':
      return `<path d="${shape.d}"${look(shape.kind)}/>`
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}"${look(shape.kind)}${shape.anchor && shape.anchor !== 'start' ? ` text-anchor="${shape.anchor}"` : ''}>${escape(shape.text)}</text>`
    case 'link':
      return shape.inside.map(svgShape).join('')
  }
}

// The looks of the site's style sheet in light colours, so that a downloaded drawing stands alone.
const looks = `text{font:14px system-ui,sans-serif;fill:#0f1f3d}.small{font-size:12px}.soft{fill:#4a5876}.strong{font-weight:600}.on{fill:#fff;font-weight:600}.axis,.edge{stroke:#4a5876;fill:none}.grid{stroke:#c9d2e3;fill:none}.edge-assumed{stroke-dasharray:4 3}.box{fill:#fff;stroke:#4a5876}.land{fill:#dfe6f3;stroke:#fff;stroke-width:.5}.accent{fill:#1a4fb4}.f-benefit{fill:#0b6e63}.f-null{fill:#566074}.f-disbenefit{fill:#a63a0c}.f-mixed{fill:#7a3f98}.s-benefit{stroke:#0b6e63;fill:none}.s-null{stroke:#566074;fill:none}.s-disbenefit{stroke:#a63a0c;fill:none}.s-mixed{stroke:#7a3f98;fill:none}.thick{stroke-width:2}.hit{fill:none}.halo{paint-order:stroke;stroke:#fff;stroke-width:4px}.edge-recalled{stroke-dasharray:1 4}.spot{fill:#1a4fb4;fill-opacity:.8;stroke:#fff}.spot-none{fill:#fff;stroke:#1a4fb4}`

/** A chart as an SVG file that stands alone: title, description and its own looks. */
export const chartSvg = ({ title, reading, note, drawing: { width, height, shapes } }: Chart): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${escape(title)}</title><desc>${escape(`${reading} ${note}`)}</desc><style>${looks}</style><rect width="${width}" height="${height}" fill="#fff"/>${shapes.map(svgShape).join('')}</svg>\n`

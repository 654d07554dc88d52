import { AlignmentType, Document, HeadingLevel, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { addedColumns, greenBookColumns, type RegisterColumn } from '#engine/planning/register.ts'
import type { DraftRow } from './draft-table.ts'

const paragraph = (words: string, size: number, bold = false): Paragraph => new Paragraph({ children: [new TextRun({ text: words, size, bold })], alignment: AlignmentType.LEFT })

/** One table with a heading row that is repeated on every page. */
const tableOf = (columns: readonly RegisterColumn[], rows: readonly DraftRow[]): Table => {
  const line = (cells: readonly string[], heading: boolean) => new TableRow({ tableHeader: heading, cantSplit: false, children: cells.map((words) => new TableCell({ children: [paragraph(words, 14, heading)] })) })
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [line(columns, true), ...rows.map(({ row }) => line(columns.map((column) => row.cells[column]), false))] })
}

const workings = ({ measure, row: { planned, value, cells } }: DraftRow): Paragraph[] => {
  const lines = [...(planned.kind === 'range' ? [...planned.notes, ...planned.arithmetic] : [planned.why]), ...value.notes, ...value.arithmetic]
  return [new Paragraph({ text: `${cells['Benefit number']}. ${measure.name}`, heading: HeadingLevel.HEADING_3 }), ...lines.map((words) => new Paragraph({ text: words, bullet: { level: 0 } }))]
}

/** The statement as a Word file: the register in the Green Book’s columns, what we add to it, and the arithmetic. */
export const statementDocument = async (rows: readonly DraftRow[], about: string, warnings: readonly string[]): Promise<Blob> => {
  const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 })
  const document = new Document({
    title: 'Statement of planned benefits',
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE }, margin: { top: 720, bottom: 720, left: 720, right: 720 } } },
        children: [
          new Paragraph({ text: 'Statement of planned benefits', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: 'Draft. Ranges come from what others measured; none of them is a promise.' }),
          new Paragraph({ text: about }),
          ...warnings.map((words) => new Paragraph({ text: words })),
          heading('Benefits register'),
          tableOf(greenBookColumns, rows),
          heading('What it rests on'),
          tableOf(['Benefit number', ...addedColumns], rows),
          heading('Worked arithmetic'),
          ...rows.flatMap(workings),
        ],
      },
    ],
  })
  return Packer.toBlob(document)
}

import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

/** What a Word file of this site is made of. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'words' | 'quiet' | 'bullet'; readonly text: string }
  | { readonly kind: 'labelled'; readonly label: string; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

const levels = { title: HeadingLevel.TITLE, heading: HeadingLevel.HEADING_1, subheading: HeadingLevel.HEADING_2 } as const
// A character that XML does not allow would spoil the whole file.
const allowed = (text: string): string => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
const lines = (text: string, style: { readonly bold?: boolean; readonly italics?: boolean; readonly color?: string } = {}): TextRun[] => allowed(text).split('\n').map((line, index) => new TextRun({ text: line, ...style, ...(index > 0 ? { break: 1 } : {}) }))

const cell = (text: string, head: boolean): TableCell => new TableCell({ children: [new Paragraph({ children: lines(text, head ? { bold: true } : {}) })], margins: { top: 60, bottom: 60, left: 90, right: 90 } })

const write = (block: Block): Paragraph | Table => {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'subheading':
      return new Paragraph({ heading: levels[block.kind], children: lines(block.text) })
    case 'words':
      return new Paragraph({ children: lines(block.text), spacing: { after: 120 } })
    case 'quiet':
      return new Paragraph({ children: lines(block.text, { italics: true, color: '4A5876' }), spacing: { after: 120 } })
    case 'bullet':
      return new Paragraph({ children: lines(block.text), bullet: { level: 0 } })
    case 'labelled':
      return new Paragraph({ children: [new TextRun({ text: `${block.label}: `, bold: true }), ...lines(block.text)], spacing: { after: 80 } })
    case 'link':
      return new Paragraph({ children: [new ExternalHyperlink({ link: block.href, children: [new TextRun({ text: block.text, style: 'Hyperlink' })] })], spacing: { after: 120 } })
    case 'table':
      return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: block.rows.map((row, index) => new TableRow({ tableHeader: index === 0, cantSplit: true, children: row.map((text) => cell(text, index === 0)) })) })
  }
}

/** Blocks as a Word file (.docx), on A4, lying where a table needs the width. Titles and headings are real ones, so Word’s own outline works. */
export const wordFile = (title: string, blocks: readonly Block[], lying = false): Promise<Blob> => {
  const [short, long] = [11_906, 16_838] // A4 in twentieths of a point
  const size = lying ? { width: short, height: long, orientation: 'landscape' as const } : { width: short, height: long }
  return Packer.toBlob(new Document({ title, styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } }, sections: [{ properties: { page: { size, margin: { top: 1000, bottom: 1000, left: 1000, right: 1000 } } }, children: blocks.map(write) }] }))
}

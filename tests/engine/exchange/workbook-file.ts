import { strToU8, type Zippable, zipSync } from 'fflate'

/** One sheet of a workbook built by hand: its rows as XML, and what follows them. */
export interface SheetXml {
  readonly name: string
  readonly rows: string
  readonly after?: string
  readonly before?: string
  readonly state?: 'hidden' | 'veryHidden'
  readonly links?: Readonly<Record<string, string>>
}

/** What a workbook may have besides its sheets. */
export interface More {
  readonly shared?: readonly string[]
  /** Number formats by id, used by styles in the order given: style 1 is the first. */
  readonly formats?: readonly string[]
  readonly from1904?: boolean
  readonly parts?: Zippable
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const styles = (formats: readonly string[]): string =>
  `${head}<styleSheet ${main}><numFmts count="${formats.length}">${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`).join('')}</numFmts>` +
  `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`

/** A workbook as Excel lays it out, for what a library that writes workbooks would not write. */
export const workbookFile = (sheets: readonly SheetXml[], { shared = [], formats = [], from1904 = false, parts = {} }: More = {}): Uint8Array => {
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${head}<workbook ${main}><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name, state }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `${head}<sst ${main}>${shared.map((words) => `<si>${words.startsWith('<') ? words : `<t>${escaped(words)}</t>`}</si>`).join('')}</sst>`,
    'xl/styles.xml': styles(formats),
  }
  sheets.forEach(({ rows, before = '', after = '', links }, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = `${head}<worksheet ${main}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
    if (links) files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = `${head}<Relationships>${Object.entries(links).map(([id, goal]) => `<Relationship Id="${id}" Type="${relation}/hyperlink" Target="${escaped(goal)}" TargetMode="External"/>`).join('')}</Relationships>`
  })
  return zipSync({ ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), ...parts }, { mtime: '2026-01-01T00:00:00Z' })
}

const letter = (column: number): string => String.fromCharCode(65 + column)

/** Rows of plain words and numbers as a sheet’s XML, the first row numbered `from`. */
export const rowsXml = (rows: readonly (readonly (string | number | null)[])[], from = 1): string =>
  rows.map((cells, index) => `<row r="${from + index}">${cells.map((cell, column) => (cell === null ? '' : typeof cell === 'number' ? `<c r="${letter(column)}${from + index}"><v>${cell}</v></c>` : `<c r="${letter(column)}${from + index}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`)).join('')}</row>`).join('')

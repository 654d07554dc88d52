import { type CellBook, type RawCell, readCell } from './sheet-cell.ts'
import { type Cell, columnOf, isFilled, type Merge, mostRows, type TableRow } from './table.ts'
import { readXml } from './xml.ts'

/** What the file of one sheet says. */
export interface Sheet {
  readonly rows: readonly TableRow[]
  readonly merges: readonly Merge[]
  readonly hiddenRows: readonly number[]
  /** Pairs of first and last column, counted from 0. */
  readonly hiddenColumns: readonly (readonly [number, number])[]
}

type Attribute = (name: string) => string | undefined
type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** The furthest column Excel knows. */
const lastColumn = 16_384

/** A sheet with more rows than an import takes; reading it stops there. */
export class TooManyRows extends Error {}

/** Puts together what one pass over the sheet’s file tells. */
class SheetReader {
  readonly rows: TableRow[] = []
  readonly merges: Merge[] = []
  readonly hiddenRows: number[] = []
  readonly hiddenColumns: (readonly [number, number])[] = []
  private readonly book: CellBook
  private readonly links: ReadonlyMap<string, string>
  private cells: (Cell | undefined)[] = []
  private row = 0
  private column = -1
  private raw: Writable<RawCell> | undefined
  private part: 'value' | 'formula' | undefined
  private spoken = false

  constructor(book: CellBook, links: ReadonlyMap<string, string>) {
    this.book = book
    this.links = links
  }

  readonly open = (name: string, attribute: Attribute): void => {
    if (name === 'c') this.openCell(attribute)
    else if (name === 'row') this.openRow(attribute)
    else if (name === 'v' || (name === 't' && !this.spoken)) this.part = 'value'
    else if (name === 'f') this.openFormula(attribute)
    else if (name === 'rPh') this.spoken = true
    else if (name === 'mergeCell') this.merge(attribute('ref') ?? '')
    else if (name === 'col' && this.isOn(attribute('hidden'))) this.hiddenColumns.push([Number(attribute('min')) - 1, Number(attribute('max')) - 1])
    else if (name === 'hyperlink') this.link(attribute)
  }

  readonly close = (name: string): void => {
    if (name === 'v' || name === 't' || name === 'f') this.part = undefined
    else if (name === 'rPh') this.spoken = false
    else if (name === 'c') this.closeCell()
    else if (name === 'row') this.closeRow()
  }

  readonly words = (words: string): void => {
    if (this.raw && this.part) this.raw[this.part] = (this.raw[this.part] ?? '') + words
  }

  private isOn(words: string | undefined): boolean {
    return words === '1' || words === 'true'
  }

  private openRow(attribute: Attribute): void {
    this.row = Number(attribute('r') ?? this.row + 1)
    this.column = -1
    this.cells = []
    if (this.isOn(attribute('hidden'))) this.hiddenRows.push(this.row)
  }

  private openCell(attribute: Attribute): void {
    const letters = /^[A-Z]{1,3}/.exec(attribute('r') ?? '')?.[0]
    this.column = Math.min(letters === undefined ? this.column + 1 : columnOf(letters), lastColumn)
    this.raw = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), value: undefined, formula: undefined, kind: undefined }
  }

  private openFormula(attribute: Attribute): void {
    if (!this.raw) return
    this.raw.formula = ''
    this.raw.kind = attribute('t')
    this.part = 'formula'
  }

  private closeCell(): void {
    const cell = this.raw && readCell(this.raw, this.book)
    this.raw = undefined
    if (cell) this.cells[this.column] = cell
  }

  private closeRow(): void {
    if (!this.cells.some(isFilled)) return
    this.rows.push({ number: this.row, cells: this.cells })
    if (this.rows.length > mostRows) throw new TooManyRows()
  }

  private merge(cells: string): void {
    const rows = cells.match(/\d+/g)?.map(Number) ?? []
    this.merges.push({ cells, lastRow: Math.max(0, ...rows) })
  }

  /** Links are listed after the cells they belong to. */
  private link(attribute: Attribute): void {
    const [, letters = '', number = ''] = /^([A-Z]{1,3})(\d+)/.exec(attribute('ref') ?? '') ?? []
    const goal = this.links.get(attribute('id') ?? '')
    const cells = this.rows.find((row) => row.number === Number(number))?.cells as (Cell | undefined)[] | undefined
    const cell = cells?.[columnOf(letters)]
    if (cells && cell && goal !== undefined) cells[columnOf(letters)] = { ...cell, link: goal }
  }
}

/** Where the links of a sheet lead, by the ids the sheet uses. Only web addresses count. */
export const linksOf = (relations: string): Map<string, string> => {
  const found = new Map<string, string>()
  readXml(relations, {
    open: (name, attribute) => {
      const goal = attribute('Target') ?? ''
      if (name === 'Relationship' && /^https?:/i.test(goal)) found.set(attribute('Id') ?? '', goal)
    },
    close: () => undefined,
    words: () => undefined,
  })
  return found
}

/** Reads the file of one sheet in one pass. */
export const readSheet = (xml: string, book: CellBook, links: ReadonlyMap<string, string>): Sheet => {
  const reader = new SheetReader(book, links)
  readXml(xml, reader)
  return reader
}

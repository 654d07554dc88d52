import { readXml } from './xml.ts'

/** How a sheet shows the number in a cell. A date of which only the month or the year is shown is no more exact than that. */
export type CellFormat = 'plain' | 'date' | 'month' | 'year' | 'time' | 'percent' | { readonly symbol: string }

/** Formats that Excel knows by number alone (ECMA-376, 18.8.30). */
const known = (id: number): CellFormat => {
  if (id === 9 || id === 10) return 'percent'
  if (id === 17) return 'month'
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date'
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'time' : 'plain'
}

const moneyIn = (code: string): string | undefined => /\[\$([^\]-]+)/.exec(code)?.[1]?.trim() ?? /[£€$]/.exec(code.replace(/\[[^\]]*\]/g, ''))?.[0]

/** What a format written out says, such as 0.0%, "£"#,##0 or dd/mm/yyyy. */
export const formatOf = (code: string): CellFormat => {
  const [positive = ''] = code.split(';')
  const bare = positive.replace(/\[\$[^\]]*\]|\[(?!(?:h+|m+|s+)\])[^\]]*\]|"[^"]*"|\\.|_.|\*./gi, '')
  if (bare.includes('%')) return 'percent'
  if (/d/i.test(bare)) return 'date'
  if (/y/i.test(bare)) return /m/i.test(bare) ? 'month' : 'year'
  if (/[hs]/i.test(bare) && !/general/i.test(bare)) return 'time'
  if (/m/i.test(bare)) return 'date'
  const symbol = moneyIn(positive.replaceAll('"', ''))
  return symbol === undefined || symbol === '' ? 'plain' : { symbol }
}

/** The format of each style a cell can name, in the order of the workbook’s list. */
export const cellFormats = (styles: string): CellFormat[] => {
  const written = new Map<number, CellFormat>()
  const formats: CellFormat[] = []
  let inCells = false
  readXml(styles, {
    open: (name, attribute) => {
      if (name === 'numFmt') written.set(Number(attribute('numFmtId')), formatOf(attribute('formatCode') ?? ''))
      if (name === 'cellXfs') inCells = true
      const id = Number(attribute('numFmtId') ?? 0)
      if (name === 'xf' && inCells) formats.push(written.get(id) ?? known(id))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
    words: () => undefined,
  })
  return formats
}

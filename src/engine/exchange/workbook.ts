import { readXml } from './xml.ts'

/** One sheet of a workbook: what it is called, where it stands, and whether a person can see it. */
export interface SheetPlace {
  readonly name: string
  readonly file: string
  readonly hidden: boolean
}

/** The list of sheets of a workbook, and on which calendar its days are counted. */
export interface Workbook {
  readonly sheets: readonly SheetPlace[]
  readonly from1904: boolean
}

/** What the parts of the workbook are called, by the ids its other files use. */
const places = (relations: string): Map<string, string> => {
  const found = new Map<string, string>()
  readXml(relations, {
    open: (name, attribute) => {
      const [id, goal, type] = [attribute('Id'), attribute('Target'), attribute('Type')]
      if (name !== 'Relationship' || id === undefined || goal === undefined || !type?.endsWith('/worksheet')) return
      found.set(id, goal.startsWith('/') ? goal.slice(1) : `xl/${goal}`)
    },
    close: () => undefined,
    words: () => undefined,
  })
  return found
}

/** Reads the workbook’s own list of its sheets. Charts on sheets of their own are no tables and are left out. */
export const readWorkbook = (workbook: string, relations: string): Workbook => {
  const files = places(relations)
  const sheets: SheetPlace[] = []
  let from1904 = false
  readXml(workbook, {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      const file = name === 'sheet' ? files.get(attribute('id') ?? '') : undefined
      if (file !== undefined) sheets.push({ name: attribute('name') ?? '', file, hidden: (attribute('state') ?? 'visible') !== 'visible' })
    },
    close: () => undefined,
    words: () => undefined,
  })
  return { sheets, from1904 }
}

// Excel writes a code as _x000D_ in words, and an underscore that would look like one as _x005F_.
const unescaped = (words: string): string => words.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** The words that cells share, in the order of the workbook’s list; notes on how to pronounce them are left out. */
export const sharedWords = (xml: string): string[] => {
  const all: string[] = []
  let [words, inWords, spoken] = ['', false, false]
  readXml(xml, {
    open: (name) => {
      if (name === 'si') words = ''
      else if (name === 'rPh') spoken = true
      else if (name === 't') inWords = !spoken
    },
    close: (name) => {
      if (name === 'si') all.push(unescaped(words))
      else if (name === 'rPh') spoken = false
      else if (name === 't') inWords = false
    },
    words: (more) => {
      if (inWords) words += more
    },
  })
  return all
}

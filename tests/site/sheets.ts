import { attribute, type Element, hasClass, words } from './html.ts'
import { type Page, readPage } from './page.ts'

/** Ways to ask what the pages of one built site say. */
export interface Sheets {
  readonly page: (address: string) => Page
  /** The words of a page’s main part. */
  readonly main: (address: string) => string
  /** The words of the block beside a page’s title. */
  readonly block: (address: string) => string
  /** What a page’s sheet of facts says under a label, each time it does. */
  readonly fact: (address: string, label: string) => readonly string[]
  /** Where the links of a page’s main part go, as written. */
  readonly hrefs: (address: string) => readonly string[]
}

/** Reads the pages of a built site as sheets of facts. */
export const sheetsOf = (out: string): Sheets => {
  const page = (address: string) => readPage(out, address)
  return {
    page,
    main: (address) => words(page(address).all('main')[0] as Element),
    block: (address) => page(address).all('dl').filter((list) => hasClass(list, 'block')).map(words).join(' '),
    fact: (address, label) => {
      const cells = page(address).all('dt', 'dd')
      return cells.flatMap((cell, index) => (cell.name === 'dt' && words(cell) === label ? [words(cells[index + 1] as Element)] : []))
    },
    hrefs: (address) => page(address).all('a').map((link) => attribute(link, 'href') ?? ''),
  }
}

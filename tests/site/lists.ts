import { attribute, hasClass, textOf, within, words } from './html.ts'
import { type Page, readPage } from './page.ts'

/** A link with the number printed after it. */
export interface Counted {
  readonly href: string
  readonly count: number
}

/** The values a list can be narrowed by, each with the number printed beside it. */
export const facetsOn = ({ all }: Page): readonly Counted[] =>
  all('nav')
    .filter((nav) => hasClass(nav, 'facets'))
    .flatMap((nav) => within(nav).filter(({ name }) => name === 'li'))
    .map((item) => {
      const link = within(item).find(({ name }) => name === 'a')
      return { href: (link && attribute(link, 'href')) ?? '', count: Number(within(item).filter(({ name }) => name === 'span').map(words).join('')) }
    })

const rowsOn = ({ all }: Page): readonly string[] =>
  all('span')
    .filter((span) => hasClass(span, 't') && span.parent?.parent?.name === 'ul')
    .flatMap((span) => within(span).filter(({ name }) => name === 'a').map((link) => attribute(link, 'href') ?? ''))

/** Every record a list shows, following “Next” to its end, with the total it states. */
export const readList = (out: string, address: string): { readonly rows: readonly string[]; readonly states: number } => {
  const rows: string[] = []
  let at: string | undefined = address
  let states = Number.NaN
  while (at) {
    const page = readPage(out, at)
    rows.push(...rowsOn(page))
    states = Number(/^[\d,]+/.exec(page.all('p').filter((note) => hasClass(note, 'note')).map(textOf).join(' ').trim())?.[0].replaceAll(',', ''))
    const next = page.all('a').find((link) => attribute(link, 'rel') === 'next')
    at = next && attribute(next, 'href')
  }
  return { rows, states }
}

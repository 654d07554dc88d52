import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attribute, type Element, readTree, type Tree } from './html.ts'

/** One page of a built site, read. */
export interface Page {
  /** Where readers find it, such as /lessons/ or /404.html. */
  readonly address: string
  readonly html: string
  readonly tree: Tree
  /** Every element of a kind, in order. */
  readonly all: (...names: readonly string[]) => readonly Element[]
}

/** Every file of a built site, from its root, with forward slashes and in order. */
export const filesOf = (out: string): readonly string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length).replaceAll('\\', '/'))
    .sort()

/** The address of a page’s file. */
export const addressOfFile = (file: string): string => file.replace(/\/index\.html$/, '/')

/** Reads the page of an address. */
export const readPage = (out: string, address: string): Page => {
  const html = readFileSync(join(out, address.endsWith('/') ? `${address}index.html` : address), 'utf8')
  const tree = readTree(html)
  return { address, html, tree, all: (...names) => tree.elements.filter(({ name }) => names.includes(name)) }
}

/** Every page of a built site, one at a time, so that a large site fits in memory. */
export function* pagesOf(out: string): Iterable<Page> {
  for (const file of filesOf(out)) if (file.endsWith('.html')) yield readPage(out, addressOfFile(file))
}

/** The addresses a page’s links lead to inside the site, made whole. */
export const linksOf = ({ address, all }: Page): readonly string[] =>
  all('a', 'area').flatMap((element) => {
    const href = attribute(element, 'href')
    return href === undefined || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(href) ? [] : [new URL(href, `http://site${address}`).href.slice('http://site'.length)]
  })

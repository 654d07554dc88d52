import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { attribute, words } from './html.ts'
import { addressOfFile, filesOf, linksOf, type Page, pagesOf } from './page.ts'
import { properties } from './properties.ts'

/** What one walk over every page of a site found. */
export interface Survey {
  readonly addresses: ReadonlySet<string>
  readonly files: ReadonlySet<string>
  readonly links: ReadonlyMap<string, readonly string[]>
  readonly titles: ReadonlyMap<string, string>
  /** What a page asks for besides links: styles, pictures, scripts, icons, and where its forms go. */
  readonly fetched: ReadonlyMap<string, readonly string[]>
  /** Compressed bytes a page needs before it is readable: itself and its styles. */
  readonly weights: ReadonlyMap<string, number>
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>
  readonly faults: ReadonlyMap<string, readonly string[]>
}

const fetchedBy = ({ all }: Page): string[] =>
  [...all('img', 'script').map((element) => attribute(element, 'src')), ...all('link').filter((link) => attribute(link, 'rel') !== 'canonical').map((link) => attribute(link, 'href')), ...all('form').map((form) => attribute(form, 'action'))].filter((path) => path !== undefined)

/** Walks over every page of a site once and keeps what the tests ask about. */
export const survey = (out: string): Survey => {
  const files = new Set(filesOf(out))
  const [links, titles, fetched, weights, ids] = [new Map<string, readonly string[]>(), new Map<string, string>(), new Map<string, readonly string[]>(), new Map<string, number>(), new Map<string, ReadonlySet<string>>()]
  const faults = new Map<string, string[]>(Object.keys(properties).map((name) => [name, []]))
  const sizes = new Map([...files].filter((file) => file.endsWith('.css')).map((file) => [file, gzipSync(readFileSync(join(out, file))).length]))
  for (const page of pagesOf(out)) {
    const { address, all, html, tree } = page
    links.set(address, linksOf(page))
    titles.set(address, words(all('title')[0] ?? { name: '', raw: '', parent: undefined, children: [] }))
    fetched.set(address, fetchedBy(page))
    weights.set(address, gzipSync(html).length + fetchedBy(page).reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0))
    ids.set(address, new Set(tree.elements.flatMap((element) => attribute(element, 'id') ?? [])))
    for (const [name, property] of Object.entries(properties)) for (const fault of property(page)) faults.get(name)?.push(`${address}: ${fault}`)
  }
  return { addresses: new Set(links.keys()), files, links, titles, fetched, weights, ids, faults }
}

/** Whether a path inside the site leads to a page or a file that is there, and to a place on it. */
export const leads = ({ files, ids }: Survey, path: string): boolean => {
  const { pathname, hash } = new URL(path, 'http://site')
  const address = decodeURIComponent(pathname)
  const there = files.has(address.endsWith('/') ? `${address}index.html` : address)
  return there && (hash === '' || ids.get(addressOfFile(address))?.has(decodeURIComponent(hash.slice(1))) === true)
}

/** Every page that a reader can come to from one page by following links or sending its search form. */
export const reachable = ({ links, fetched: forms, addresses }: Survey, from: string): ReadonlySet<string> => {
  const seen = new Set([from])
  for (const address of seen) {
    for (const link of [...(links.get(address) ?? []), ...(forms.get(address) ?? [])]) {
      const { pathname } = new URL(link, 'http://site')
      if (addresses.has(pathname)) seen.add(pathname)
    }
  }
  return seen
}

/** The first twenty of what is wrong, and how much more there is. */
export const first = (faults: readonly string[]): readonly string[] => (faults.length <= 20 ? faults : [...faults.slice(0, 20), `and ${faults.length - 20} more`])

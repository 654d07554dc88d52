import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixtureSite, realSite } from './built.ts'
import { readTree } from './html.ts'
import type { Page } from './page.ts'
import { properties } from './properties.ts'
import { first, leads, reachable, type Survey, survey } from './survey.ts'

const sites = {
  'every page of the library': realSite,
  'every page of a programme with one record': () => fixtureSite('minimal'),
  'every page of a programme with every situation': () => fixtureSite('full'),
} as const

describe.each(Object.entries(sites))('%s', (_, site) => {
  let found: Survey
  let out: string
  beforeAll(async () => {
    out = (await site()).out
    found = survey(out)
  })

  it.each(Object.keys(properties))('%s', (name) => {
    expect(first(found.faults.get(name) ?? ['not asked'])).toEqual([])
  })

  it('opens in one network flight: page and styles together are at most 14,600 bytes compressed', () => {
    expect(first([...found.weights].filter(([, bytes]) => bytes > 14_600).map(([address, bytes]) => `${address}: ${bytes} bytes`))).toEqual([])
  })

  it('links only to pages that exist, and to places that exist on them', () => {
    expect(first([...found.links].flatMap(([address, links]) => links.filter((link) => !leads(found, link)).map((link) => `${address} links to ${link}`)))).toEqual([])
  })

  it('asks only for files that exist', () => {
    expect(first([...found.fetched].flatMap(([address, paths]) => paths.filter((path) => !leads(found, path)).map((path) => `${address} needs ${path}`)))).toEqual([])
  })

  it('can be reached from the home page by links alone', () => {
    const seen = reachable(found, '/')
    expect(first([...found.addresses].filter((address) => !seen.has(address) && address !== '/404.html'))).toEqual([])
  })

  it('can be told apart by its title within its collection', () => {
    const same = new Map<string, string[]>()
    for (const [address, title] of found.titles) same.set(`${address.split('/')[1]} ${title}`, [...(same.get(`${address.split('/')[1]} ${title}`) ?? []), address])
    expect(first([...same.values()].filter((addresses) => addresses.length > 1).map((addresses) => addresses.join(' = ')))).toEqual([])
  })

  it('has styles that fetch nothing from anywhere', () => {
    const styles = [...found.files].filter((file) => file.endsWith('.css'))
    expect(styles.filter((file) => /@import|url\(\s*['"]?(?!data:|#)/i.test(readFileSync(join(out, file), 'utf8')))).toEqual([])
  })
})

describe('the properties themselves', () => {
  const page = (html: string, address = '/x/'): Page => {
    const tree = readTree(html)
    return { address, html, tree, all: (...names) => tree.elements.filter(({ name }) => names.includes(name)) }
  }
  const wrong: Readonly<Record<keyof typeof properties, string>> = {
    'is well formed': '<p><b>words</p></b>',
    'starts with a doctype and names its language': '<html><body></body></html>',
    'has one title, and words in it': '<html><title></title></html>',
    'has a description, and its own address as the canonical one': '<link rel="canonical" href="https://x.example/y/">',
    'has exactly one h1, first, and headings that never skip a level': '<h1>One</h1><h3>Three</h3>',
    'has a header, a navigation with a name, one main part and a footer': '<header></header><nav></nav><main></main><footer></footer>',
    'starts with a link that skips to the content': '<body><a href="#main">Skip</a><main id="content"></main></body>',
    'uses no id twice': '<p id="a"></p><p id="a"></p>',
    'says in words what every picture shows': '<img src="/a.png">',
    'labels every field': '<label for="b">B</label><input id="a">',
    'keeps a space between words and the link or mark beside them': '<p>8%<b>Benefit</b></p>',
    'puts words in every link and button': '<a href="/"><svg></svg></a>',
    'gives every table of figures a heading row, and every cell of it a place': '<table><tbody></tbody></table>',
    'has no script unless it is a tool': '<script>alert(1)</script>',
    'fetches nothing from anywhere else': '<img src="//pictures.example/a.png" alt="">',
    'has no inline style and no event handler': '<p onclick="x()">',
    'has a strict content security policy, with script on tools and /search/ only, and WebAssembly on the latter alone': `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'">`,
    'shows no slip of the machine such as “undefined” or “NaN”': '<body>Cost: undefined</body>',
    'leads nowhere dangerous': '<a href="JavaScript:alert(1)">x</a>',
  }

  it('see a script on a tool that is not the one file of the site, or more than one', () => {
    const faults = (html: string) => properties['has no script unless it is a tool'](page(html, '/evidence/')).length
    const own = '<script type="module" src="/_assets/map.js"></script>'
    expect([own, `${own}${own}`, '<script>alert(1)</script>', '<script src="https://x.example/_assets/map.js"></script>'].map(faults)).toEqual([0, 1, 1, 1])
  })

  it.each(Object.entries(wrong))('see a page that breaks “%s”', (name, html) => {
    expect(properties[name as keyof typeof properties](page(html))).not.toEqual([])
  })
})

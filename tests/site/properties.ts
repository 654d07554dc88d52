import { around, attribute, attributes, type Element, textOf, words } from './html.ts'
import type { Page } from './page.ts'

/** What is wrong with one page in one respect; nothing if it is right. */
export type Property = (page: Page) => readonly string[]

const one = (what: string, count: number): string[] => (count === 1 ? [] : [`${count} × ${what}`])

const repeated = (list: readonly string[]): string[] => [...new Set(list.filter((item, index) => list.indexOf(item) !== index))]

const landmarks: Property = ({ all }) => {
  const body = (name: string) => all(name).filter((element) => around(element).every(({ name: outer }) => !['main', 'article', 'aside', 'section', 'nav'].includes(outer)))
  const unnamed = all('nav').filter((nav) => !attribute(nav, 'aria-label') && !attribute(nav, 'aria-labelledby'))
  const names = all('nav').map((nav) => attribute(nav, 'aria-label') ?? '')
  return [...one('header', body('header').length), ...one('main', all('main').length), ...one('footer', body('footer').length), ...(all('nav').length === 0 ? ['no nav'] : []), ...unnamed.map(() => 'a nav without a name'), ...repeated(names).map((name) => `two navs called “${name}”`)]
}

const headingLevels: Property = ({ all }) => {
  const headings = all('h1', 'h2', 'h3', 'h4', 'h5', 'h6')
  const levels = headings.map(({ name }) => Number(name.slice(1)))
  const skips = levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`h${level} “${words(headings[index] as Element)}” after ${index === 0 ? 'nothing' : `h${levels[index - 1]}`}`] : []))
  return [...one('h1', levels.filter((level) => level === 1).length), ...skips, ...headings.filter((heading) => words(heading) === '').map(({ name }) => `an empty ${name}`)]
}

const skipLink: Property = ({ all }) => {
  const [first] = all('body').flatMap(({ children }) => children.filter((child) => typeof child !== 'string'))
  const goal = first && attribute(first, 'href')
  return goal?.startsWith('#') && all('main').some((main) => attribute(main, 'id') === goal.slice(1)) ? [] : [`the first thing in the body leads to ${goal ?? 'nothing'}`]
}

const labelled: Property = ({ all }) => {
  const labels = new Set(all('label').map((label) => attribute(label, 'for')))
  return all('input', 'select', 'textarea')
    .filter((field) => attribute(field, 'type') !== 'hidden')
    .filter((field) => !labels.has(attribute(field, 'id') ?? '') && !attribute(field, 'aria-label') && !around(field).some(({ name }) => name === 'label'))
    .map((field) => `<${field.name}${field.raw}>`)
}

const named: Property = ({ all }) =>
  all('a', 'button', 'summary')
    .filter((element) => words(element) === '' && !attribute(element, 'aria-label'))
    .map((element) => `<${element.name}${element.raw}> has no words`)

/** The pages that are tools: each has one script of the site’s own, and is whole without it or says what to use instead. */
export const withScript: ReadonlySet<string> = new Set(['/evidence/', '/compare/', '/like-mine/', '/statement/', '/notebook/', '/contribute/benefit/', '/contribute/lesson/', '/contribute/blueprint/', '/contribute/organisation/'])

const policy: Property = ({ address, all }) => {
  const given = all('meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy')
  const directives = (given && attribute(given, 'content'))?.split('; ') ?? []
  const script = directives.find((directive) => directive.startsWith('script-src'))
  const wanted = address === '/search/' ? "script-src 'self' 'wasm-unsafe-eval'" : withScript.has(address) ? "script-src 'self'" : undefined
  return [...(directives.includes("default-src 'none'") ? [] : ['no default-src none']), ...(script === wanted ? [] : [`script: ${script}`]), ...directives.filter((directive) => /unsafe-inline|'unsafe-eval'|\*|https?:/.test(directive))]
}

const elsewhere = (address: string | undefined): boolean => address !== undefined && /^([a-z][a-z0-9+.-]*:)?\/\//i.test(address.trim())

const fetched: Property = ({ all, tree: { elements } }) => [
  ...elements.flatMap((element) => ['src', 'srcset', 'poster', 'data', 'background'].map((name) => attribute(element, name)).filter(elsewhere)),
  ...all('link').filter((link) => !['canonical', 'alternate'].includes(attribute(link, 'rel') ?? '')).map((link) => attribute(link, 'href')).filter(elsewhere),
  ...all('iframe', 'object', 'embed', 'base', 'use').map(({ name }) => `<${name}>`),
].map(String)

const accidents = /\bundefined\b|\bNaN\b|\[object \w+\]|\bnull\b(?=\s*(?:[,.)]|$))/
const slips: Property = ({ all, tree: { elements } }) => {
  const shown = [...all('title', 'body').map(textOf), ...elements.flatMap((element) => ['alt', 'aria-label', 'title', 'content'].map((name) => attribute(element, name) ?? ''))]
  return shown.flatMap((text) => accidents.exec(text)?.[0] ?? [])
}

const inline = new Set(['a', 'strong', 'em', 'b', 'span', 'code'])
const joined: Property = ({ tree: { elements } }) =>
  elements.flatMap(({ children }) =>
    children.flatMap((right, index) => {
      const left = children[index - 1]
      const pair = [left, right].map((side) => (typeof side === 'string' ? 'text' : side && inline.has(side.name) ? side.name : undefined))
      if (left === undefined || pair.includes(undefined) || pair.every((side) => side === 'span')) return [] // spans side by side are cells of a grid
      const [before, after] = [left, right].map((side) => (typeof side === 'string' ? side : textOf(side)))
      return /[\p{L}\p{N}.,;:%]$/u.test(before ?? '') && /^[\p{L}\p{N}]/u.test(after ?? '') ? [`${before?.slice(-20)}|${after?.slice(0, 20)}`] : []
    }),
  )

/** What holds on every page of every site, each told as a sentence. */
export const properties = {
  'is well formed': ({ tree }) => tree.faults.slice(0, 2),
  'starts with a doctype and names its language': ({ html, all }) => [...(/^<!doctype html>/i.test(html) ? [] : ['no doctype']), ...(/^[a-z]{2}(-[A-Z]{2})?$/.test(attribute(all('html')[0] as Element, 'lang') ?? '') ? [] : ['no lang'])],
  'has one title, and words in it': ({ all }) => [...one('title', all('title').filter((title) => !around(title).some(({ name }) => name === 'svg')).length), ...all('title').filter((title) => words(title).length < 3).map(() => 'empty')],
  'has a description, and its own address as the canonical one': ({ address, all }) => {
    const description = all('meta').find((meta) => attribute(meta, 'name') === 'description')
    const canonical = all('link').find((link) => attribute(link, 'rel') === 'canonical')
    const right = address === '/404.html' || new URL((canonical && attribute(canonical, 'href')) ?? 'http://none').pathname === address
    return [...((description && attribute(description, 'content')?.trim()) ? [] : ['no description']), ...(right ? [] : ['another canonical address'])]
  },
  'has exactly one h1, first, and headings that never skip a level': headingLevels,
  'has a header, a navigation with a name, one main part and a footer': landmarks,
  'starts with a link that skips to the content': skipLink,
  'uses no id twice': ({ tree: { elements } }) => repeated(elements.flatMap((element) => attribute(element, 'id') ?? [])),
  'says in words what every picture shows': ({ all }) => all('img').filter((image) => !attributes(image).has('alt')).map((image) => image.raw),
  'labels every field': labelled,
  'keeps a space between words and the link or mark beside them': joined,
  'puts words in every link and button': named,
  'gives every table of figures a heading row, and every cell of it a place': ({ all }) => all('table').filter((table) => !table.children.some((child) => typeof child !== 'string' && child.name === 'thead')).map(() => 'a table without thead'),
  'has no script unless it is a tool': ({ address, all }) => {
    const ours = (script: Element): boolean => withScript.has(address) && script.children.join('') === '' && (attribute(script, 'src') ?? '').startsWith('/_assets/')
    return address === '/search/' ? [] : [...all('script').filter((script) => !ours(script)).map((script) => `<script${script.raw}>`), ...(all('script').filter(ours).length > 1 ? ['more than one script'] : [])]
  },
  'fetches nothing from anywhere else': fetched,
  'has no inline style and no event handler': ({ all, tree: { elements } }) => [...all('style').map(() => '<style>'), ...elements.flatMap((element) => [...attributes(element).keys()].filter((name) => name === 'style' || /^on[a-z]/i.test(name)).map((name) => `<${element.name} ${name}>`))],
  'has a strict content security policy, with script on tools and /search/ only, and WebAssembly on the latter alone': policy,
  'shows no slip of the machine such as “undefined” or “NaN”': slips,
  'leads nowhere dangerous': ({ all }) => all('a').map((link) => attribute(link, 'href') ?? '').filter((href) => /^\s*(javascript|data|vbscript|file|blob):/i.test(href)),
} as const satisfies Record<string, Property>

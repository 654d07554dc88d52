import { statSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf } from '../site/page.ts'

/** One page of every type, by its path: of types with many pages the fullest one, where most can go wrong. */
export const pageTypes = (out: string): Readonly<Record<string, string>> => {
  const files = filesOf(out).filter((file) => file.endsWith('/index.html'))
  const fullest = (pattern: RegExp): string => {
    const fitting = files.map((file) => file.slice(0, -'index.html'.length)).filter((address) => pattern.test(address))
    const [first] = fitting.map((address) => ({ address, size: statSync(join(out, address, 'index.html')).size })).sort((a, b) => b.size - a.size || (a.address < b.address ? -1 : 1))
    if (!first) throw new Error(`The site has no page like ${pattern}.`)
    return first.address
  }
  const optional = (type: string, pattern: RegExp): Readonly<Record<string, string>> => (files.some((file) => pattern.test(file.slice(0, -'index.html'.length))) ? { [type]: fullest(pattern) } : {})
  const record = (collection: string): string => fullest(new RegExp(`^/${collection}/[^/]+/$`))
  return {
    home: '/',
    'capabilities list': '/capabilities/',
    capability: record('capabilities'),
    'blueprints list': '/blueprints/',
    blueprint: record('blueprints'),
    'blueprint steps': fullest(/^\/blueprints\/[^/]+\/steps\/$/),
    ...optional('blueprint network', /^\/blueprints\/[^/]+\/network\/$/),
    'blueprint records': fullest(/^\/blueprints\/[^/]+\/records\/$/),
    'blueprint sources': fullest(/^\/blueprints\/[^/]+\/sources\/$/),
    'lessons list': '/lessons/',
    'facet page': fullest(/^\/lessons\/phase\/[^/]+\/$/),
    lesson: record('lessons'),
    'benefits list': '/benefits/',
    benefit: record('benefits'),
    measure: record('measures'),
    organisation: record('organisations'),
    source: record('sources'),
    cost: record('costs'),
    plan: record('plans'),
    term: record('terms'),
    'evidence map': '/evidence/',
    'evidence view': fullest(/^\/evidence\/view\/[^/]+\/[^/]+\/$/),
    'evidence cell': fullest(/^\/evidence\/(?!charts\/|network\/|places\/)[^/]+\/[^/]+\/$/),
    'capability evidence': fullest(/^\/capabilities\/[^/]+\/evidence\/$/),
    'time to benefit': '/evidence/time/',
    'who learned from whom': '/evidence/network/',
    ...optional('one kind of tie', /^\/evidence\/network\/[^/]+\/$/),
    places: '/evidence/places/',
    'places near': '/evidence/places/uk/',
    ...optional('places of a country', /^\/evidence\/places\/country\/[^/]+\/$/),
    'whole library': '/evidence/library/',
    'how to read': '/evidence/how-to-read/',
    questions: '/evidence/questions/',
    'empty evidence cell': [...files].reverse().map((file) => file.slice(0, -'index.html'.length)).find((address) => /^\/evidence\/[^/]+\/financial\/$/.test(address)) ?? '/evidence/',
    ...optional('charts', /^\/evidence\/charts\/$/),
    ...optional('chart', /^\/evidence\/charts\/[^/]+\/$/),
    checklists: '/checklists/',
    'checklist of a phase': fullest(/^\/checklists\/[^/]+\/$/),
    'checklist of a capability': fullest(/^\/checklists\/[^/]+\/[^/]+\/$/),
    'who to ask': '/ask/',
    'who to ask about a capability': fullest(/^\/ask\/[^/]+\/$/),
    search: '/search/',
    'search with results': '/search/?q=alert',
    'sites like mine': '/like-mine/',
    'sites like mine with a profile': '/like-mine/?setting=acute&beds=600&supplier=meditech&maturity=3&region=North+West&country=england',
    contribute: '/contribute/',
    'first record': '/contribute/first-record/',
    'handing in a spreadsheet': '/contribute/spreadsheet/',
    'form for a result': '/contribute/benefit/',
    'form for a lesson': '/contribute/lesson/',
    'form for a blueprint': '/contribute/blueprint/',
    'form for an organisation': '/contribute/organisation/',
    rules: '/contribute/rules/',
    rule: fullest(/^\/contribute\/rules\/[^/]+\/$/),
    method: '/method/',
    data: '/data/',
    'no page': '/there/is/no/such/page/',
  }
}

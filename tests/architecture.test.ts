import { describe, expect, it } from 'vitest'
import { circle, goalOf, pathOf, roomOf } from './rooms.ts'
import { bareCode, importsOf, type SourceFile, sourceFiles } from './source-files.ts'

/**
 * What each room may import besides itself. This table is the documentation of the house.
 * “leaf” is the files that stand directly in src/engine. “type room” allows types only; names after it are the values allowed too.
 */
const table: Readonly<Record<string, readonly string[]>> = {
  leaf: [],
  schema: ['leaf', 'zod'],
  prose: ['leaf', 'schema', 'satteri', 'zod', 'type hast'],
  read: ['leaf', 'schema', 'prose', 'yaml', 'jsonc-parser', 'node', 'type zod'],
  format: ['type schema'],
  library: ['leaf', 'schema', 'type prose', 'format'],
  evidence: ['leaf', 'library', 'schema', 'format'],
  browse: ['leaf', 'schema', 'format', 'library', 'evidence'],
  charts: ['leaf', 'library', 'evidence', 'schema', 'format', 'd3', 'topojson-client', 'world-atlas'],
  search: ['leaf', 'library', 'evidence', 'browse', 'schema', 'format'],
  publish: ['library', 'schema', 'format', 'evidence', 'type charts', 'zod'],
  notebook: ['browse', 'format', 'library', 'schema'],
  planning: ['leaf', 'evidence', 'format', 'library', 'schema'],
  likeness: ['leaf', 'schema', 'format', 'library', 'evidence', 'browse'],
  checks: ['leaf', 'library', 'evidence', 'schema', 'format', 'type prose', 'type read problemAt parseJson'],
  draft: ['leaf', 'schema', 'library', 'format', 'type read', 'type zod', 'yaml'],
  form: ['leaf', 'schema', 'draft', 'checks', 'evidence', 'library', 'type read', 'type prose findHiddenCharacters', 'type zod'],
  repair: ['leaf', 'schema', 'prose', 'format', 'draft', 'report', 'type read decode parseJson parseMdx', 'type zod', 'yaml', 'jsonc-parser'],
  editor: ['schema', 'draft', 'zod'],
  issue: ['leaf', 'schema', 'format', 'library', 'checks', 'draft', 'form', 'type read', 'type zod', 'yaml', 'jsonc-parser'],
  changes: ['leaf', 'schema', 'format', 'library', 'evidence', 'draft', 'report', 'type read'],
  report: ['leaf', 'type checks'],
  exchange: ['leaf', 'schema', 'format', 'draft', 'checks', 'type read readRecord parseJson parseMdx', 'type zod', 'papaparse', 'fflate'],
  scripts: ['engine', 'node', 'scripts/site', 'type playwright-core'],
  'scripts/site': ['engine', 'node', 'astro', 'site', 'playwright-core', '@sparticuz/chromium'],
}

const engine = sourceFiles('src/engine')
const site = sourceFiles('src/site')
const scripts = sourceFiles('scripts')

const isAllowed = (allowed: readonly string[], goal: string, values: readonly string[], path = ''): boolean =>
  allowed.some((entry) => {
    const [first = '', room = '', ...names] = entry.split(' ')
    if (first === 'type') return goal === room && values.every((name) => names.includes(name))
    return goal === first || (first === 'engine' && path.startsWith('src/engine/'))
  })

/** Import lines that the table does not allow. */
const crossings = ({ file, text }: SourceFile): string[] => {
  const room = roomOf(file)
  return importsOf(text)
    .filter(({ from, values }) => goalOf(file, from) !== room && !isAllowed(table[room] ?? [], goalOf(file, from), values, pathOf(file, from)))
    .map(({ line, from, values }) => `${file}:${line} ${room} imports ${values.join(', ') || 'types'} from ${from}`)
}

const forbidden = {
  'touches the page of a browser': /\b(?:window|localStorage|navigator)\.\w|\bdocument\.(?:querySelector|getElement|createElement|body|head)/,
  'asks the machine or the clock': /\bprocess\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\./,
  prints: /\bconsole\.|\bprocess\.std/,
} as const

/** What a file of the engine does that only scripts, the site or read/ may do. */
const misdeeds = ({ file, text }: SourceFile): string[] =>
  bareCode(text).split('\n').flatMap((line, index) =>
    Object.entries(forbidden)
      .filter(([deed, pattern]) => pattern.test(line) && !(deed === 'asks the machine or the clock' && roomOf(file) === 'read'))
      .map(([deed]) => `${file}:${index + 1} ${deed}`),
  )

const linksAmong = (files: readonly SourceFile[]): Map<string, Set<string>> => {
  const links = new Map<string, Set<string>>()
  for (const { file, text } of files) {
    const goals = importsOf(text).map(({ from }) => goalOf(file, from)).filter((goal) => goal in table && goal !== roomOf(file))
    links.set(roomOf(file), new Set([...(links.get(roomOf(file)) ?? []), ...goals]))
  }
  return links
}

describe('the rooms of the engine', () => {
  it('are all in the table', () => {
    expect([...new Set(engine.map(({ file }) => roomOf(file)))].filter((room) => !(room in table))).toEqual([])
  })

  it('import only what the table allows', () => {
    expect(engine.flatMap(crossings)).toEqual([])
  })

  it('never import one another in a circle', () => {
    expect(circle(linksAmong(engine))).toBeUndefined()
  })

  it('leave the browser, the clock, chance and printing to others', () => {
    expect(engine.flatMap(misdeeds)).toEqual([])
  })

  it('hold files short enough to read at a sitting', () => {
    expect(engine.filter(({ text }) => text.trimEnd().split('\n').length > 220).map(({ file }) => file)).toEqual([])
  })
})

describe('what stands outside the engine', () => {
  it('lets scripts import the engine and Node; only the site’s own scripts may start Astro', () => {
    expect(scripts.flatMap(crossings)).toEqual([])
  })

  it('sends no reader of files to the browser', () => {
    const wrong = site.filter(({ file }) => roomOf(file) === 'site/client').flatMap(({ file, text }) => importsOf(text).filter(({ from }) => ['read', 'node'].includes(goalOf(file, from))).map(({ from }) => `${file} imports ${from}`))
    expect(wrong).toEqual([])
  })

  it('has no drawer for odds and ends', () => {
    const all = [...engine, ...site, ...scripts, ...sourceFiles('tests')].map(({ file }) => file)
    expect(all.filter((file) => /(^|\/)(utils?|helpers?|common)([./]|$)/.test(file))).toEqual([])
  })
})

describe('this test', () => {
  const inRoom = (room: string, text: string) => crossings({ file: `src/engine/${room}/x.ts`, text })

  it('sees a room reach where it may not', () => {
    expect(inRoom('schema', "import { readFileSync } from 'node:fs'")).toEqual(['src/engine/schema/x.ts:1 schema imports readFileSync from node:fs'])
    expect(inRoom('format', "\nexport { text } from '../schema/fields.ts'")).toEqual(['src/engine/format/x.ts:2 format imports text from ../schema/fields.ts'])
    expect(inRoom('format', "import type { Value } from '../schema/fields.ts'")).toEqual([])
    expect(inRoom('checks', "import { type Content, readContent } from '../read/content.ts'")).toEqual(['src/engine/checks/x.ts:1 checks imports readContent from ../read/content.ts'])
    expect(inRoom('library', "const late = await import('astro:content')")).toHaveLength(1)
    expect(inRoom('evidence', "import {\n  a,\n  b,\n} from '../checks/run.ts'")).toHaveLength(1)
  })

  it('sees the clock, chance, printing and the page, but not in words or with a date given', () => {
    const text = ['const a = Date.now()', "const b = 'new Date()' // Math.random", 'const c = new Date(2026)', 'console.log(a)', 'window.alert()', 'process.env'].join('\n')
    const found = misdeeds({ file: 'src/engine/library/x.ts', text }).map((said) => said.replace(/.*x\.ts:/, ''))
    expect(found).toEqual(['1 asks the machine or the clock', '4 prints', '5 touches the page of a browser', '6 asks the machine or the clock'])
  })

  it('sees a circle', () => {
    expect(circle(new Map([['library', new Set(['format'])], ['format', new Set(['schema'])], ['schema', new Set(['library'])]]))).toBe('library > format > schema > library')
  })
})

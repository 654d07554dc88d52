import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseProse, type Segment } from '#engine/prose/index.ts'

const folder = new URL('../../fixtures/prose/good/', import.meta.url)
const names = readdirSync(folder)
  .map((name) => name.replace(/\.mdx$/, ''))
  .sort()
const read = (name: string) => readFileSync(new URL(`${name}.mdx`, folder), 'utf8')

const show = (segments: readonly Segment[], indent = ''): string =>
  segments
    .map((one) =>
      one.kind === 'html'
        ? `${indent}${JSON.stringify(one.html)}\n`
        : `${indent}${one.inline ? 'inline' : 'block'} ${one.name} ${JSON.stringify(one.props)}\n${show(one.children, `${indent}  `)}`,
    )
    .join('')

const htmlOf = (segments: readonly Segment[]): string => segments.map((one) => (one.kind === 'html' ? one.html : htmlOf(one.children))).join('')

const isBalanced = (html: string): boolean => {
  const open: string[] = []
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (name === 'br' || name === 'hr') continue
    if (!slash) open.push(name ?? '')
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

// Only inside a tag: the words of a body may say style="x".
const unsafe = /<(?:script|img|iframe|svg)|<[^>]*\s(?:on\w+|style)=|<[^>]*(?:href|src)="(?:javascript|data|vbscript|file):|[\uE000-\uF8FF\uA840]/i

test.each(names)('accepts %s and publishes it as pinned', async (name) => {
  const { prose, problems } = parseProse(read(name))
  const headings = prose.headings.map(({ depth, id, text }) => `h${depth} #${id} ${text}\n`).join('')
  const references = prose.references.map(({ collection, id, line, column }) => `${line}:${column} ${collection} ${id}\n`).join('')
  expect(problems).toEqual([])
  await expect(`${show(prose.segments)}---\n${prose.text}\n---\n${headings}---\n${references}`).toMatchFileSnapshot(`../../output/prose/${name}.txt`)
})

test.each(names)('the HTML of %s is balanced and holds no script, handler, style or unsafe address', (name) => {
  const html = htmlOf(parseProse(read(name)).prose.segments)
  expect(html).not.toMatch(unsafe)
  expect(isBalanced(html)).toBe(true)
})

const pieces =
  '<|>|</|/>|<Note>|</Note>|<Cite source="a"/>|<Benefit id="b" />|<sub>|</sub>|<br>|{|}|{/*|*/}|"|=|`|``|```\n|\n|\n\n|- |1. |## |> |a|5|import |https://x.org|<https://x.org>|[a](|)|](|[|]|![|javascript:|**|_|\\|\\{|&lt;|&#x7b;|<script>|title="x"|{...x}| |<!--|-->|é|😀|[^1]|={|style="x"|\r\n'.split(
    '|',
  )

test('of 4,000 bodies put together at random, none that is accepted is unsafe or unbalanced', () => {
  let seed = 20_261_122
  const next = (limit: number) => {
    seed = (seed * 1_664_525 + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * limit)
  }
  let accepted = 0
  for (let i = 0; i < 4000; i += 1) {
    const body = Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)]).join('')
    const { prose, problems } = parseProse(body)
    if (problems.length > 0) continue
    accepted += 1
    const html = htmlOf(prose.segments)
    expect(html, body).not.toMatch(unsafe)
    expect(isBalanced(html), body).toBe(true)
  }
  expect(accepted).toBeGreaterThan(500)
})

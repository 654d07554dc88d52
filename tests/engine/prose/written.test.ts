import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writeHtml } from '#engine/prose/html.ts'
import { mask } from '#engine/prose/mask.ts'
import { parseMasked } from '#engine/prose/parsed.ts'
import { parseProse, type Segment } from '#engine/prose/index.ts'

const htmlOf = (body: string): string => {
  const join = (segments: readonly Segment[]): string => segments.map((one) => (one.kind === 'html' ? one.html : `[${one.name}]`)).join('')
  return join(parseProse(body).prose.segments)
}

test('what clinicians type with < is text', () => {
  expect(htmlOf('Stay <5 days, p<0.05, 2 < 4, a<b c, <$5, p <alpha')).toBe(
    '<p>Stay &lt;5 days, p&lt;0.05, 2 &lt; 4, a&lt;b c, &lt;$5, p &lt;alpha</p>',
  )
})

test('an address in angle brackets is a link, with the punctuation after it left outside', () => {
  expect(htmlOf('See <https://example.org/a_b_c>.')).toBe(
    '<p>See <a href="https://example.org/a_b_c" rel="noopener">https://example.org/a_b_c</a>.</p>',
  )
})

test('code shows anything as it was typed', () => {
  expect(htmlOf('`<Note {...x} n={3}>` and `<!-- x -->`')).toBe('<p><code>&lt;Note {...x} n={3}&gt;</code> and <code>&lt;!-- x --&gt;</code></p>')
})

test('a paragraph is cut at a component among its words', () => {
  expect(parseProse('Some <Cite source="smith-2021" page="4" /> words.').prose.segments).toEqual([
    { kind: 'html', html: '<p>Some ' },
    { kind: 'component', name: 'Cite', props: { source: 'smith-2021', page: '4' }, inline: true, children: [] },
    { kind: 'html', html: ' words.</p>' },
  ])
})

test('a number, a truth or words in braces are values, not code', () => {
  expect(parseProse('<Note title={"Why"} tone={"note"}>x</Note>').problems).toEqual([])
  expect(parseProse('<Note title={3}>x</Note>').problems[0]?.message).toBe('"title" needs words in quotes.')
})

test('headings get ids that are never the same and never hide a name of the page', () => {
  const { headings } = parseProse('## Forms\n\n### Forms\n\n#### Forms\n\n## Forms 2\n\n##### Small').prose
  expect(headings.map(({ depth, id }) => `${depth} ${id}`)).toEqual(['2 s-forms', '3 s-forms-2', '4 s-forms-3', '2 s-forms-2-2'])
})

test('a table scrolls in its own region and aligns its cells by class', () => {
  expect(htmlOf('| a | b |\n|--:|:-:|\n| 1 | 2 |').replaceAll('\n', '')).toBe(
    '<div class="scroll" tabindex="0" role="region" aria-label="Table"><table><thead><tr><th scope="col" class="num">a</th><th scope="col" class="centre">b</th></tr></thead><tbody><tr><td class="num">1</td><td class="centre">2</td></tr></tbody></table></div>',
  )
})

test('the words of a body leave out its tags and keep its titles and descriptions', () => {
  expect(parseProse('## One\n\nTwo<br>three <Cite source="a" />.\n\n<Note title="Four">five</Note>\n\n![Six](./a.png)').prose.text).toBe(
    'One Two three . five Four Six',
  )
})

test('an empty body is an empty prose', () => {
  expect(parseProse('')).toEqual({ prose: { segments: [], headings: [], text: '', references: [] }, problems: [] })
})

test('hiding text from the parser never moves a line or a column', () => {
  for (const kind of ['good', 'hostile']) {
    const folder = new URL(`../../fixtures/prose/${kind}/`, import.meta.url)
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.mdx'))) {
      const body = readFileSync(new URL(name, folder), 'utf8')
      const { text } = mask(body)
      expect(
        text.split('\n').map((line) => line.length),
        name,
      ).toEqual(body.split('\n').map((line) => line.length))
    }
  }
})

test('our own writer of HTML agrees with the well-known one', () => {
  const tree = parseMasked('## A & "b" &lt;c>\n\n*x* [y "z"](https://e.org/?a=1&b=2 "t & \\"u\\"")\n\n- a\n- b\n\n---\n\n3. c\n')
  const nodes = tree.children as unknown as ElementContent[]
  const names: Readonly<Record<string, string>> = { '&#x26;': '&amp;', '&#x3C;': '&lt;', '&#x22;': '&quot;' }
  const theirs = toHtml({ type: 'root', children: nodes }).replace(/&#x(?:26|3C|22);/g, (code) => names[code] ?? code)
  expect(writeHtml(nodes).replaceAll('&gt;', '>')).toBe(theirs)
})

import { expect, test } from 'vitest'
import { parseProse } from '#engine/prose/index.ts'

const paragraph =
  'Some words about *medicines* and **safety**, with a [link](https://example.org/x), p<0.05 and `code` <Cite source="abc" page="3" />, enough to fill a paragraph as people write them.\n\n'
const section = `## A heading\n\n${paragraph.repeat(8)}| a | b |\n|---|--:|\n| 1 | <2 |\n\n- one\n- two <Benefit id="b" />\n\n<Note title="x">\n\nwords\n\n</Note>\n\n`
const body = section.repeat(Math.floor(45_000 / section.length))

test('a body of 45 kB is read whole', () => {
  const { problems, prose } = parseProse(body)
  expect(problems).toEqual([])
  expect(prose.headings).toHaveLength(body.match(/^## /gm)?.length ?? 0)
})

test('100 kB meant to be slow or to break the reader gets its verdict', () => {
  const full = (text: string) => text.repeat(Math.floor(100_000 / text.length))
  const bodies = [
    '<',
    '{',
    '{/* ',
    '<a b="',
    '[a](<b',
    '`',
    '<https://',
    '<!--',
    '\\{',
    '[^a]',
    '*a ',
    '&#x',
    '<Note ',
    'import x\n',
    '</>',
    '"<a b=\'',
    '| ',
    'a@',
  ].map(full)
  for (const hostile of bodies) expect(Array.isArray(parseProse(hostile).problems), hostile.slice(0, 8)).toBe(true)
})

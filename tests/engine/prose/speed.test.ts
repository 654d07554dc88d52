import { expect, test } from 'vitest'
import { parseProse } from '#engine/prose/index.ts'

const paragraph =
  'Some words about *medicines* and **safety**, with a [link](https://example.org/x), p<0.05 and `code` <Cite source="abc" page="3" />, enough to fill a paragraph as people write them.\n\n'
const section = `## A heading\n\n${paragraph.repeat(8)}| a | b |\n|---|--:|\n| 1 | <2 |\n\n- one\n- two <Benefit id="b" />\n\n<Note title="x">\n\nwords\n\n</Note>\n\n`
const body = section.repeat(Math.floor(45_000 / section.length))

const milliseconds = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}

// The aim is 10 ms on a quiet machine; the bound leaves room for a busy one.
test('a body of 45 kB has its verdict in a blink', () => {
  expect(parseProse(body).problems).toEqual([])
  const times = Array.from({ length: 40 }, () => milliseconds(() => parseProse(body))).sort((a, b) => a - b)
  expect(times[5]).toBeLessThan(25)
})

test('100 kB meant to be slow is not', () => {
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
  for (const hostile of bodies)
    expect(
      milliseconds(() => parseProse(hostile)),
      hostile.slice(0, 8),
    ).toBeLessThan(6000)
})

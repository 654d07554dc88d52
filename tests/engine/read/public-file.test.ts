import { expect, test } from 'vitest'
import { publicProblems } from '#engine/read/public-file.ts'

const messages = (file: string, text = '') => publicProblems(file, () => Buffer.from(text)).map(({ message }) => message)

test('a page, a script or a file without a kind is not published', () => {
  expect(['public/x.html', 'public/x.js', 'public/x'].map((file) => messages(file).length)).toEqual([1, 1, 1])
})

test('a drawing of plain shapes is published', () => {
  expect(messages('public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>')).toEqual([])
})

test.each(['<script>x</script>', '<path onclick="x"/>', '<a href="javascript:x">y</a>', '<foreignObject/>', '<image href="https://example.org/x.png"/>', '<style>*{}</style>'])('a drawing that holds %s is refused', (inside) => {
  expect(messages('public/x.svg', `<svg>${inside}</svg>`)).toEqual(['This drawing holds something that could run or load from elsewhere.'])
})

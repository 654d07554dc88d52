import { expect, test } from 'vitest'
import { parseProse } from '#engine/prose/index.ts'

const told = (body: string, firstLine?: number) =>
  parseProse(body, firstLine === undefined ? {} : { firstLine }).problems.map(
    ({ line, column, endColumn, message, help }) => `${line}:${column}${endColumn ? `-${endColumn}` : ''} ${message} ${help ?? ''}`,
  )

test('a problem stands where its file shows it, front matter counted', () => {
  expect(parseProse('Words.\n\nThe {patient} left.', { firstLine: 12 }).problems).toMatchInlineSnapshot(`
    [
      {
        "code": "expression",
        "column": 5,
        "endColumn": 6,
        "help": "Write \\{ for the bracket itself, or put the words in \`backticks\`.",
        "line": 14,
        "message": "Curly brackets start code here, and nothing is ever run.",
      },
    ]
  `)
})

test('a reference stands where its attribute is written, in file lines', () => {
  const { references } = parseProse('One.\n\nSee <Benefit id="fewer-falls" /> and <Cite page="4" source="smith-2021" />.', { firstLine: 10 }).prose
  expect(references).toEqual([
    { collection: 'benefits', id: 'fewer-falls', line: 12, column: 14, endColumn: 30 },
    { collection: 'sources', id: 'smith-2021', line: 12, column: 53, endColumn: 72 },
  ])
})

test('columns count as editors do, after accents, emoji and Windows line ends', () => {
  expect(told('naïve 😀 {x}')[0]).toMatch(/^1:10-11 /)
  expect(told('One\r\n\r\nTwo {x}')[0]).toMatch(/^3:5-6 /)
  expect(told('p<0.05 &amp; <https://x.org> \\{a\\} {x}')[0]).toMatch(/^1:36-37 /)
})

test('a misspelt component or prop is told the nearest name', () => {
  expect(told('<Benfit id="a" />\n\n<Note titel="x">y</Note>')).toMatchInlineSnapshot(`
    [
      "1:1-8 There is no component called <Benfit>. Did you mean <Benefit>? Write it as <Benefit id="fewer-missed-doses" />. The components are Note, Benefit, Lesson, Measure, Cost, Timing, Practice, Organisation, Cite, Figure, Steps.",
      "3:7-16 <Note> has nothing called "titel". Did you mean "title"? <Note> takes title, tone. Write it as <Note title="Before you start">…</Note>.",
    ]
  `)
})

test('all problems of a body are told at once, even when the parser gives up', () => {
  expect(told('# Title\n\n<Note>\n\nWords {x} and <div>more</div>.\n\n[a](javascript:b)')).toMatchInlineSnapshot(`
    [
      "1:1-8 The title of the record is the heading of the page. Start this heading with ## instead of #, or delete it.",
      "3:1 <Note> is opened here and never closed in the same paragraph or block. Write </Note> where it ends, or end the tag itself with /> if it holds nothing. If you mean "less than", write \\< instead of <.",
      "5:7-8 Curly brackets start code here, and nothing is ever run. Write \\{ for the bracket itself, or put the words in \`backticks\`.",
      "5:15-19 <div> is HTML, and HTML is not published from text files. Say it in Markdown, or leave the tag out. If you mean "less than", write \\< instead of <.",
      "7:5-17 Links that start with "javascript:" are not published. Link to an address that starts with https://, http:// or mailto:, to a page of this site, or to #a-heading.",
    ]
  `)
})

test('a curly bracket, an HTML comment and a spread are told what to write instead', () => {
  expect(told('The {patient}\n\n<!-- x -->\n\n<Note {...x}>y</Note>')).toMatchInlineSnapshot(`
    [
      "1:5-6 Curly brackets start code here, and nothing is ever run. Write \\{ for the bracket itself, or put the words in \`backticks\`.",
      "3:1-5 HTML comments are not read here. Write {/* your comment */}.",
      "5:7-13 Nothing is ever run here, so {...} cannot fill in values. Write each value out. <Note> takes title, tone. Write it as <Note title="Before you start">…</Note>.",
    ]
  `)
})

test('code in a prop and a value without quotes are told how to write the value', () => {
  expect(told('<Note title={a + 1}>y</Note>\n\n<Cite source=smith />')).toMatchInlineSnapshot(`
    [
      "1:7-20 {a + 1} is code, and nothing is ever run here. Write the value itself: title="…", a number or true in braces, or a list such as {["a", "b"]}.",
      "3:7-19 The value after = has no quotes round it. Write source="smith".",
    ]
  `)
})

test('a wrong or missing value is told what its component expects', () => {
  expect(told('<Note tone="shout">y</Note>\n\n<Cite source="Smith 2021" />\n\n<Figure src="./a.png" />')).toMatchInlineSnapshot(`
    [
      "1:7-19 "tone" takes one of these words: note, warning. Write tone="note".",
      "3:7-26 An id is lower-case words joined by hyphens, such as "closed-loop-medication". Write it as <Cite source="smith-2021" page="4" />.",
      "5:1-8 <Figure> needs "alt". Write it as <Figure src="/ward.png" alt="What the picture shows" />.",
    ]
  `)
})

test('links and pictures are told which addresses are published', () => {
  expect(told('[a](javascript:b) [c](https://me:secret@x.org) ![d](./d.svg) ![e](https://x.org/e.png)')).toMatchInlineSnapshot(`
    [
      "1:5-17 Links that start with "javascript:" are not published. Link to an address that starts with https://, http:// or mailto:, to a page of this site, or to #a-heading.",
      "1:23-46 This link carries a user name or a password. Take everything between // and @ out of the address, and change that password: it has been shared.",
      "1:53-60 Pictures of type .svg are not published. Save the picture as .png, .jpg, .webp or .avif.",
      "1:67-86 Pictures from other places are not published. Put the picture into public/ in the content folder and name it from there, such as /ward.png: letters, digits, hyphens.",
    ]
  `)
})

test('tags that do not match are told in plain words', () => {
  expect([...told('<Note>\n\nx'), ...told('x\n\n</Note>'), ...told('<Note>\n\nx\n\n</Steps>'), ...told('<Note>x\n\ny</Note>')])
    .toMatchInlineSnapshot(`
    [
      "1:1 <Note> is opened here and never closed in the same paragraph or block. Write </Note> where it ends, or end the tag itself with /> if it holds nothing. If you mean "less than", write \\< instead of <.",
      "3:1 </Note> closes something that was never opened. Delete it, or write <Note> where it should start.",
      "5:1 </Steps> stands where </Note> should. Close <Note> first, and each tag inside the one it was opened in.",
      "1:1 <Note> is opened here and never closed in the same paragraph or block. Write </Note> where it ends, or end the tag itself with /> if it holds nothing. If you mean "less than", write \\< instead of <.",
    ]
  `)
})

test('a character nobody can see is told by its number', () => {
  expect(told('Safe \u202Ewords and \uF0B7')).toMatchInlineSnapshot(`
    [
      "1:6-7 There is an invisible character that changes the direction of text here (U+202E). Delete it, or type the words around it again; it usually arrives by copying from a document.",
      "1:17-18 There is a private-use character (often a bullet from a word processor) that other computers cannot show here (U+F0B7). Delete it, or type the words around it again; it usually arrives by copying from a document.",
    ]
  `)
})

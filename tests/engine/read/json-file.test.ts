import { describe, expect, it } from 'vitest'
import { parseJson } from '#engine/read/json-file.ts'

const says = (text: string): string[] => parseJson(text).problems.map(({ line, column, rule, message, help }) => `${line}:${column} ${rule} | ${message} | ${help ?? ''}`)

describe('JSON that cannot be read', () => {
  const broken = {
    'a comma is missing': '{\n  "a": 1\n  "b": 2\n}',
    'a comma too many': '{\n  "a": 1,\n}',
    'a colon is missing': '{\n  "a" 1\n}',
    'a closing quote is missing': '{\n  "a": "one\n}',
    'a closing bracket is missing': '{\n  "a": [1, 2\n}',
    'a closing brace is missing': '{\n  "a": 1\n',
    'words without quotes': '{\n  "a": yes\n}',
    'a comment': '{\n  // first\n  "a": 1\n}',
    'a line break inside the quotes': '{\n  "a": "one\ttwo"\n}',
    'a backslash that goes with nothing': '{\n  "a": "C:\\data"\n}',
    'a number in the wrong style': '{\n  "a": 1.\n}',
    'two records in one file': '{ "a": 1 }\n{ "a": 2 }',
    'nothing at all': '',
  }

  it('says where, why and what to do', () => {
    expect(Object.fromEntries(Object.entries(broken).map(([what, text]) => [what, says(text)[0]]))).toMatchInlineSnapshot(`
      {
        "a backslash that goes with nothing": "2:11 broken-json | A backslash stands before a letter it does not go with. | Write \\\\d for a backslash, or / instead of it.",
        "a closing brace is missing": "1:1 broken-json | This { is never closed. | Write } where the group ends.",
        "a closing bracket is missing": "2:8 broken-json | This [ is never closed. | Write ] where the list ends.",
        "a closing quote is missing": "2:8 broken-json | The closing double quote is missing. | Write "one".",
        "a colon is missing": "2:7 broken-json | A colon is missing between "a" and this. | Write "a": 1.",
        "a comma is missing": "3:3 broken-json | A comma is missing before this. | Write 1, with a comma after it.",
        "a comma too many": "2:9 broken-json | A comma stands after the last field. | Write 1 without a comma after it.",
        "a comment": "2:3 broken-json | A remark to others cannot stand here. | Write it as a field, such as "notes": "first", or delete it.",
        "a line break inside the quotes": "2:12 broken-json | A tab stands inside the quotes. | Write a space instead: "one two…",
        "a number in the wrong style": "2:8 broken-json | This is not a number as records write it. | Write 1.",
        "nothing at all": "1:1 broken-json | This file is empty. | Delete it, or start it with: npm run new",
        "two records in one file": "2:1 broken-json | A second record starts here. | Give every record a file of its own.",
        "words without quotes": "2:8 broken-json | This is not how records write it. | Write true.",
      }
    `)
  })

  it('gives no data, so that nothing half read is published', () => {
    expect(Object.values(broken).map((text) => parseJson(text).data).filter((data) => data !== undefined)).toEqual([])
  })

  it('names every place that is wrong, not only the first', () => {
    expect(says('{\n  "a": 1\n  "b": 2\n  "c": 3\n}').map((line) => line.split(' |')[0])).toEqual(['3:3 broken-json', '4:3 broken-json'])
  })

  it('survives brackets that would overflow the stack of a parser', () => {
    expect(says('['.repeat(100_000) + ']'.repeat(100_000))).toMatchInlineSnapshot(`
      [
        "1:51 broken-json | More than 50 brackets are open here, one inside another. | Look for brackets typed twice; no record is that deep.",
      ]
    `)
    expect(says('{"a":'.repeat(50_000))).toHaveLength(1)
  })

  it('does not count brackets that are words', () => {
    expect(says(JSON.stringify({ a: '['.repeat(1000), b: '\\"[' }))).toEqual([])
  })
})

describe('a field that stands there twice', () => {
  it('is refused, because the first of the two would be lost without a word', () => {
    expect(says('{\n  "a": 1,\n  "b": { "c": 1, "c": 2 },\n  "a": 3\n}')).toMatchInlineSnapshot(`
      [
        "3:18 duplicate-field | The field "c" stands here twice. | Keep one of the two: this one, or the one on line 3.",
        "4:3 duplicate-field | The field "a" stands here twice. | Keep one of the two: this one, or the one on line 2.",
      ]
    `)
  })

  it('is no repetition where it stands in another group', () => {
    expect(says('{ "a": { "c": 1 }, "b": { "c": 1 } }')).toEqual([])
  })

  it('may not be the name that changes what an object is', () => {
    expect(says('{ "__proto__": { "polluted": true } }')).toMatchInlineSnapshot(`
      [
        "1:3 broken-json | A field may not be called "__proto__". | Take it out.",
      ]
    `)
  })
})

describe('the place of a value', () => {
  const { locate } = parseJson('{\n  "a": { "b": [10, "twenty"] },\n  "long": 1\n}')

  it('is the value itself, or its field name when that is asked for', () => {
    expect(locate(['a', 'b', 1])).toEqual({ line: 2, column: 20, endColumn: 28 })
    expect(locate(['long'], 'key')).toEqual({ line: 3, column: 3, endColumn: 9 })
  })

  it('is the nearest group around it where it is not there', () => {
    expect(locate(['a', 'missing'])).toEqual({ line: 2, column: 8, endColumn: 9 })
    expect(locate(['nowhere', 'at', 'all'])).toEqual({ line: 1, column: 1, endColumn: 2 })
  })
})

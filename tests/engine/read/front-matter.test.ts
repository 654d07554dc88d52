import { describe, expect, it } from 'vitest'
import { parseMdx } from '#engine/read/front-matter.ts'

const says = (fields: string): string[] => parseMdx(`---\n${fields}\n---\nWords.\n`).problems.map(({ line, column, rule, message, help }) => `${line}:${column} ${rule} | ${message} | ${help ?? ''}`)

describe('front matter that cannot be read', () => {
  const broken = {
    'a second colon': 'statement: Train: everybody',
    'a tab': 'phases:\n\t- go-live',
    'an open quote': 'statement: "Train everybody\ntheme: training',
    'an open bracket': 'phases: [go-live\ntheme: training',
    'spaces that do not line up': 'a:\n    b: 1\n  c: 2',
    'a field twice': 'theme: training\npolarity: do\ntheme: people',
    'an anchor and an alias': 'a: &name [1]\nb: *name',
    'a tag of its own': 'a: !now 5',
    'a tag that makes another kind of value': 'a: !!binary aGk=',
    'three dots, after which all would be lost': 'a: 1\n...\nb: 2',
    'a name that changes what an object is': '__proto__: 1',
  }

  it('says where, why and what to do', () => {
    expect(Object.fromEntries(Object.entries(broken).map(([what, fields]) => [what, says(fields)]))).toMatchInlineSnapshot(`
      {
        "a field twice": [
          "4:1 duplicate-field | The field "theme" stands here twice. | Keep one of the two: this one, or the one on line 2.",
        ],
        "a name that changes what an object is": [
          "2:1 broken-front-matter | A field may not be called "__proto__". | Take it out.",
        ],
        "a second colon": [
          "2:12 broken-front-matter | There is a second colon on this line. | Put the words after the first one in double quotes: statement: "Train: everybody".",
        ],
        "a tab": [
          "3:1 broken-front-matter | A tab stands at the start of this line. | Write two spaces instead: "  - go-live"",
        ],
        "a tag of its own": [
          "2:4 broken-front-matter | Words cannot start with ! here. | Put them in double quotes: a: "!now 5".",
        ],
        "a tag that makes another kind of value": [
          "2:4 broken-front-matter | Words cannot start with ! here. | Put them in double quotes: a: "!!binary aGk=".",
        ],
        "an anchor and an alias": [
          "2:4 broken-front-matter | Words cannot start with & here. | Put them in double quotes: a: "&name [1]".",
          "3:4 broken-front-matter | Words cannot start with * here. | Put them in double quotes: b: "*name".",
        ],
        "an open bracket": [
          "2:9 broken-front-matter | This [ is never closed. | Write ] where the list ends.",
        ],
        "an open quote": [
          "2:12 broken-front-matter | The closing double quote is missing. | Write statement: "Train everybody".",
        ],
        "spaces that do not line up": [
          "4:3 broken-front-matter | The spaces at the start of this line do not fit the lines around it. | Start it right under one of its neighbours: c: 2",
        ],
        "three dots, after which all would be lost": [
          "3:1 broken-front-matter | A line of three dots ends the fields here. | Delete the dots; the fields end with a line of three hyphens: ---",
        ],
      }
    `)
  })

  it('gives no data, so that nothing half read is published', () => {
    expect(Object.values(broken).map((fields) => parseMdx(`---\n${fields}\n---\n`).data).filter((data) => data !== undefined)).toEqual([])
  })

  it('asks for the line of hyphens that opens it', () => {
    expect(parseMdx('Words without any.').problems).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "endColumn": 6,
          "help": "Put --- on the first line, then the fields, then --- again.",
          "line": 1,
          "message": "The file must start with a line of three hyphens.",
          "rule": "broken-front-matter",
          "severity": "error",
        },
      ]
    `)
  })

  it('asks for the line of hyphens that closes it', () => {
    expect(parseMdx('---\nstatement: Train\n').problems).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "endColumn": undefined,
          "help": "Put --- on a line of its own after the last field.",
          "line": 1,
          "message": "The second line of three hyphens is missing.",
          "rule": "broken-front-matter",
          "severity": "error",
        },
      ]
    `)
  })

  it('survives brackets that would overflow the stack of a parser', () => {
    expect(says(`a: ${'['.repeat(50_000)}${']'.repeat(50_000)}`).length).toBeGreaterThan(0)
    expect(says('- '.repeat(50_000)).length).toBeGreaterThan(0)
  })

  it('reads no line that no person typed: one of brackets would take minutes', () => {
    expect(says(`a: ${'[]'.repeat(100_000)}`)).toEqual(['2:1 broken-front-matter | This line has more than 10000 characters. | Put long words below the second line of hyphens.'])
  })

  it('unfolds no alias that would fill the memory', () => {
    const laughs = ['a: &a [x, x]', ...Array.from({ length: 20 }, (_, index) => `b${index}: &b${index} [*${index === 0 ? 'a' : `b${index - 1}`}, *${index === 0 ? 'a' : `b${index - 1}`}]`)].join('\n')
    expect(says(laughs).length).toBeGreaterThanOrEqual(20)
  })
})

describe('front matter that can be read', () => {
  it('keeps words that other YAML readers turn into something else', () => {
    expect(parseMdx('---\na: no\nb: 2019-04-07\nc: on\nd: 1_000\ne: 012\n---\n').data).toEqual({ a: 'no', b: '2019-04-07', c: 'on', d: '1_000', e: 12 })
  })

  it('says on which line the body starts', () => {
    expect(parseMdx('---\na: 1\n---\n\nWords.\n')).toMatchObject({ body: '\nWords.\n', bodyLine: 4 })
    expect(parseMdx('---\na: 1\n---')).toMatchObject({ body: '', bodyLine: 3 })
  })

  it('leaves a line of hyphens in the body alone', () => {
    expect(parseMdx('---\na: 1\n---\nOne.\n\n---\n\nTwo.\n').body).toBe('One.\n\n---\n\nTwo.\n')
  })

  it('finds the place of a value, of a field name, and of what is missing', () => {
    const { locate } = parseMdx('---\na: 1\nlist:\n  - one\n  - two: 2\n---\n')
    expect(locate(['list', 0])).toEqual({ line: 4, column: 5, endColumn: 8 })
    expect(locate(['list', 1, 'two'], 'key')).toEqual({ line: 5, column: 5, endColumn: 8 })
    expect(locate(['list', 1, 'missing'])).toMatchObject({ line: 5, column: 5 })
  })
})

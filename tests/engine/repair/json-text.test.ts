import { describe, expect, it } from 'vitest'
import { changeJson, layOutJson } from '#engine/repair/json-text.ts'

const byName = (_: unknown, keys: readonly string[]) => [...keys].sort()
const laidOut = (text: string) => layOutJson(text, byName)

describe('a JSON file that is laid out again', () => {
  it('has two spaces for each level and one line break at the end', () => {
    expect(laidOut('{\n\t"a": {\n\t\t"b": 1\n\t}\n}\n\n\n').text).toBe('{\n  "a": {\n    "b": 1\n  }\n}\n')
  })

  it('is opened out where all of it stood on one line', () => expect(laidOut('{"a":{"b":[1,2]},"c":[]}').text).toBe('{\n  "a": {\n    "b": [\n      1,\n      2\n    ]\n  },\n  "c": []\n}\n'))

  it('keeps a group on one line where its writer put it there', () => {
    const text = '{\n  "a": { "b": 1, "c": [1, 2] },\n  "d": [ ]\n}\n'
    expect(laidOut(text)).toEqual({ text, reordered: [], relaid: false })
  })

  it('keeps numbers and words letter by letter', () => {
    const text = '{\n  "a": 1.0,\n  "b": 1e3,\n  "c": "\\u2019 and \\/",\n  "d": 12345678901234567890\n}\n'
    expect(laidOut(text).text).toBe(text)
  })

  it('has its fields in order on every level, and says where they were not', () => {
    const { text, reordered } = laidOut('{\n  "b": [\n    { "y": 1, "x": 2 }\n  ],\n  "a": 1\n}\n')
    expect(text).toBe('{\n  "a": 1,\n  "b": [\n    { "x": 2, "y": 1 }\n  ]\n}\n')
    expect(reordered).toEqual([[], ['b', 0]])
  })

  it('changes a value where it stands, and nothing beside it', () => {
    expect(changeJson('{"a" :  "6.8" , "b":[ "x" ]}', [{ path: ['a'], was: '6.8', now: 6.8, why: '' }, { path: ['b', 0], was: 'x', now: 'long', why: '' }])).toBe('{"a" :  6.8 , "b":[ "long" ]}')
  })
})

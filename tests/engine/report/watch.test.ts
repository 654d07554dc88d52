import { describe, expect, it } from 'vitest'
import type { Problem } from '#engine/problem.ts'
import { stillKnown, watchReport } from '#engine/report/watch.ts'

const problem = (file: string, line: number, message: string): Problem => ({ rule: 'unknown-field', severity: 'error', file, line, column: 1, message })
const lable = problem('terms/fall.json', 1, 'There is no field called "lable" here.')
const unti = problem('measures/falls.json', 1, 'There is no field called "unti" here.')
const texts = new Map([['terms/fall.json', 'one\ntwo'], ['measures/falls.json', 'one']])
const report = (files: readonly string[], before: readonly Problem[], problems: readonly Problem[], unread: readonly string[] = []) => watchReport(files, before, { problems, texts, unread: new Set(unread) }, (rule) => `/${rule}/`)

describe('the report of a watch', () => {
  it('shows what is new in full, what was put right in a line, and how many there are', () => {
    expect(report(['terms/fall.json', 'measures/falls.json'], [unti], [lable])).toMatchInlineSnapshot(`
      "Changed: terms/fall.json, measures/falls.json

      terms/fall.json
        1:1  error  There is no field called "lable" here.
          one
          ^
          Why: /unknown-field/

        Put right: measures/falls.json  There is no field called "unti" here.

      Found 1 error in 1 file. 2 files read.
      "
    `)
  })

  it('says nothing again of what was there before, though it moved to another line', () => {
    expect(report(['terms/fall.json'], [lable], [{ ...lable, line: 2 }])).toBe('Changed: terms/fall.json\n\nFound 1 error in 1 file. 2 files read.\n')
  })

  it('counts what stands there twice: the second of two is new, and the first put right is one', () => {
    expect(report(['terms/fall.json'], [lable], [lable, { ...lable, line: 2 }])).toContain('  2:1  error')
    expect(report(['terms/fall.json'], [lable, { ...lable, line: 2 }], [lable]).match(/Put right/g)).toHaveLength(1)
  })

  it('does not call put right what is only hidden, because the file cannot be read', () => {
    const broken = problem('terms/fall.json', 1, 'A value should stand here.')
    expect(report(['terms/fall.json'], [lable], [broken], ['terms/fall.json'])).not.toContain('Put right')
  })

  it('does not tell what was hidden for a while as if it were new', () => {
    const broken = problem('terms/fall.json', 1, 'A value should stand here.')
    const known = stillKnown([lable, unti], { problems: [broken], texts, unread: new Set(['terms/fall.json']) })
    expect(known).toEqual([broken, lable])
    expect(report(['terms/fall.json'], known, [lable])).not.toContain('error  ')
  })

  it('names a few of many files', () => expect(report(['a', 'b', 'c', 'd', 'e', 'f', 'g'], [], [])).toBe('Changed: a, b, c, d, e and 2 more\n\nNo problems. 2 files read.\n'))
})

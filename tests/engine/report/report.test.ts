import { describe, expect, it } from 'vitest'
import type { Problem } from '#engine/problem.ts'
import { inReadingOrder } from '#engine/problem.ts'
import { githubReport } from '#engine/report/github.ts'
import { jsonReport } from '#engine/report/json.ts'
import { rulePage } from '#engine/report/rule-page.ts'
import { sarifReport } from '#engine/report/sarif.ts'
import { summaryLine, textReport } from '#engine/report/text.ts'

const unknown: Problem = { rule: 'unknown-field', severity: 'error', file: 'terms/fall.json', line: 2, column: 3, endColumn: 10, message: 'There is no field called "lable" here.', help: 'Write "label".' }
const overdue: Problem = { rule: 'review-overdue', severity: 'warning', file: 'terms/fall.json', line: 3, column: 15, message: 'This was due: 100%, so to speak.\nRead it.' }
const elsewhere: Problem = { rule: 'broken-json', severity: 'error', file: 'costs/a, b.json', line: 1, column: 1, message: 'A value should stand here.' }
const problems = [elsewhere, unknown, overdue]
const texts = new Map([['terms/fall.json', '{\n  "lable": "Fall",\n  "reviewed": "2019-01-01"\n}'], ['terms/ok.json', '{}']])
const page = (rule: string) => `https://test.example/contribute/rules/${rule}/`

describe('the report for a person', () => {
  it('shows the line, marks the place, says what to do and why', () => {
    expect(textReport(problems, texts, page)).toMatchInlineSnapshot(`
      "costs/a, b.json
        1:1  error  A value should stand here.
          Why: https://test.example/contribute/rules/broken-json/

      terms/fall.json
        2:3  error  There is no field called "lable" here.
            "lable": "Fall",
            ^^^^^^^
          Write "label".
          Why: https://test.example/contribute/rules/unknown-field/
        3:15  warning  This was due: 100%, so to speak. Read it.
            "reviewed": "2019-01-01"
                        ^
          Why: https://test.example/contribute/rules/review-overdue/

      Found 2 errors and 1 warning in 2 files. 2 files read.
      "
    `)
  })

  it('keeps a long line short and still marks the right place', () => {
    const line = `${'x'.repeat(300)}WRONG${'y'.repeat(300)}`
    const [, , shown = '', mark = ''] = textReport([{ ...unknown, line: 1, column: 301, endColumn: 306 }], new Map([['terms/fall.json', line]]), page).split('\n')
    expect(shown.length).toBeLessThan(160)
    expect(shown.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('WRONG')
  })

  it('does not print again what a problem covers', () => {
    const said = textReport([{ ...unknown, covered: true }], texts, page)
    expect(said).toContain('    ••••••• "Fall",'.replace(' "Fall",', ': "Fall",'))
    expect(said).not.toContain('"lable": "Fall"')
  })

  it('finds the site’s address even in a programme.json that cannot be read', () => {
    expect([rulePage('arithmetic', 'https://a.example/', undefined), rulePage('arithmetic', undefined, '{ "address": "https://b.example", }'), rulePage('arithmetic', undefined, undefined)]).toEqual([
      'https://a.example/contribute/rules/arithmetic/',
      'https://b.example/contribute/rules/arithmetic/',
      '/contribute/rules/arithmetic/',
    ])
  })

  it('prints no code that a terminal or a log would obey', () => {
    const sly: Problem = { ...unknown, file: 'terms/\u001B[2J.json', message: 'There is no field called "a\n::error::b\u001B[31m" here.', help: 'Write\r"label".' }
    expect(textReport([sly], new Map(), page).replace(/\n/g, '')).not.toMatch(/[\u0000-\u001F]/)
    expect(textReport([sly], new Map(), page)).not.toMatch(/^::/m)
  })

  it('says in one line how it stands', () => {
    expect([summaryLine([], 1), summaryLine([unknown], 1), summaryLine([overdue], 2), summaryLine(problems, 41)]).toEqual(['No problems. 1 file read.', 'Found 1 error in 1 file. 1 file read.', 'Found 1 warning in 1 file. 2 files read.', 'Found 2 errors and 1 warning in 2 files. 41 files read.'])
  })
})

describe('the report for GitHub', () => {
  it('is one annotation a line, whatever the words hold', () => {
    expect(githubReport(problems, 'content')).toMatchInlineSnapshot(`
      "::error file=content/costs/a%2C b.json,line=1,col=1,title=broken-json::A value should stand here.
      ::error file=content/terms/fall.json,line=2,col=3,endColumn=10,title=unknown-field::There is no field called "lable" here. Write "label".
      ::warning file=content/terms/fall.json,line=3,col=15,title=review-overdue::This was due: 100%25, so to speak.%0ARead it.
      "
    `)
  })
})

describe('the report for other programs', () => {
  it('is the problems as they are, in JSON', () => {
    expect(JSON.parse(jsonReport(problems, 41))).toEqual({ filesRead: 41, problems })
    expect(jsonReport([overdue], 1)).toMatchInlineSnapshot(`
      "{
        "filesRead": 1,
        "problems": [
          {
            "rule": "review-overdue",
            "severity": "warning",
            "file": "terms/fall.json",
            "line": 3,
            "column": 15,
            "message": "This was due: 100%, so to speak.\\nRead it."
          }
        ]
      }
      "
    `)
  })

  it('is SARIF for code scanning', () => {
    expect(sarifReport([{ ...unknown, file: 'terms/a fall.json' }], 'content', page)).toMatchInlineSnapshot(`
      "{
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": {
              "driver": {
                "name": "exemplar-check",
                "rules": [
                  {
                    "id": "unknown-field",
                    "helpUri": "https://test.example/contribute/rules/unknown-field/"
                  }
                ]
              }
            },
            "results": [
              {
                "ruleId": "unknown-field",
                "ruleIndex": 0,
                "level": "error",
                "message": {
                  "text": "There is no field called \\"lable\\" here. Write \\"label\\"."
                },
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "content/terms/a%20fall.json"
                      },
                      "region": {
                        "startLine": 2,
                        "startColumn": 3,
                        "endColumn": 10
                      }
                    }
                  }
                ]
              }
            ]
          }
        ]
      }
      "
    `)
  })

  it('names each rule once in SARIF, and each result by its rule', () => {
    const { runs } = JSON.parse(sarifReport([unknown, { ...unknown, line: 9 }, overdue], 'content', page)) as { runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }[] }
    expect(runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual(['review-overdue', 'unknown-field'])
    expect(runs[0]?.results.map(({ ruleId, ruleIndex }) => [ruleId, ruleIndex])).toEqual([['unknown-field', 1], ['unknown-field', 1], ['review-overdue', 0]])
  })
})

describe('the order of problems', () => {
  it('is by file, line, column and rule, the same on every machine', () => {
    const shuffled = [overdue, { ...unknown, column: 20 }, unknown, elsewhere, { ...elsewhere, rule: 'a-rule' }]
    expect([...shuffled].sort(inReadingOrder).map(({ file, line, column, rule }) => `${file} ${line}:${column} ${rule}`)).toEqual(['costs/a, b.json 1:1 a-rule', 'costs/a, b.json 1:1 broken-json', 'terms/fall.json 2:3 unknown-field', 'terms/fall.json 2:20 unknown-field', 'terms/fall.json 3:15 review-overdue'])
  })
})

import { describe, expect, it } from 'vitest'
import { checkContent } from '../../../src/engine/checks/run.ts'
import { type Content, readRecord } from '../../../src/engine/read/content.ts'
import { given, programme } from './given.ts'

const exceptions = (...list: Content['exceptions']) => ({ list, text: JSON.stringify(list, null, 2) })

const contentOf = ({ entries, texts }: ReturnType<typeof given>, excused = exceptions()): Content => ({
  programme,
  vocabulary: {},
  exceptions: excused.list,
  entries,
  problems: [],
  texts: new Map([...texts, ['exceptions.json', excused.text]]),
})

const overdue = () => given({ terms: { falls: { reviewBy: '2026-01-31', related: ['near'] }, near: { label: 'Near miss', related: ['falls'] } } })

describe('checking a whole content folder', () => {
  it('puts each finding on its line and column', () => {
    const [problem] = checkContent(contentOf(overdue()), '2026-11-22')
    expect(problem).toMatchInlineSnapshot(`
      {
        "column": 15,
        "endColumn": 27,
        "file": "terms/falls.json",
        "help": "Read it against its sources and write "reviewed": "2026-11-22" with a new "reviewBy".",
        "line": 5,
        "message": "This was due to be read again by 31 January 2026.",
        "rule": "review-overdue",
        "severity": "warning",
      }
    `)
  })

  it('leaves out what an exception agrees to', () => {
    const excused = exceptions({ rule: 'review-overdue', record: 'terms/falls', reason: 'The source is under revision.' })
    expect(checkContent(contentOf(overdue(), excused), '2026-11-22')).toEqual([])
  })

  it('asks for an exception that is no longer needed to be deleted, where it stands', () => {
    const excused = exceptions({ rule: 'review-overdue', record: 'terms/falls', reason: 'Under revision.' }, { rule: 'small-count', record: 'terms/falls', reason: 'Printed.' })
    expect(checkContent(contentOf(overdue(), excused), '2026-11-22')).toMatchInlineSnapshot(`
      [
        {
          "column": 3,
          "endColumn": 4,
          "file": "exceptions.json",
          "help": "Delete it from exceptions.json.",
          "line": 7,
          "message": "The exception to small-count for terms/falls is no longer needed.",
          "rule": "unneeded-exception",
          "severity": "error",
        },
      ]
    `)
  })

  it('finds a place in the prose of a record as it was read', () => {
    const text = [
      '---',
      'statement: Train everybody.',
      'theme: training',
      'phases: [go-live]',
      'polarity: do',
      'context: One hospital.',
      'sources: [a-source]',
      'reviewed: 2026-11-01',
      '---',
      '',
      'Two lines of prose,',
      'and *write* to jane.smith@trust.example about it.',
    ].join('\n')
    const { entry, problems } = readRecord('lessons', 'a', { file: 'lessons/a.mdx', text })
    expect(problems).toEqual([])
    const content: Content = { programme, vocabulary: {}, exceptions: [], entries: entry ? [entry] : [], problems: [], texts: new Map([['lessons/a.mdx', text]]) }
    const found = checkContent(content, '2026-11-22').filter(({ rule }) => rule === 'personal-details')
    expect(found).toMatchInlineSnapshot(`
      [
        {
          "column": 16,
          "endColumn": 40,
          "file": "lessons/a.mdx",
          "help": "Name a role instead; a team mailbox such as digital.team@… goes into the organisation’s contact.",
          "line": 12,
          "message": "This looks like an e-mail address: jane.smith@trust.example.",
          "rule": "personal-details",
          "severity": "error",
        },
      ]
    `)
  })

  it('points at the very words inside a field, and covers an NHS number', () => {
    const { entries, texts } = given({ terms: { falls: { notes: 'Seen with 943 476 5919 in May.' } } })
    const found = checkContent(contentOf({ ...given({}), entries, texts }), '2026-11-22').filter(({ rule }) => rule === 'personal-details')
    const line = texts.get('terms/falls.json')?.split('\n')[(found[0]?.line ?? 0) - 1]
    expect(line?.slice((found[0]?.column ?? 0) - 1, (found[0]?.endColumn ?? 0) - 1)).toBe('943 476 5919')
    expect(found[0]?.covered).toBe(true)
  })

  it('names the rule that was meant by an exception to none', () => {
    const excused = exceptions({ rule: 'review-overdu', record: 'terms/falls', reason: 'Under revision.' })
    const found = checkContent(contentOf(given({}), excused), '2026-11-22')
    expect(found.map(({ rule, line, column, message, help }) => `${line}:${column} ${rule} ${message} ${help}`)).toEqual(['3:13 unneeded-exception There is no rule called "review-overdu" that takes exceptions. Write "review-overdue".'])
  })

  it('says only what reading found where there is no programme', () => {
    expect(checkContent({ ...contentOf(overdue()), programme: undefined }, '2026-11-22')).toEqual([])
  })
})

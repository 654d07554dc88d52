import { describe, expect, it } from 'vitest'
import { repaired } from './in-memory.ts'

const file = 'lessons/a.mdx'
const body = '\nWords  with two spaces \n\n\t- and a tab\n\n<Note>\n  kept  \n</Note>\n'
const lesson = (fields: string, words = body) => `---\n${fields}---\n${words}`
const fixed = (fields: string, words = body) => {
  const { after, did, left } = repaired({ [file]: lesson(fields, words) })
  return { text: String(after[file]), did: did.map((one) => one.slice(file.length + 2)), left }
}

const sound = `statement: Train everybody before go-live.
theme: training
phases:
  - go-live
polarity: do
context: One hospital.
sources:
  - a-source
reviewed: "2026-11-01"
`

describe('front matter', () => {
  it('that is in order stays letter by letter', () => expect(fixed(sound)).toEqual({ text: lesson(sound), did: [], left: [] }))

  it('has its values changed in the quotes they stood in; the body stays letter by letter', () => {
    const { text, did } = fixed(sound.replace('One hospital.', `'One  ward''s  hospital. '`).replace('"2026-11-01"', '7 April 2026').replace('Train everybody before', 'Train   everybody before'))
    expect(text).toBe(lesson(sound.replace('One hospital.', `'One ward''s hospital.'`).replace('"2026-11-01"', '2026-04-07')))
    expect(did).toEqual([
      'statement: "Train   everybody before go-live." → "Train everybody before go-live." (spaces taken out)',
      'context: "One  ward\'s  hospital. " → "One ward\'s hospital." (spaces taken out)',
      'reviewed: "7 April 2026" → "2026-04-07" (the date as the library writes it)',
    ])
  })

  it('puts words in quotes where they would mean something else without', () => {
    expect(fixed(`${sound}notes: " Note:  this "\n`).text).toContain('notes: "Note: this"\n')
    expect(fixed(sound.replace('"2026-11-01"', '2026-11-01')).did).toEqual([])
  })

  it('takes the line break from the end of a block of words, and keeps its lines', () => {
    const { text, did } = fixed(sound.replace('context: One hospital.', 'context: >\n  One hospital,\n  two wards.'))
    expect(text).toContain('context: >-\n  One hospital,\n  two wards.\n')
    expect(did).toEqual(['context: "One hospital, two wards.\\n" → "One hospital, two wards." (spaces taken out)'])
  })

  it('has its fields in order, each with the comments above it and beside it', () => {
    const { text, did } = fixed(`# A lesson from the ward

reviewed: "2026-11-01" # by the ward
theme: training
# what to do
# and for whom
statement: Train everybody before go-live.
phases:
  # the first
  - go-live
polarity: do
sources:
  - a-source
context: One hospital.
# the end
`)
    expect(text).toBe(lesson(`# A lesson from the ward

# what to do
# and for whom
statement: Train everybody before go-live.
theme: training
phases:
  # the first
  - go-live
polarity: do
context: One hospital.
sources:
  - a-source
reviewed: "2026-11-01" # by the ward
# the end
`))
    expect(did).toEqual(['fields put in order'])
  })

  it('has the fields of groups in lists in order too, on lines or in braces', () => {
    const { text, did } = fixed(`${sound.replace('sources:', 'confirmedBy:\n  - note: "Seen there." # twice\n    source: a-source\n    organisation: a-hospital\n  - { note: "Seen, too.", source: b-source }\nsources:')}`)
    expect(text).toContain('confirmedBy:\n  - organisation: a-hospital\n    source: a-source\n    note: "Seen there." # twice\n  - { source: b-source, note: "Seen, too." }\nsources:')
    expect(did).toEqual(['fields put in order in confirmedBy.1', 'fields put in order in confirmedBy.0'])
  })

  it('leaves a group as it is where a field in it is unknown, since it may be a slip for a known one', () => expect(fixed(`reviewd: "2026-11-01"\n${sound}`).did).toEqual([]))

  it('is set out with two spaces, comments and quotes kept', () => {
    const { text, did } = fixed(`${sound.replace('  - go-live', '    - "go-live" # first')}consequence:\n    text: 'Nobody can use it.'\n    # ours\n    words: editors\n`)
    expect(text).toContain('phases:\n  - "go-live" # first\n')
    expect(text).toContain("consequence:\n  text: 'Nobody can use it.'\n  # ours\n  words: editors\n")
    expect(text.endsWith(body)).toBe(true)
    expect(did).toEqual(['fields put in order', 'set out with two spaces'])
  })

  it('loses spaces at the ends of its lines, but not where they belong to the words', () => {
    expect(fixed(sound.replace('theme: training', 'theme: training   ')).text).toBe(lesson(sound))
    const block = sound.replace('context: One hospital.', 'context: |-\n  One  \n  hospital.')
    expect(fixed(block)).toMatchObject({ text: lesson(block), did: [] })
  })

  it('may stand above a body with Windows line ends: all of the file gets plain ones', () => {
    const { after, did } = repaired({ [file]: `\uFEFF${lesson(sound)}`.replaceAll('\n', '\r\n') })
    expect(after[file]).toBe(lesson(sound))
    expect(did).toEqual([`${file}: byte-order mark taken off`, `${file}: Windows line ends made plain`])
  })

  it('may stand alone, without a line break at the end', () => expect(repaired({ [file]: `---\n${sound}---` }).after[file]).toBe(`---\n${sound}---\n`))

  it('that cannot be read is not touched, nor is a file whose body cannot', () => {
    const untidy = sound.replace('One hospital.', '"One  hospital."')
    for (const [text, line] of [[lesson(`${untidy}notes: a: b\n`), 11], [lesson(`${untidy}theme: again\n`), 11], [lesson(untidy, '<Note>never closed\n'), 12]] as const) {
      const { after, did, left } = repaired({ [file]: text })
      expect([after[file], did]).toEqual([text, []])
      expect(left[0]).toContain(`error ${file}:${line} `)
    }
  })
})

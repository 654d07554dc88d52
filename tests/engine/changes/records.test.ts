import { describe, expect, it } from 'vitest'
import { changes, content, result } from './contents.ts'

type Fields = Record<string, unknown>
const fieldsOf = (before: Fields, after: Fields) => changes(content({ benefits: { one: result(before) } }), content({ benefits: { one: result(after) } })).records.flatMap(({ fields }) => fields.map(({ words }) => words))
const figures = (baseline: unknown, rest: object = {}) => ({ realised: { baseline: { value: baseline }, observations: [{ value: 4 }], ...rest } })

describe('what changed in a record', () => {
  it('is said field by field, with names for ids, labels for words and units for figures', () => {
    expect(fieldsOf({ ...figures(11.5), organisation: 'a-hospital' }, { ...figures({ low: 11, high: 12 }), organisation: 'b-hospital', effect: 'null' })).toEqual([
      'organisation: “A hospital” → “Hospital B”',
      'effect: benefit → no difference',
      'realised baseline value: 11.5% → 11% to 12%',
    ])
  })

  it('says what was not given before, and what is taken out', () => {
    expect(fieldsOf({ notes: 'Old.' }, { period: 'May 2024', reviewBy: '2027-04-07' })).toEqual(['period: “May 2024” (not given before)', 'notes: “Old.” is taken out', 'review by: 7 April 2027 (not given before)'])
  })

  it('says what came into a list and what went', () => {
    expect(fieldsOf({ sources: ['a-source'] }, { sources: ['b-source'] })).toEqual(['sources: adds “Another report”; takes out “A report”'])
    expect(fieldsOf({ sources: ['a-source', 'b-source'] }, { sources: ['b-source', 'a-source'] })).toEqual(['sources: the same in another order'])
  })

  it('follows the items of a list that stayed, and counts the others from one', () => {
    const target = (value: number) => ({ value, source: 'a-source' })
    expect(fieldsOf({ targets: [target(1), target(2)] }, { targets: [target(1), target(3), target(4)] })).toEqual(['targets 2 value: 2% → 3%', 'targets: adds value 4%, source “A report”'])
  })

  it('shows a change too small for its rounded words', () => {
    expect(fieldsOf({ unit: 'GBP', ...figures(1_300_001) }, { unit: 'GBP', ...figures(1_300_002) })).toEqual(['realised baseline value: 1300001 → 1300002'])
    expect(fieldsOf(figures(1, { p: 0.0255 }), figures(1, { p: 0.0256 }))).toEqual(['realised p: 0.0255 → 0.0256'])
  })

  it('cuts long words down to where they differ', () => {
    const long = 'Doses were counted on twenty wards for a month before the scanners came, and for a month after they came, by'
    expect(fieldsOf({ summary: `${long} nurses.` }, { summary: `${long} pharmacists.` })).toEqual(['summary: …for a month after they came, by nurses.” → …for a month after they came, by pharmacists.”'])
  })

  it('is nothing where only the layout, or a value that holds anyway, was written', () => {
    expect(fieldsOf({}, { origin: 'not-stated', revision: 1 })).toEqual([])
  })

  it('counts the words below the facts', () => {
    const lesson = (body: string) => content({ lessons: { train: {} } }, { bodies: { 'lessons/train': body } })
    expect(changes(lesson('One two.'), lesson('One two three.')).records[0]?.fields.map(({ words }) => words)).toEqual(['the words below the facts: 2 words → 3 words'])
  })
})

describe('records', () => {
  it('come, go, and get another name', () => {
    const found = changes(content({ benefits: { one: result(), two: result({ title: 'Fewer deaths' }) } }), content({ benefits: { other: result({ title: 'Fewer deaths' }), three: result({ title: 'Fewer still' }) } })).records
    expect(found.map(({ kind, name, file, about }) => [kind, name, file, about[0]])).toEqual([
      ['removed', 'Fewer doses given wrongly', 'benefits/one.json', 'benefit'],
      ['renamed', 'Fewer deaths', 'benefits/other.json', 'was benefits/two.json'],
      ['added', 'Fewer still', 'benefits/three.json', 'benefit'],
    ])
  })

  it('say which way a result points, how it was found and where; a draft says that it is one', () => {
    const [added] = changes(content(), content({ benefits: { one: result({ draft: true }) } })).records
    expect(added?.about).toEqual(['a draft, not published', 'benefit', 'before and after, or a comparison group', 'A hospital'])
  })

  it('leave and join the site by becoming a draft or no longer being one', () => {
    expect(fieldsOf({ draft: true }, {})).toEqual(['was a draft and is published now'])
    expect(fieldsOf({}, { draft: true })).toEqual(['becomes a draft and leaves the site'])
  })
})

describe('settings and lists', () => {
  it('say which words a list got, lost and calls otherwise', () => {
    const list = (...terms: [string, string][]) => content({}, { files: { 'vocabulary/themes.json': { title: 'Themes', description: 'Themes.', terms: terms.map(([id, label]) => ({ id, label })) } } })
    expect(changes(list(['training', 'Training'], ['money', 'Money']), list(['training', 'Learning'], ['people', 'People'])).settings).toEqual(['The list themes gets “People”.', 'The list themes loses “Money”.', 'In the list themes, “Training” is now called “Learning”.'])
  })

  it('say what the programme set, and which exceptions it made', () => {
    const base = content()
    const changed = content({}, { files: { 'programme.json': { ...base.programme, reviewMonths: 24 }, 'exceptions.json': [{ rule: 'orphan-source', record: 'sources/a-source', reason: 'Kept for later.' }] } })
    expect(changes(base, changed).settings).toEqual(['programme.json, reviewMonths: 12 → 24', 'An exception to the rule orphan-source for sources/a-source: “Kept for later.”'])
    expect(changes(changed, base).settings[1]).toBe('No exception to the rule orphan-source for sources/a-source any more.')
  })
})

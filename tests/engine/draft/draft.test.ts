import { describe, expect, it } from 'vitest'
import { parseMdx } from '#engine/read/front-matter.ts'
import { collectionNames, collections } from '#engine/schema/collections.ts'
import { fieldsMade, made } from './shelves.ts'

describe('a draft', () => {
  it.each(collectionNames)('of %s is a record its schema takes, kept off the site, read today', (collection) => {
    const { text, file } = made([collection, 'train-early'])
    const { schema, file: type } = collections[collection]
    const data = type === 'mdx' ? parseMdx(text).data : JSON.parse(text)
    expect(file).toBe(`${collection}/train-early.${type}`)
    expect(schema.parse(data)).toMatchObject({ draft: true, reviewed: '2026-11-22' })
  })

  it('holds what must be there and nothing that may be left out', () => {
    expect(fieldsMade(['terms', 'early-warning'])).toEqual({
      label: 'To be written: early warning',
      definition: 'To be written: definition',
      reviewed: '2026-11-22',
      draft: true,
    })
  })

  it('keeps what was given and fills only the rest', () => {
    expect(fieldsMade(['timings', 'roll-out', '--what', 'roll-out', '--months', '6', '--notes', 'Two wards were late.'])).toMatchObject({
      what: 'roll-out',
      months: 6,
      organisation: 'first-of-organisations',
      of: 'To be written: From what to what.',
      notes: 'Two wards were late.',
    })
  })

  it('completes a group of which only a part was given', () => {
    expect(fieldsMade(['organisations', 'a-hospital', '--contact.role', 'Digital team'])['contact']).toEqual({
      role: 'Digital team',
      route: 'https://to-be-written.example/',
      offers: ['call'],
      capacity: 'open',
      consentedUntil: '2026-11-22',
    })
  })

  it('claims as little as the words allow', () => {
    expect(fieldsMade(['benefits', 'fewer-errors'])).toMatchObject({ effect: 'mixed', class: 'not-stated', study: { level: 'self-reported', independence: 'not-known' } })
  })

  it('counts a benefit in the unit of its measure', () => {
    expect(fieldsMade(['benefits', 'shorter-stay', '--measure', 'stays'])['unit']).toBe('days')
    expect(fieldsMade(['benefits', 'lower-cost', '--measure', 'costs'])['unit']).toBe('XXX')
    expect(fieldsMade(['benefits', 'lower-cost', '--measure', 'costs', '--unit', 'GBP'])['unit']).toBe('GBP')
  })

  it('gives money a currency that nobody takes for a real one, and hours none', () => {
    expect(made(['costs', 'licences']).text).toContain('"amount": 0,\n  "currency": "XXX"')
    expect(fieldsMade(['costs', 'training', '--unit', 'hours'])['currency']).toBeUndefined()
  })

  it('says which values only keep a place, and what belongs there', () => {
    expect(made(['practice', 'train-early', '--kind', 'training']).toFill).toEqual([
      { field: 'statement', value: 'To be written: train early', about: 'statement', takes: undefined },
      { field: 'sources.0', value: 'first-of-sources', about: 'Where this can be checked: ids of records in content/sources.', takes: 'An id from sources/.' },
    ])
  })

  it('cuts placeholder words to the length the field takes', () => {
    expect(fieldsMade(['measures', 'stays'])['unit']).toBe('To be written: Such as %, minutes, days…')
  })

  it('gives two records of one kind different names, so that neither is a duplicate', () => {
    const [one, other] = ['train-early', 'train-late'].map((id) => fieldsMade(['measures', id])['name'])
    expect(one).not.toBe(other)
  })

  it('puts words with colons and quotes into front matter safely', () => {
    const { text } = made(['lessons', 'train', '--statement', 'Train: "early" # and often', '--polarity', 'do'])
    expect(text).toContain('statement: "Train: \\"early\\" # and often"')
    expect(parseMdx(text).data).toMatchObject({ statement: 'Train: "early" # and often', polarity: 'do' })
  })
})

import { describe, expect, it } from 'vitest'
import { collections } from '#engine/schema/collections.ts'
import { exampleOf, typed } from '#engine/schema/example.ts'
import { fullDate, partialDate, ref, text, value, webAddress } from '#engine/schema/fields.ts'
import { fieldNamesOf } from '#engine/schema/inside.ts'
import { idFrom, meantValue } from '#engine/schema/meant.ts'
import { sameIdea } from '#engine/schema/same-idea.ts'

describe('what somebody meant by a figure', () => {
  it.each([
    ['6.8%', 6.8],
    ['£120,000', 120000],
    ['£1.2m', 1200000],
    ['6,8', 6.8],
    ['−4.7', -4.7],
    ['<0.05', { lessThan: 0.05 }],
    ['p < 0.05', { lessThan: 0.05 }],
    ['about six', { about: 6 }],
    ['at least 2', { atLeast: 2 }],
    ['4–6 weeks', { low: 4, high: 6 }],
    ['between 4 and 6', { low: 4, high: 6 }],
  ] as const)('%s is told', (words, meant) => expect(meantValue(value, words)).toEqual(meant))

  it.each(['half a year', 'n/a', '3/4', '10 (of 20)', ''])('“%s” is not guessed', (words) => expect(meantValue(value, words)).toBeUndefined())
})

describe('what somebody meant by a date', () => {
  it('has the day first, unless there is no such month', () => {
    expect(['22/11/2026', '01/11/2026', '11/22/2026', '1.11.26', '2026/11/1'].map((words) => meantValue(fullDate, words))).toEqual(['2026-11-22', '2026-11-01', '2026-11-22', '2026-11-01', '2026-11-01'])
  })

  it('may be in words, and as exact as it is', () => {
    expect(['March 2024', '1 March 2024', '22nd Nov 2026', 'Sept 2023', 2024].map((words) => meantValue(partialDate, words))).toEqual(['2024-03', '2024-03-01', '2026-11-22', '2023-09', '2024'])
  })

  it('that never was is the last day of its month', () => expect(meantValue(fullDate, '2026-02-30')).toBe('2026-02-28'))

  it.each(['spring 2024', 'mayor 2024', '99/99/2026', 'soon'])('“%s” is not guessed', (words) => expect(meantValue(partialDate, words)).toBeUndefined())
})

describe('what somebody meant by other words', () => {
  it('is an id made of a name, of a label or of a file', () => {
    expect(['First Hospital', 'sources/poon-2010.json', 'Chûte (final)', '2nd ward'].map((words) => meantValue(ref('sources'), words))).toEqual(['first-hospital', 'poon-2010', 'chute-final', 'ward-2nd'])
    expect(idFrom('転倒')).toBe('')
  })

  it('is an address that is whole and carries no password', () => {
    expect(['www.example.org/a', 'https://me:secret@example.org'].map((words) => meantValue(webAddress, words))).toEqual(['https://www.example.org/a', 'https://example.org'])
    expect(meantValue(webAddress, 'javascript:alert(1)')).toBeUndefined()
  })

  it('is what the field takes, or nothing: no guess is ever refused in its turn', () => {
    const odd = ['yes', '£', '6.8%', '22/11/2026', 'First Hospital', 'null', ' padded ', 'a, b', 7, 2024.5, true, ['one'], ['a', 'b'], null, {}]
    for (const { schema } of Object.values(collections)) {
      for (const field of Object.values(schema.shape)) {
        for (const given of odd) {
          const meant = meantValue(field, given)
          expect(meant === undefined || field.safeParse(meant).success, `${String(given)} → ${typed(meant)}`).toBe(true)
        }
      }
    }
  })

  it('in a field for any words is only a matter of the spaces around them', () => {
    expect(['Fall ', ' Seen in March 2024', 'yes'].map((words) => meantValue(text(20), words))).toEqual(['Fall', 'Seen in March 2024', undefined])
  })
})

describe('an example of a field', () => {
  it('is one that the field takes, wherever there is one', () => {
    for (const { schema } of Object.values(collections)) {
      for (const [name, field] of Object.entries(schema.shape)) {
        const example = exampleOf(field)
        if (example !== undefined) expect(field.safeParse(example).success, `${name}: ${typed(example)}`).toBe(true)
      }
    }
  })
})

describe('another word for a field', () => {
  it('is told where the record has one that stands for the same', () => {
    const fields = fieldNamesOf(collections.lessons.schema)
    expect(['title', 'hospital', 'description', 'colour'].map((wrong) => sameIdea(wrong, fields))).toEqual(['statement', undefined, 'context', undefined])
  })
})

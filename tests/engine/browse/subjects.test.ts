import { describe, expect, it } from 'vitest'
import { factSheet } from '#engine/browse/fact-sheet.ts'
import { recordsOn, subjectWords } from '#engine/browse/subjects.ts'
import { tinyLibrary } from '../tiny.ts'

const library = tinyLibrary({
  terms: { training: { label: 'Training', related: ['backfill'] }, backfill: { label: 'Backfill' } },
  lessons: { first: { subjects: ['training', 'backfill'] }, second: { subjects: ['backfill'] } },
  costs: { cover: { subjects: ['backfill'] } },
})

describe('the subjects of a record', () => {
  it('lead to their terms, in the order the record gives them', () => {
    expect(subjectWords(library, library.get('lessons', 'first'))).toEqual([{ text: 'Training', href: '/terms/training/' }, { text: ', ' }, { text: 'Backfill', href: '/terms/backfill/' }])
    expect(factSheet(library, library.get('costs', 'cover')).at(-1)).toEqual({ label: 'Subjects', words: [{ text: 'Backfill', href: '/terms/backfill/' }] })
  })

  it('are none for a record that names none', () => {
    expect(subjectWords(library, library.get('capabilities', 'scanning'))).toEqual([])
    expect(factSheet(library, library.get('terms', 'backfill')).map(({ label }) => label)).not.toContain('Subjects')
  })
})

describe('a term', () => {
  it('leads to the records about it, those first that name it first', () => {
    expect(recordsOn(library, library.get('terms', 'backfill')).map(({ collection, count, records }) => [collection, count, records.map(({ id }) => id)])).toEqual([['lessons', 2, ['second', 'first']], ['costs', 1, ['cover']]])
  })

  it('does not lead to what only names it otherwise, such as a related term', () => {
    expect(recordsOn(library, library.get('terms', 'training')).map(({ collection }) => collection)).toEqual(['lessons'])
  })

  it('shows no more than eight of a kind, and says how many there are', () => {
    const many = tinyLibrary({ terms: { training: {} }, lessons: Object.fromEntries([...'abcdefghij'].map((letter) => [`lesson-${letter}`, { subjects: ['training'] }])) })
    expect(recordsOn(many, many.get('terms', 'training')).map(({ count, records }) => [count, records.length])).toEqual([[10, 8]])
  })
})

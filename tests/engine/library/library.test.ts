import { describe, expect, it } from 'vitest'
import { buildLibrary } from '#engine/library/library.ts'
import { programme } from '../checks/given.ts'
import { tinyLibrary } from '../tiny.ts'

describe('the library', () => {
  it('holds the records of a collection by id, whatever order they were read in', () => {
    const term = (id: string) => ({ collection: 'terms' as const, id, data: { label: id } })
    const library = buildLibrary({ programme, vocabulary: {}, entries: [term('falls'), term('alarm'), term('dose')], today: '2026-11-22' })
    expect(library.all('terms').map(({ id }) => id)).toEqual(['alarm', 'dose', 'falls'])
  })

  it('leaves drafts out everywhere', () => {
    const library = tinyLibrary({ benefits: { planned: { draft: true }, seen: {} } })
    expect(library.all('benefits').map(({ id }) => id)).toEqual(['seen'])
    expect(library.find('benefits', 'planned')).toBeUndefined()
    expect(library.naming('benefits', { collection: 'measures', id: 'errors' }).map(({ id }) => id)).toEqual(['seen'])
  })

  it('finds a record, or says that there is none', () => {
    const library = tinyLibrary()
    expect(library.get('organisations', 'a-hospital').name).toBe('A hospital')
    expect(library.find('organisations', 'nowhere')).toBeUndefined()
    expect(() => library.get('organisations', 'nowhere')).toThrow('There is no record organisations/nowhere.')
  })

  it('knows which records name a record, each once however often it names it', () => {
    const library = tinyLibrary({ benefits: { b: { sources: ['a-source'], targets: [{ value: 5, source: 'a-source' }] }, a: {} }, lessons: { c: {} } })
    const source = { collection: 'sources', id: 'a-source' } as const
    expect(library.naming('benefits', source).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(library.naming('lessons', source).map(({ id }) => id)).toEqual(['c'])
    expect(library.naming('costs', source)).toEqual([])
  })

  it('does not count where a record’s review saw the same: the record is not about that place', () => {
    const review = { step: 'validated', authors: ['ward-sister'], reviewers: ['night-sister'], instances: ['b-hospital'] }
    const library = tinyLibrary({ benefits: { a: { review } }, organisations: { 'b-hospital': {} } })
    expect(library.naming('benefits', { collection: 'organisations', id: 'a-hospital' }).map(({ id }) => id)).toEqual(['a'])
    expect(library.naming('benefits', { collection: 'organisations', id: 'b-hospital' })).toEqual([])
  })

  it('counts a name in the prose of a record as a name', () => {
    const library = tinyLibrary({ benefits: { a: {} }, lessons: { b: {} } }, { prose: { 'lessons/b': { body: 'See the result.', references: [{ collection: 'benefits', id: 'a', line: 1, column: 1 }] } } })
    expect(library.naming('lessons', { collection: 'benefits', id: 'a' }).map(({ id }) => id)).toEqual(['b'])
  })

  it('cannot be changed by anybody who reads it', () => {
    const benefit = tinyLibrary({ benefits: { a: {} } }).get('benefits', 'a')
    expect(() => Object.assign(benefit, { title: 'Better' })).toThrow(TypeError)
    expect(() => Object.assign(benefit.study, { level: 'randomised' })).toThrow(TypeError)
    expect(() => (benefit.sources as string[]).push('another')).toThrow(TypeError)
  })

  it('gives the label of a word, and the word itself where no list holds it', () => {
    const library = buildLibrary({ programme, vocabulary: { phases: { title: 'Phases', description: 'Phases.', terms: [{ id: 'go-live', label: 'Go-live', synonyms: [] }] } }, entries: [], today: '2026-11-22' })
    expect([library.label('phases', 'go-live'), library.label('phases', 'afterwards'), library.label('nothing', 'x')]).toEqual(['Go-live', 'afterwards', 'x'])
  })
})

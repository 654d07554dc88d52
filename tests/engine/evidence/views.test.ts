import { describe, expect, it } from 'vitest'
import { blueprintAnswers, sourcesBehind } from '#engine/evidence/blueprint-view.ts'
import { viewCapability } from '#engine/evidence/capability-view.ts'
import { isOverdue, newestFirst, nextReview } from '#engine/evidence/freshness.ts'
import { smallest } from '../checks/smallest.ts'
import { tinyLibrary } from '../tiny.ts'

describe('what the library holds about a capability', () => {
  it('is its own records, not those that only mention it', () => {
    const library = tinyLibrary({ capabilities: { scanning: {}, rostering: { label: 'Rostering', related: ['scanning'] } }, benefits: { a: {}, b: { capability: 'rostering' } }, costs: { c: {}, d: { capability: 'rostering' } }, plans: { e: {} }, practice: { f: { capability: 'scanning' }, g: {} } })
    const view = viewCapability(library, library.get('capabilities', 'scanning'))
    expect([view.benefits, view.costs, view.plans, view.practice].map((records) => records.map(({ id }) => id))).toEqual([['a'], ['c'], ['e'], ['f']])
  })

  it('puts each lesson under the first phase in which somebody can still act on it', () => {
    const library = tinyLibrary({ lessons: { a: { phases: ['go-live', 'planning'], capabilities: ['scanning'] }, b: { phases: ['planning'], capabilities: ['scanning'] } } })
    const { lessonsByPhase } = viewCapability(library, library.get('capabilities', 'scanning'))
    expect(lessonsByPhase.map(({ id, lessons }) => [id, lessons.map((lesson) => lesson.id)])).toEqual([['planning', ['b']], ['go-live', ['a']]])
  })

  it('lists measures asked of everybody first, then those counted most often', () => {
    const library = tinyLibrary({ measures: { errors: {}, late: { name: 'Late' }, core: { name: 'Core', core: true } }, benefits: { a: { measure: 'errors' }, b: { measure: 'late' }, c: { measure: 'late' }, d: { measure: 'core' } } })
    expect(viewCapability(library, library.get('capabilities', 'scanning')).measures.map(({ id }) => id)).toEqual(['core', 'late', 'errors'])
  })
})

describe('a blueprint', () => {
  it('answers the six questions in its author’s words, with the sources behind each, those of practice facts too', () => {
    const answers = { ...(smallest.blueprints['answers'] as object), cost: { text: 'Two pounds a bed.', sources: ['a-source'], practice: ['training'] } }
    const library = tinyLibrary({ sources: { 'a-source': {}, another: { csl: { type: 'report', title: 'Another report' } } }, practice: { training: { sources: ['another', 'a-source'] } }, blueprints: { it: { answers } } })
    const blueprint = library.get('blueprints', 'it')
    expect(blueprintAnswers(library, blueprint).map(({ id }) => id)).toEqual(['fit', 'cost', 'gain', 'certainty', 'risks', 'people'])
    expect(sourcesBehind(library, blueprint.answers.cost).map(({ id }) => id)).toEqual(['a-source', 'another'])
    expect(blueprintAnswers(library, blueprint)[1]).toMatchObject({ headline: [{ text: 'Two pounds a bed.' }], detail: [{ href: '/sources/a-source/' }, { text: '; ' }, { href: '/sources/another/' }] })
  })
})

describe('how fresh a record is', () => {
  const library = tinyLibrary()

  it('follows the programme’s period unless the record says otherwise', () => {
    expect(nextReview(library, { reviewed: '2026-01-31', reviewBy: undefined })).toBe('2027-01-31')
    expect(nextReview(library, { reviewed: '2026-01-31', reviewBy: '2026-03-01' })).toBe('2026-03-01')
  })

  it('is overdue the day after, not on the day', () => {
    expect(['2026-11-21', '2026-11-22', '2026-11-23'].map((reviewBy) => isOverdue(library, { reviewed: '2026-01-01', reviewBy }))).toEqual([true, false, false])
  })

  it('puts what was read last first', () => {
    const read = (id: string, reviewed: string) => ({ id, reviewed })
    expect(newestFirst([read('a', '2025-01-01'), read('c', '2026-01-01'), read('b', '2026-01-01')]).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })
})

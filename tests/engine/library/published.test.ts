import { expect, it } from 'vitest'
import { publishedLibrary } from '#engine/library/published.ts'
import { given } from '../checks/given.ts'

it('leaves out records that name what is not there, those that name these, and drafts, and counts the first two', () => {
  const { entries, library } = given({
    sources: { 'a-source': {} },
    terms: { draft: { draft: true } },
    practice: { good: {}, dangling: { sources: ['nowhere'] } },
    capabilities: { scanning: {}, rostering: { prerequisites: [{ capability: 'nowhere', why: 'It must.' }] }, needs: { prerequisites: [{ capability: 'rostering', why: 'It must.' }] } },
  })
  const published = publishedLibrary({ programme: library.programme, vocabulary: {}, entries, today: library.today })
  expect(published.library.all('capabilities').map(({ id }) => id)).toEqual(['scanning'])
  expect(published.library.all('practice').map(({ id }) => id)).toEqual(['good'])
  expect(published.library.all('terms')).toEqual([])
  expect(published.leftOut).toBe(3)
})

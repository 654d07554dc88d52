import { describe, expect, it } from 'vitest'
import { lessonTag } from '#engine/browse/lesson-tag.ts'

describe('the tag beside a lesson', () => {
  it('is left out where the statement says it already: “Avoid: do not …” is a double negative', () => {
    expect([lessonTag({ statement: 'Do not promise less paperwork.', polarity: 'avoid' }), lessonTag({ statement: 'Never switch off paper on day one.', polarity: 'avoid' })]).toEqual([undefined, undefined])
  })

  it('stays where the statement names the mistake, and for everything else', () => {
    expect([lessonTag({ statement: 'Training too early.', polarity: 'avoid' }), lessonTag({ statement: 'Do not always wait.', polarity: 'it-depends' }), lessonTag({ statement: 'Nevertheless, wait.', polarity: 'avoid' }), lessonTag({ statement: 'Train late.', polarity: 'do' })]).toEqual(['Avoid', 'It depends', 'Avoid', 'Do'])
  })
})

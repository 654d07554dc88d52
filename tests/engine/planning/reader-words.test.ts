import { describe, expect, it } from 'vitest'
import { tooFewWords } from '#engine/planning/reader-words.ts'

describe('a reason or a source that the reader gives', () => {
  it('is told at once what it lacks while it is too short', () => {
    expect(tooFewWords('reason', 'too short')).toBe('The optimism adjustment needs a reason of at least 10 characters; it was not applied.')
    expect(tooFewWords('source', '   finance   ')).toBe('A value in money needs its source in at least 10 characters; it was not used.')
  })

  it('is enough from ten characters on', () => {
    expect([tooFewWords('reason', 'Two places'), tooFewWords('source', 'Finance directorate')]).toEqual([undefined, undefined])
  })
})

import { describe, expect, it } from 'vitest'
import { type Draft, emptyDraft, readDraft, writeDraft } from '#engine/planning/draft-address.ts'

const draft: Draft = {
  beds: 600,
  capabilities: [
    { id: 'scanning', measures: [{ id: 'errors', baseline: 11.5, owner: 'Chief pharmacist', years: 2, optimism: 30, reason: 'One place: “only” & far', pounds: 25, source: 'Finance, 2026', leftOut: ['a-result'] }, { id: 'delays', leftOut: [] }] },
    { id: 'e-prescribing', measures: [{ id: 'errors', baseline: 1200, leftOut: [] }] },
  ],
}

describe('a draft in an address', () => {
  it('comes back as it went in', () => {
    expect(readDraft(`?${writeDraft(draft)}`)).toEqual(draft)
    expect(writeDraft(readDraft(writeDraft(draft)) ?? emptyDraft)).toBe(writeDraft(draft))
  })

  it('is short and can be read by people', () => {
    expect(writeDraft({ capabilities: [{ id: 'scanning', measures: [{ id: 'errors', baseline: 0.000001, leftOut: [] }] }] })).toBe('c=scanning&m=errors:0.000001')
  })

  it('is empty for an empty draft', () => {
    expect([writeDraft(emptyDraft), readDraft('')]).toEqual(['', emptyDraft])
  })

  it.each([
    'c=<img src=x onerror=alert(1)>',
    'c=%3Cimg%20src=x%20onerror=alert(1)%3E',
    'c=scanning&m=errors:<img onerror>',
    `c=${'a'.repeat(10_000)}`,
    `c=scanning&m=errors&o=${'a'.repeat(10_000)}`,
    `c=${'a-'.repeat(20_000)}`,
    'c=scanning&m=errors:-5',
    'c=scanning&m=errors:NaN',
    'c=scanning&m=errors:Infinity',
    'c=scanning&m=errors:1e9',
    'c=scanning&m=errors:0',
    'c=scanning&m=errors:1:2',
    'c=scanning&m=errors:',
    'c=__proto__',
    '__proto__=1',
    'constructor=1',
    'c=scanning&c=scanning',
    'c=scanning&m=errors&m=errors',
    'm=errors:5',
    'o=Chief',
    'c=scanning&m=errors&a=96&r=because',
    'c=scanning&m=errors&t=1000',
    'c=scanning&m=errors&o=%3Cb%3Ebold%3C/b%3E',
    'c=scanning&m=errors&r=%E2%80%AEturned',
    'c=scanning&m=errors&o=',
    'b=0',
    'b=600&b=700',
    'x=a',
    'c=%',
    'utm_source=elsewhere',
  ])('is refused whole where it holds nonsense: %s', (search) => {
    expect(readDraft(`?${search}`)).toBeUndefined()
  })
})

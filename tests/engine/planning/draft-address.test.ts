import { describe, expect, it } from 'vitest'
import { asksForDraft, type Draft, draftLimits, type DraftMeasure, emptyDraft, longestAddress, readDraft, readDraftAddress, visibleWords, writeDraft } from '#engine/planning/draft-address.ts'
import { readAmount, readBaseline, type ReaderNumber } from '#engine/planning/reader-number.ts'

const draft: Draft = {
  beds: 600,
  capabilities: [
    { id: 'scanning', measures: [{ id: 'errors', baseline: 11.5, owner: 'Chief pharmacist', years: 2, optimism: 30, reason: 'One place: “only” & far', pounds: 25, source: 'Finance, 2026', leftOut: ['a-result'] }, { id: 'delays', leftOut: [] }] },
    { id: 'e-prescribing', measures: [{ id: 'errors', baseline: 1200, leftOut: [] }] },
  ],
}

const one = (fields: Partial<DraftMeasure>): Draft => ({ capabilities: [{ id: 'scanning', measures: [{ id: 'errors', leftOut: [], ...fields }] }] })
const typed = (read: ReaderNumber): number => ('value' in read ? read.value : expect.fail(read.refused))

describe('whatever the form takes', () => {
  it.each(['2,000,000,000', '0.0000000001', '1,000,000,000,000', '0.1', '1234567.891', `0.${'0'.repeat(50)}1`])('can be read again: %s', (text) => {
    const draft = one({ baseline: typed(readBaseline(text, 'minutes')), pounds: typed(readAmount(text, 'GBP')) })
    expect(readDraft(writeDraft(draft))).toEqual(draft)
  })

  it('can be read again at both ends of every limit', () => {
    const { years, optimism, owner, reason, source, beds } = draftLimits
    for (const end of [0, 1] as const) {
      const draft = { ...one({ years: years[end], optimism: optimism[end], owner: 'é'.repeat(owner), reason: '&'.repeat(reason), source: '%'.repeat(source) }), beds: beds[end] }
      expect(readDraft(writeDraft(draft))).toEqual(draft)
    }
  })

  it('can be read again however much it is; an address that long is refused', () => {
    const long: Draft = { capabilities: Array.from({ length: 90 }, (_, index) => ({ id: `c${index}`, measures: [{ id: 'm', reason: 'r'.repeat(200), leftOut: [] }] })) }
    expect(writeDraft(long).length).toBeGreaterThan(3 * longestAddress)
    expect([readDraft(writeDraft(long)), readDraftAddress(writeDraft(long))]).toEqual([long, undefined])
  })

  it('loses the marks that nobody can see before it is kept', () => {
    expect([visibleWords('Chief\u200b nurse\ufeff'), visibleWords('a\tb'), visibleWords('\u202e'), visibleWords('\ud800x')]).toEqual(['Chief nurse', 'a b', '', 'x'])
  })
})

describe('a name that others put into addresses', () => {
  it.each(['utm_source=elsewhere', '__proto__=1', 'constructor=1'])('is passed over: %s', (name) => {
    expect([readDraft(`?${writeDraft(draft)}&${name}`), readDraft(`?${name}&${writeDraft(draft)}`), asksForDraft(`?${name}`), asksForDraft('?b=1')]).toEqual([draft, draft, false, true])
  })
})

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
  ])('is refused whole where it holds nonsense: %s', (search) => {
    expect(readDraftAddress(`?${search}`)).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { type Answer, saidMonths, sixAnswers } from '#engine/evidence/answers.ts'
import { viewCapability } from '#engine/evidence/capability-view.ts'
import { exampleCost, inCostOrder } from '#engine/evidence/costs.ts'
import type { Literals } from '../checks/given.ts'
import { smallest } from '../checks/smallest.ts'
import { tinyLibrary } from '../tiny.ts'

const vocabulary = { 'cost-bases': ['reported-actual', 'study', 'business-case', 'estimate', 'funding'], 'cost-kinds': ['whole-programme', 'licences'], 'care-settings': ['acute', 'community', 'national'], countries: ['england', 'wales', 'international'] }
const libraryOf = (literals: Literals) => tinyLibrary(literals, { vocabulary })
const said = ({ headline, detail }: Answer): string => [headline, detail].map((words) => words.map(({ text }) => text).join('')).join(' / ')

/** The answer to one of the six questions about the capability “scanning”. */
const answer = (id: Answer['id'], literals: Literals = {}): string => {
  const library = libraryOf(literals)
  const found = sixAnswers(library, viewCapability(library, library.get('capabilities', 'scanning'))).find((one) => one.id === id)
  return found ? said(found) : 'no answer'
}
const study = (level: string) => ({ study: { ...(smallest.benefits['study'] as object), level } })

describe('the six answers', () => {
  it('are all there, in this order, even where nothing is known', () => {
    const library = libraryOf({})
    const answers = sixAnswers(library, viewCapability(library, library.get('capabilities', 'scanning')))
    expect(answers.map((one) => `${one.question} ${said(one)}`)).toMatchInlineSnapshot(`
      [
        "Is it for somebody like me? Not known. No place that did it is recorded. / No other capability is recorded as needed first.",
        "What does it cost, in what kind of money? Not known. No source here gives a price. / Add a cost with its source",
        "What would I get, and when? Not known. No result was found. / Time to benefit: no source says.",
        "How sure are we? Not known. No result was found. / ",
        "What goes wrong? Not known. No harm is recorded, which does not mean there was none. / No disbenefit, and no lesson on what to avoid, is recorded.",
        "Who has done it, and whom can I ask? Not known. / Nobody has offered a contact yet. Offer one",
      ]
    `)
  })
})

describe('is it for somebody like me?', () => {
  it('names the settings and countries where it was seen most, and what must work first', () => {
    const literals = {
      capabilities: { scanning: { prerequisites: [{ capability: 'prescribing', why: 'There must be an order to scan against.' }, { capability: 'wifi', why: 'Scanners need it.' }] }, prescribing: { label: 'Electronic prescribing' }, wifi: { label: 'Wi-Fi' } },
      organisations: { a: { careSettings: ['acute'] }, b: { careSettings: ['community', 'acute'], country: 'wales' } },
      benefits: { x: { organisation: 'a' }, y: { organisation: 'b' } },
    }
    expect(answer('fit', literals)).toBe('Seen mostly in: acute and community; england and wales. / Needs electronic prescribing and wi-Fi first.')
  })

  it('is not known where the places are too vague to say', () => {
    expect(answer('fit', { organisations: { a: { careSettings: ['national'], country: 'international' } }, benefits: { x: { organisation: 'a' } } })).toMatch(/^Not known\. No place that did it is described closely enough\./)
  })

  it('counts places that adopted it, but not the programme that paid', () => {
    const literals = { organisations: { a: {}, fund: { kind: 'programme', country: 'wales' } }, adoptions: { x: { adopter: 'a' } }, benefits: { y: { organisation: 'fund' } } }
    expect(answer('fit', literals)).toMatch(/^Seen mostly in: acute; england\./)
  })
})

describe('what does it cost?', () => {
  it('is one real figure with what it covers and what kind of money it is', () => {
    expect(answer('cost', { costs: { a: { amount: 1_300_000, basis: 'reported-actual', per: 'one hospital' } } })).toBe('£1.3m: one hospital, one year; licences (reported-actual). / The only cost recorded here.')
  })

  it('is not known where there is only a grant: a grant is not a cost', () => {
    expect(answer('cost', { costs: { a: { basis: 'funding' } } })).toMatch(/^Not known\. No source here gives a price\./)
  })

  it('prefers money spent to money planned, and never adds up', () => {
    const library = libraryOf({ costs: { a: { amount: 9, basis: 'estimate' }, b: { amount: 5, basis: 'reported-actual' }, c: { amount: 7, basis: 'business-case' }, d: { amount: 3, unit: 'hours', currency: undefined }, e: { amount: 99, basis: 'funding' } } })
    expect(inCostOrder(library, library.all('costs')).map(({ id }) => id)).toEqual(['b', 'c', 'a', 'e', 'd'])
    expect(exampleCost(library, library.all('costs'))?.id).toBe('b')
  })

  it('takes a single provider’s cost before a nation’s', () => {
    const library = libraryOf({ organisations: { nation: { kind: 'programme' }, trust: {} }, costs: { a: { amount: 9, basis: 'reported-actual', organisation: 'nation' }, b: { amount: 5, basis: 'estimate', organisation: 'trust' } } })
    expect(exampleCost(library, library.all('costs'))?.id).toBe('b')
  })

  it('takes the middle figure as its example, not the smallest', () => {
    const library = libraryOf({ costs: { a: { amount: 1, basis: 'study' }, b: { amount: 1000, basis: 'study' }, c: { amount: 40, basis: 'study' } } })
    expect(exampleCost(library, library.all('costs'))?.id).toBe('c')
  })
})

describe('what would I get, and when?', () => {
  it('shows a benefit with figures before and after, and how soon', () => {
    const literals = { benefits: { a: { title: 'Quicker rounds' }, b: { realised: { baseline: { value: 11.5 }, observations: [{ value: 6.8 }] } } }, timings: { t: { what: 'first-benefit', months: { low: 3, high: 6 } } } }
    expect(answer('gain', literals)).toBe('Fewer doses given wrongly: 11.5% → 6.8%. / First benefit: 3 to 6 months. Each is one place’s.')
  })

  it('says what every place says, shortest first, and leaves out what was only planned', () => {
    const timing = (months: unknown, planned = false) => ({ what: 'full-benefit', months, planned })
    const { all } = libraryOf({ timings: { a: timing(60), b: timing({ atMost: 36 }), c: timing({ low: 108, high: 132 }, true) } })
    expect(saidMonths(all('timings'), 'full-benefit')).toBe('at most 36 months; 60 months')
    expect(saidMonths(all('timings'), 'first-benefit')).toBeUndefined()
  })

  it('does not take a planned length for one that was seen', () => {
    expect(answer('gain', { timings: { t: { what: 'first-benefit', months: 3, planned: true } } })).toBe('Not known. No result was found. / Time to benefit: no source says.')
  })

  it('says how long after go-live benefits were measured where no timing is recorded', () => {
    const after = (months: number) => ({ measuredAfter: { months, words: 'x' } })
    expect(answer('gain', { benefits: { a: after(3), b: after(12), c: {} } })).toMatch(/ \/ Benefits were measured 3 to 12 months after go-live \(2 of 3 results say when\)\.$/)
  })

  it('says plainly that no benefit was shown where every result is a harm or a null', () => {
    expect(answer('gain', { benefits: { a: { effect: 'null' }, b: { effect: 'disbenefit' } } })).toBe('No benefit was shown. / Time to benefit: no source says.')
  })
})

describe('how sure are we?', () => {
  it('says how sure, why, and which way the results point, harms with equal weight', () => {
    expect(answer('certainty', { benefits: { a: study('randomised'), b: { ...study('randomised'), effect: 'disbenefit' } } })).toBe('Strong comparisons. 2 results from randomised trials. / Which way they point: 1 benefit and 1 disbenefit.')
  })
})

describe('what goes wrong?', () => {
  it('names the harms that were measured', () => {
    expect(answer('risks', { benefits: { a: { title: 'Slower rounds', effect: 'disbenefit' } }, lessons: { l: { polarity: 'avoid', capabilities: ['scanning'] } } })).toBe('Slower rounds. / 1 disbenefit and 1 lesson on what to avoid.')
  })

  it('falls back on a lesson about what to avoid', () => {
    expect(answer('risks', { lessons: { l: { statement: 'Do not scan after the dose.', polarity: 'avoid', capabilities: ['scanning'] } } })).toBe('Do not scan after the dose. / 1 lesson on what to avoid.')
  })

  it('does not take silence for safety', () => {
    expect(answer('risks', { benefits: { a: {} } })).toMatch(/^Not known\. No harm is recorded, which does not mean there was none\./)
  })
})

describe('who has done it, and whom can I ask?', () => {
  const contact = (more: object) => ({ contact: { role: 'Digital midwife', route: 'https://trust.example/ask', offers: ['call'], capacity: 'open', consentedUntil: '2027-01-01', ...more } })
  const at = (organisation: object) => ({ organisations: { a: { name: 'First Hospital', ...organisation } }, benefits: { x: { organisation: 'a' } } })

  it('names places, and says when one of them may be asked', () => {
    expect(answer('people', at(contact({})))).toBe('First Hospital. / Some offer a contact')
  })

  it('offers no contact that is closed or whose consent has run out', () => {
    expect(answer('people', at(contact({ capacity: 'closed' })))).toMatch(/ \/ Nobody has offered a contact yet\. Offer one$/)
    expect(answer('people', at(contact({ consentedUntil: '2026-11-21' })))).toMatch(/Nobody has offered/)
    expect(answer('people', at(contact({ consentedUntil: '2026-11-22' })))).toMatch(/Some offer/)
  })

  it('counts places that their source does not name', () => {
    const unnamed = { identity: { verified: false, description: 'A hospital in the north' } }
    expect(answer('people', at(unnamed))).toMatch(/^Seen at one place or group that no source names as a single provider\./)
    expect(answer('people', { organisations: { a: unnamed, b: unnamed }, benefits: { x: { organisation: 'a' }, y: { organisation: 'b' } } })).toMatch(/^Seen at 2 places or groups that no source names/)
  })

  it('names three and counts the rest', () => {
    const five = ['a', 'b', 'c', 'd', 'e']
    expect(answer('people', { organisations: Object.fromEntries(five.map((id) => [id, { name: `Hospital ${id}` }])), benefits: Object.fromEntries(five.map((id) => [id, { organisation: id }])) })).toMatch(/^Hospital a, Hospital b and Hospital c; 2 more below\./)
  })
})

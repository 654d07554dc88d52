import { describe, expect, it } from 'vitest'
import { type Answer, sixAnswers } from '#engine/evidence/answers.ts'
import { viewCapability } from '#engine/evidence/capability-view.ts'
import { saidMonths } from '#engine/evidence/said-months.ts'
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
const unsaid = { text: 'Not known.', sources: [] }
const answers = { fit: unsaid, cost: unsaid, gain: unsaid, certainty: unsaid, risks: unsaid, people: unsaid }
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

  it('is in a blueprint’s words where no place is described and it names its sources', () => {
    expect(answer('fit', { blueprints: { how: { answers: { ...answers, fit: { text: 'Yes, for acute wards.', sources: ['a-source'] } } } } })).toBe('Yes, for acute wards. / No other capability is recorded as needed first. From the blueprint, after Poon 2024.')
  })

  it('counts places that adopted it, but not the programme that paid', () => {
    const literals = { organisations: { a: {}, fund: { kind: 'programme', country: 'wales' } }, adoptions: { x: { adopter: 'a' } }, benefits: { y: { organisation: 'fund' } } }
    expect(answer('fit', literals)).toMatch(/^Seen mostly in: acute; england\./)
  })
})

describe('what does it cost?', () => {
  it('is one real figure with what it covers, for how long and what kind of money it is', () => {
    expect(answer('cost', { costs: { a: { amount: 1_300_000, basis: 'reported-actual', per: 'hospital', period: 'over 5 years' } } })).toBe('£1.3m for a hospital over 5 years (licences; reported-actual). / The only cost recorded here.')
  })

  it('is not known as a price where there is only a grant: a grant is not a cost', () => {
    expect(answer('cost', { costs: { a: { basis: 'funding' } } })).toBe('Not known as a price here; see the costs. / 1 cost record: it is not a price of this.')
  })

  it('is what a blueprint says with a source where no record is a price, with the way to the blueprint', () => {
    const blueprints = { how: { answers: { ...answers, cost: { text: 'A list price of £10,000.', sources: ['a-source'] } } }, not: { kind: 'redprint', answers: { ...answers, cost: { text: 'Too much.', sources: ['a-source'] } } } }
    expect(answer('cost', { blueprints })).toBe('A list price of £10,000. / From the blueprint, after Poon 2024.')
    expect(answer('cost', { blueprints, costs: { a: { basis: 'funding' } } })).toBe('A list price of £10,000. / From the blueprint, after Poon 2024. 1 cost record: it is not a price of this.')
    expect(answer('cost', { blueprints: { not: blueprints.not } })).toBe('Too much. / From the redprint, after Poon 2024.')
    expect(answer('cost', { blueprints: { how: {} } })).toMatch(/^Not known\. No source here gives a price\./)
    expect(answer('cost', { blueprints, costs: { a: { basis: 'study' } } })).toMatch(/^£100 for a hospital/)
  })
})

describe('what would I get, and when?', () => {
  it('takes the strongest comparison, with how soon each place says', () => {
    const literals = { benefits: { a: { title: 'Quicker rounds', study: { ...(smallest.benefits['study'] as object), level: 'self-reported' } }, b: { realised: { baseline: { value: 11.5 }, observations: [{ value: 6.8 }] } } }, timings: { t: { what: 'first-benefit', months: { low: 3, high: 6 } } } }
    expect(answer('gain', literals)).toBe('Fewer doses given wrongly: 11.5% → 6.8%. / First benefit: 3 to 6 months. Each is one place’s.')
  })

  it('never shows a benefit without the first result that is none, and starts with a harm or a null where the comparison is stronger', () => {
    const [harm, still] = [{ title: 'Slower rounds', effect: 'disbenefit' }, { title: 'No difference in stay', effect: 'null' }]
    expect(answer('gain', { benefits: { a: study('randomised'), b: harm, c: { ...still, ...study('systematic-review') } } })).toMatch(/^Fewer doses given wrongly; but no difference in stay\. /)
    expect(answer('gain', { benefits: { a: {}, b: { ...still, ...study('randomised') } } })).toMatch(/^No difference in stay\. /)
  })

  it('is the full blueprint’s own answer where there is one, with the way to it and to its sources', () => {
    const said = { text: 'Fewer wrong doses on one ward.', sources: ['a-source'] }
    const full = { how: { kind: 'full', answers: { ...answers, gain: said } } }
    expect(answer('gain', { benefits: { a: {} }, blueprints: full })).toBe('Fewer wrong doses on one ward. / From the blueprint, after Poon 2024.')
    expect(answer('gain', { benefits: { a: {} }, blueprints: { how: { ...full.how, kind: 'redprint' } } })).toMatch(/^Fewer doses given wrongly\./)
  })

  it('gives no figure without its unit, and prints a result whose unit nobody states last', () => {
    const figures = (value: number) => ({ realised: { baseline: { value: 9 }, observations: [{ value }] } })
    expect(answer('gain', { benefits: { a: { ...study('randomised'), unit: 'not stated', ...figures(4) }, b: { unit: 'count', ...figures(5) } } })).toMatch(/^Fewer doses given wrongly: 9 → 5 \(count\)\./)
    expect(answer('gain', { benefits: { a: { unit: 'not stated', ...figures(4) } } })).toMatch(/: 9 → 4 \(unit not stated\)\./)
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

  it('says when it was measured only if that very result says so', () => {
    const after = { measuredAfter: { months: 3, words: 'Three months on' } }
    expect(answer('gain', { benefits: { a: after } })).toMatch(/ \/ When it was measured: three months on\.$/)
    expect(answer('gain', { benefits: { a: {}, b: after } })).toMatch(/ \/ Time to benefit: no source says\.$/)
  })

  it('says plainly that no benefit was shown where every result is a harm or a null, and names the first', () => {
    expect(answer('gain', { benefits: { a: { effect: 'null', title: 'No difference in stay' }, b: { effect: 'disbenefit' } } })).toBe('No benefit was shown. No difference in stay. / Time to benefit: no source says.')
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

  it('is what a blueprint answers where no disbenefit is recorded', () => {
    const blueprints = { not: { kind: 'redprint', answers: { ...answers, risks: { text: 'Nobody scans.', sources: ['a-source'] } } } }
    expect(answer('risks', { blueprints })).toBe('Nobody scans. / No disbenefit is recorded as a result. From the redprint, after Poon 2024.')
    expect(answer('risks', { blueprints, benefits: { a: { title: 'Slower rounds', effect: 'disbenefit' } } })).toBe('Slower rounds. / 1 disbenefit.')
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
    expect(answer('people', { organisations: Object.fromEntries(five.map((id) => [id, { name: `Hospital ${id}` }])), benefits: Object.fromEntries(five.map((id) => [id, { organisation: id }])) })).toMatch(/^Hospital a, Hospital b and Hospital c; 2 more\./)
  })
})

import { describe, expect, it } from 'vitest'
import { changes, content, meaning, result } from './contents.ts'

const compared = { study: { level: 'quasi-experimental', design: 'Before and after', independence: 'independent', vendorInvolved: false } }
const ownWord = { study: { level: 'self-reported', design: 'Own figures', independence: 'own-organisation', vendorInvolved: false } }
const trial = { study: { level: 'randomised', design: 'Trial', independence: 'independent', vendorInvolved: false } }
const good = result({ title: 'Fewer deaths', ...compared })
const none = result({ title: 'No difference in deaths', effect: 'null', ...compared })
const bad = result({ title: 'More deaths', effect: 'disbenefit', ...compared })

describe('a change to the results of a capability', () => {
  it('says what comes to a cell and what the cell held', () => {
    expect(meaning({ one: good, two: good }, { one: good, two: good, three: none })).toEqual([
      'Adds one null result for sepsis alerting in clinical outcomes; the cell held only benefits.',
      'Certainty of sepsis alerting in clinical outcomes goes from weak to fair.',
      'Certainty of sepsis alerting as a whole goes from weak to fair.',
    ])
    expect(meaning({ one: good, two: none }, { one: good, two: none, three: good, four: good })[0]).toBe('Adds two benefits for sepsis alerting in clinical outcomes; the cell held one benefit and one null result.')
  })

  it('closes a gap where nothing was known, and says if the figures are the providers’ own', () => {
    expect(meaning({}, { one: good })).toContain('Closes a gap: nothing was known of sepsis alerting in clinical outcomes.')
    expect(meaning({}, { one: result(ownWord) })).toEqual([
      'Adds one benefit for sepsis alerting in clinical outcomes; the cell was empty.',
      'Certainty of sepsis alerting in clinical outcomes goes from not known to little.',
      'Closes a gap: nothing was known of sepsis alerting in clinical outcomes.',
      'Every figure for sepsis alerting in clinical outcomes is now one that the providers report themselves.',
      'Certainty of sepsis alerting as a whole goes from not known to little.',
    ])
    expect(meaning({ one: result(ownWord) }, { one: result(ownWord), two: good })).toContain('Closes a gap: sepsis alerting in clinical outcomes had only figures that the providers report themselves.')
  })

  it('opens a gap where the last result goes', () => {
    expect(meaning({ one: good }, {})).toEqual([
      'Takes one benefit out of sepsis alerting in clinical outcomes; nothing is left there.',
      'Certainty of sepsis alerting in clinical outcomes goes from weak to not known.',
      'Opens a gap: no result is left for sepsis alerting in clinical outcomes.',
      'Certainty of sepsis alerting as a whole goes from weak to not known.',
    ])
  })

  it('raises a harm, the first or one more, and says that results point both ways', () => {
    const first = meaning({ one: good }, { one: good, two: bad })
    expect(first).toContain('Results for sepsis alerting in clinical outcomes now point both ways.')
    expect(first).toContain('Raises a harm: “More deaths”, the first known of sepsis alerting.')
    expect(meaning({ two: bad }, { two: bad, three: bad })).toContain('Raises a harm: “More deaths” (sepsis alerting).')
  })

  it('says which result turned, and a harm that came of it', () => {
    expect(meaning({ one: good }, { one: { ...bad, title: 'Fewer deaths' } })).toEqual(['Raises a harm: “Fewer deaths”, the first known of sepsis alerting.', '“Fewer deaths” goes from benefit to disbenefit.'])
  })

  it('says that the comparison is stronger, though no result came', () => {
    expect(meaning({ one: good }, { one: result({ title: 'Fewer deaths', ...trial }) })).toEqual(['Certainty of sepsis alerting in clinical outcomes goes from weak to fair.', 'Certainty of sepsis alerting as a whole goes from weak to fair.'])
  })

  it('says nothing of drafts, nor of a result whose measure is not there', () => {
    expect(meaning({}, { one: { ...good, draft: true }, two: { ...good, measure: 'nowhere' } })).toEqual([])
  })
})

describe('a change to other records', () => {
  const between = (before: Parameters<typeof content>[0], after: Parameters<typeof content>[0]) => changes(content(before), content(after)).meanings

  it('says what a capability has for the first time, and what it has no longer', () => {
    const cost = { costs: { licences: { capability: 'sepsis-alerting' } } }
    const lesson = { lessons: { train: { capabilities: ['sepsis-alerting'] } } }
    expect(between({}, { ...cost, ...lesson })).toEqual(['Gives sepsis alerting its first cost.', 'Gives sepsis alerting its first lesson.'])
    expect(between(cost, {})).toEqual(['Leaves sepsis alerting without a cost.'])
    expect(between({ adoptions: { a: { capability: 'sepsis-alerting' } } }, {})).toEqual(['Leaves sepsis alerting without an adoption.'])
  })

  it('says how a promise fared', () => {
    const plan = (status: string) => ({ plans: { wards: { capability: 'sepsis-alerting', benefit: 'Twenty wards live', status } } })
    expect(between(plan('not-known'), plan('not-realised'))).toEqual(['The promise “Twenty wards live” goes from not known to not realised.'])
  })

  it('says who else saw a lesson confirmed or contradicted', () => {
    const lesson = (fields: object) => ({ lessons: { train: { capabilities: ['sepsis-alerting'], statement: 'Train early.', ...fields } } })
    const witness = (note: string) => ({ source: 'b-source', note })
    expect(between(lesson({}), lesson({ contradictedBy: [witness('Not there.')], confirmedBy: [witness('There.'), witness('Here.')] }))).toEqual(['“Train early.” is confirmed by two more places or studies.', '“Train early.” is contradicted by one more place or study.'])
  })

  it('says how much is known of a new capability', () => {
    expect(between({}, { capabilities: { scanning: { label: 'Bedside scanning' } } })).toEqual(['Adds the capability bedside scanning; nothing is known of it in 2 of 2 outcome domains.'])
  })

  it('says that no effect is expected where a cell was marked so', () => {
    const marked = { capabilities: { 'sepsis-alerting': { label: 'Sepsis alerting', notApplicable: [{ domain: 'clinical-outcomes', why: 'It only counts.' }] } } }
    expect(between({}, marked)).toEqual(['No effect is expected for sepsis alerting in clinical outcomes any more.'])
    expect(between(marked, {})).toEqual(['An effect is now expected for sepsis alerting in clinical outcomes.'])
  })
})

import { describe, expect, it } from 'vitest'
import { allPlanningOptions, type CapabilityOptions } from '#engine/planning/options.ts'
import { addedColumns, emptyRegister, greenBookColumns, statementRow } from '#engine/planning/register.ts'
import { registerCsv } from '#engine/planning/register-csv.ts'
import { readCsv } from '../../site/csv.ts'
import { tinyLibrary } from '../tiny.ts'

const answer = { text: 'Not known.', sources: [] }
const network = {
  nodes: [
    { id: 'scanners', layer: 'enabler', label: 'Enough scanners' },
    { id: 'training', layer: 'enabling-change', label: 'Everybody trained' },
    { id: 'scan', layer: 'business-change', label: 'Every dose is scanned' },
    { id: 'tea', layer: 'business-change', label: 'Tea is served' },
    { id: 'fewer', layer: 'benefit', label: 'Fewer wrong doses', measure: 'errors' },
    { id: 'content', layer: 'benefit', label: 'Happier staff' },
    { id: 'safe', layer: 'objective', label: 'Safe care' },
  ],
  links: [['scanners', 'scan'], ['training', 'scan'], ['scan', 'fewer'], ['fewer', 'safe'], ['tea', 'content']].map(([from, to]) => ({ from, to, evidenced: false })),
}
const blueprint = { kind: 'full', network, roles: [{ role: 'Chief pharmacist', does: 'Leads.' }], modules: [{ title: 'Choose scanners', phase: 'planning', purpose: 'To choose.', steps: [{ text: 'Choose.' }], fit: 'core' }] }
const redprint = { kind: 'redprint', modules: [{ title: 'Buy the wrong ones', phase: 'planning', purpose: 'To fail.', steps: [{ text: 'Fail.' }], fit: 'core' }], answers: { fit: answer, cost: answer, gain: answer, certainty: answer, risks: answer, people: answer } }
const benefits = {
  fell: { realised: { baseline: { value: 11.5 }, observations: [{ value: 6.8, monthsSinceGoLive: 9 }] } },
  'fell-less': { title: 'Fewer wrong doses elsewhere', organisation: 'another-hospital', measuredAfter: { words: 'a year on' }, realised: { change: { value: -20, kind: 'relative-percent' } }, class: 'cash-releasing', cash: { how: 'Less was spent.', source: 'a-source' } },
  'rounds-slower': { title: 'Slower rounds', measure: 'minutes', unit: 'minutes', effect: 'disbenefit', realised: { baseline: { value: 40 }, observations: [{ value: 50 }] } },
  promised: { title: 'Fewer complaints', measure: 'complaints', targets: [{ value: 5, source: 'a-source' }] },
}
const measures = { minutes: { name: 'Minutes for each round', unit: 'minutes' }, complaints: { name: 'Complaints', unit: 'count' } }
const only = (literals: Parameters<typeof tinyLibrary>[0]): CapabilityOptions => {
  const [options] = allPlanningOptions(tinyLibrary(literals))
  if (!options) throw new Error('There is nothing to plan.')
  return options
}
const options = only({ benefits, measures, blueprints: { how: blueprint, 'how-not': redprint }, costs: { one: {}, grant: { basis: 'funding' }, incident: { period: 'one attack' } } })
const errors = options.measures.find(({ id }) => id === 'errors')
const minutes = options.measures.find(({ id }) => id === 'minutes')
if (!errors || !minutes) throw new Error('A measure is missing.')

describe('what a statement can be made of', () => {
  it('is every measured result, good or bad; a promise alone is none', () => {
    expect(options.measures.map(({ id, results }) => [id, results.map((result) => result.id)])).toEqual([['errors', ['fell', 'fell-less']], ['minutes', ['rounds-slower']]])
  })

  it('names what must be there first: what leads to the benefit in a blueprint’s network, and nothing else', () => {
    expect(errors.needs.map(({ text, kind, href }) => `${kind}: ${text} ${href}`)).toEqual(['Enabler: Enough scanners /blueprints/how/network/', 'Enabling change: Everybody trained /blueprints/how/network/', 'Business change: Every dose is scanned /blueprints/how/network/'])
  })

  it('names the capabilities that must work first where no network says more', () => {
    const plain = only({ benefits, measures, capabilities: { scanning: { prerequisites: [{ capability: 'prescribing', why: 'There must be something to check against.' }] }, prescribing: { label: 'Prescribing' } } })
    expect(plain.measures[0]?.needs).toEqual([{ text: 'Prescribing: There must be something to check against.', kind: 'Capability', href: '/capabilities/prescribing/' }])
  })

  it('takes roles and steps from blueprints, never from one about what failed', () => {
    expect([options.roles, options.activities]).toEqual([['Chief pharmacist'], ['Choose scanners']])
  })

  it('holds harms to watch, costs in words, lags and kinds of study', () => {
    expect(options.harms).toEqual([{ text: 'Slower rounds', href: '/benefits/rounds-slower/' }])
    expect(options.costs.map(({ text }) => text)).toEqual(['£100: hospital, one year (spent; A hospital)'])
    expect(errors.results.map(({ lag, levelWords, honesty }) => [lag, levelWords, honesty])).toEqual([['9 months after go-live', 'Before and after, or a comparison group', 'Compiled by the editors from published sources'], ['a year on', 'Before and after, or a comparison group', 'Compiled by the editors from published sources']])
  })
})

describe('a row of the register', () => {
  it('has the columns of the Green Book in its order, then ours', () => {
    expect([...greenBookColumns]).toEqual(['Benefit number', 'Benefit category and class', 'Description', 'Service feature giving rise to the benefit', 'Potential costs', 'Activities required', 'Responsible officer', 'Performance measure (KPI)', 'Target improvement', 'Full-year value (£m)', 'Timescale (years)'])
    expect(readCsv(registerCsv(emptyRegister(options)).slice(1)).map((row) => row.length)).toEqual([17, 17, 17])
    expect(readCsv(registerCsv([]).slice(1))).toEqual([[...greenBookColumns, ...addedColumns]])
  })

  it('says what is not known in words, never with a blank', () => {
    const bare = only({ benefits: { fell: benefits.fell } })
    const { cells } = statementRow(bare, bare.measures[0] ?? errors)
    expect(Object.entries(cells).filter(([, words]) => words.trim() === '')).toEqual([])
    expect(cells).toMatchObject({ 'Potential costs': 'Not known', 'Activities required': 'Not known', 'Responsible officer': 'To be named', 'Timescale (years)': 'To be set', 'Baseline entered': 'Not entered', 'Disbenefits to watch': 'None recorded, which does not mean there was none' })
  })

  it('says costs and steps once, in the first row of a capability, and never as a sum', () => {
    const [first, second] = emptyRegister(options).map(({ cells }) => cells)
    expect([first?.['Potential costs'], second?.['Potential costs']]).toEqual(['Never add these up: £100: hospital, one year (spent; A hospital)', 'See benefit 1'])
    expect([first?.['Activities required'], second?.['Activities required']]).toEqual([expect.stringMatching(/^Needed first: .*\. Steps: Choose scanners$/), 'Steps: see benefit 1'])
    expect(statementRow(options, minutes, {}, 5).cells['Potential costs']).toMatch(/^Never add these up: /)
  })

  it('puts the range on the reader’s baseline, by hand: 20% to 40.9% off 50 is 29.55 to 40', () => {
    const { cells } = statementRow(options, errors, { baseline: 50, owner: 'Chief pharmacist', years: 2 }, 3)
    expect(cells).toMatchObject({ 'Benefit number': '3', 'Responsible officer': 'Chief pharmacist', 'Timescale (years)': '2', 'Baseline entered': '50%' })
    expect(cells['Target improvement']).toBe('From 20% to 40.9% lower (better): from 50% to between 29.6% and 40%. The range is what 2 results showed; yours may fall outside it.')
  })

  it('names results that the reader left out, and rests on the others alone', () => {
    const { cells, planned } = statementRow(options, errors, { leftOut: ['fell-less'] })
    expect(cells['Results it rests on']).toBe('Fewer doses given wrongly (Benefit; A hospital; 11.5% → 6.8%). Left out by the reader: Fewer wrong doses elsewhere (Benefit; Another hospital; 20% lower)')
    expect(planned).toMatchObject({ low: -40.9, high: 0 })
  })

  it('calls it cash only where every result it rests on is cash-releasing', () => {
    const unitValue = { pounds: 100_000, source: 'Finance directorate' }
    expect(statementRow(options, errors, { baseline: 50, unitValue }).cells['Full-year value (£m)']).toMatch(/^1 to 2\.04, not cash\./)
    expect(statementRow(options, errors, { baseline: 50, unitValue, leftOut: ['fell'] }).cells['Full-year value (£m)']).toMatch(/^0 to 1, cash-releasing\./)
  })

  it('calls a harm a disbenefit to plan for', () => {
    expect(statementRow(options, minutes).cells['Benefit category and class']).toBe('safety-quality: Quality; a disbenefit to plan for')
  })
})

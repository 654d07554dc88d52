import { describe, expect, it } from 'vitest'
import { comparisonColumns } from '#engine/browse/comparison.ts'
import { comparisonRows, keysAsked, sameInAll } from '#engine/browse/comparison-rows.ts'
import { decisionRows } from '#engine/browse/decision-table.ts'
import { decisionOrders, decisionViews } from '#engine/browse/decision-views.ts'
import { tinyLibrary } from '../tiny.ts'

const price = (amount: number, fields: Record<string, unknown> = {}) => ({ amount, unit: 'money', currency: 'GBP', kind: 'whole-programme', basis: 'reported-actual', ...fields })
const library = tinyLibrary(
  {
    capabilities: { scanning: {}, rostering: { label: 'Rostering' }, portal: { label: 'A portal' } },
    benefits: { a: { effect: 'disbenefit' }, b: {}, c: { capability: 'rostering', organisation: 'another-hospital' } },
    timings: { t: { what: 'first-benefit', months: 4 }, f: { what: 'full-benefit', months: 12 }, p: { capability: 'rostering', what: 'first-benefit', months: 1, planned: true } },
    costs: { dear: price(9_000_000), cheap: price(2_000_000, { organisation: 'another-hospital' }), foreign: price(1, { capability: 'rostering', currency: 'USD' }) },
    blueprints: { scan: { kind: 'full' }, fail: { kind: 'redprint', title: 'How scanning failed' } },
  },
  { vocabulary: { 'cost-kinds': ['whole-programme'], 'cost-bases': ['reported-actual'] } },
)
const order = (id: keyof typeof decisionOrders) => decisionViews(library, 'capabilities').find((view) => view.order === id)?.groups[0]?.rows.map((row) => row.id)

describe('the decision table', () => {
  it('has every capability once, and says in words what is not known', () => {
    expect(decisionRows(library, 'capabilities').map(({ id, results, cost, firstBenefit, fullBenefit, places }) => ({ id, results, cost: cost?.figure, firstBenefit, fullBenefit, places }))).toEqual([
      { id: 'portal', results: 0, cost: undefined, firstBenefit: 'Not known', fullBenefit: 'Not known', places: 0 },
      { id: 'rostering', results: 1, cost: 'US$1', firstBenefit: 'Not known', fullBenefit: 'Not known', places: 1 },
      { id: 'scanning', results: 2, cost: '£2m', firstBenefit: '4 months', fullBenefit: '12 months', places: 1 },
    ])
  })

  it('spans the prices of whole programmes in one currency, and only where two stand side by side', () => {
    expect(decisionRows(library, 'capabilities').map(({ cost }) => cost?.band)).toEqual([undefined, undefined, { low: 2_000_000, high: 9_000_000, currency: 'GBP', count: 2 }])
  })

  it('has four marks for how sure, never one', () => {
    expect(decisionRows(library, 'capabilities').map(({ dials }) => dials.map(({ name }) => name).join())).toEqual(Array.from({ length: 3 }, () => 'Data,Comparison,Cause,Repeated'))
  })

  it('stands in every order on a page of its own, with every row on each', () => {
    const pages = decisionViews(library, 'capabilities').filter((view) => view.order)
    expect(pages.map(({ address }) => address)).toEqual(Object.keys(decisionOrders).map((id) => `/capabilities/by/${id}/`))
    expect(pages.map(({ groups }) => groups.flatMap(({ rows }) => rows).length)).toEqual(pages.map(() => 3))
  })

  it('puts unknowns last when ordered by price or time, other currencies after our own, and harm first when asked', () => {
    expect(order('cost')).toEqual(['scanning', 'rostering', 'portal'])
    expect(order('soonest')).toEqual(['scanning', 'portal', 'rostering'])
    expect(order('harm')).toEqual(['scanning', 'rostering', 'portal'])
    expect(order('name')).toEqual(['portal', 'rostering', 'scanning'])
  })

  it('can be narrowed, and each narrowed page shows the rows its count promises', () => {
    const narrowed = decisionViews(library, 'capabilities').filter(({ chosen }) => chosen)
    const shown = Object.fromEntries(narrowed.map(({ address, groups }) => [address, groups.flatMap(({ rows }) => rows.map(({ id }) => id)).join()]))
    expect(shown).toEqual({
      '/capabilities/group/medicines/': 'portal,rostering,scanning',
      '/capabilities/setting/acute/': 'rostering,scanning',
      '/capabilities/domain/safety-quality/': 'rostering,scanning',
      '/capabilities/has-blueprint/yes/': 'scanning',
      '/capabilities/has-blueprint/no/': 'portal,rostering',
    })
  })

  it('shows redprints in a group of their own beside full blueprints', () => {
    expect(decisionViews(library, 'blueprints')[0]?.groups.map(({ label, rows }) => `${label}: ${rows.length}`)).toEqual(['Full blueprints: how to do it, from first question to sustaining it: 1', 'Redprints: what failed or under-delivered, and why: 1'])
  })
})

describe('a comparison', () => {
  const columns = comparisonColumns(library)
  const [portal, rostering] = columns

  it('has a column for every capability and blueprint, with words in every row', () => {
    expect(columns.map(({ key }) => key)).toEqual(['capabilities/portal', 'capabilities/rostering', 'capabilities/scanning', 'blueprints/fail', 'blueprints/scan'])
    for (const { key, cells } of columns) for (const { id } of comparisonRows) expect(cells[id].map(({ text }) => text).join('').trim(), `${key} ${id}`).not.toBe('')
  })

  it('keeps rows where nothing is known, and says so', () => {
    expect([portal?.cells.cost[0]?.text, portal?.cells.first[0]?.text, portal?.cells.effects[0]?.text, portal?.cells.data[0]?.text]).toEqual(['Not known. No source here gives a price.', 'Not known.', 'Not known.', 'Not known.'])
  })

  it('knows which rows say the same everywhere', () => {
    expect(portal && rostering && [sameInAll([portal, rostering], 'first'), sameInAll([portal, rostering], 'effects')]).toEqual([true, false])
  })

  it('takes two to four known names from an address, each once, and counts what it leaves out', () => {
    const known = new Set(['capabilities/a', 'capabilities/b', 'blueprints/c', 'blueprints/d', 'blueprints/e'])
    expect(keysAsked('capabilities/b,capabilities/a', known)).toEqual({ keys: ['capabilities/b', 'capabilities/a'], dropped: 0 })
    expect(keysAsked('capabilities/a,<img src=x onerror=alert(1)>,capabilities/a,../../x', known)).toEqual({ keys: ['capabilities/a'], dropped: 3 })
    expect(keysAsked([...known].join(','), known)).toMatchObject({ dropped: 1 })
    expect(keysAsked('x'.repeat(100_000), known)).toEqual({ keys: [], dropped: 1 })
    expect(keysAsked('', known)).toEqual({ keys: [], dropped: 0 })
  })
})

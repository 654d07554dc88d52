import { describe, expect, it } from 'vitest'
import { comparisonColumns } from '#engine/browse/comparison.ts'
import { comparisonRows, comparisonSummary, keysAsked, likenessOf, likenessWords } from '#engine/browse/comparison-rows.ts'
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
    expect(decisionRows(library, 'capabilities').map(({ id, results, price, firstBenefit, fullBenefit, places }) => ({ id, results, cost: price?.figure, firstBenefit, fullBenefit, places }))).toEqual([
      { id: 'portal', results: 0, cost: undefined, firstBenefit: 'Not known', fullBenefit: 'Not known', places: 0 },
      { id: 'rostering', results: 1, cost: 'US$1', firstBenefit: 'Not known', fullBenefit: 'Not known', places: 1 },
      { id: 'scanning', results: 2, cost: '£2m (one year) to £9m (one year)', firstBenefit: '4 months', fullBenefit: '12 months', places: 1 },
    ])
  })

  it('says with every price what it covers and for how long, and sorts by exactly what it shows', () => {
    expect(decisionRows(library, 'capabilities').map(({ price, costs }) => price && [`${price.figure}${price.covers}`, price.order, costs])).toEqual([undefined, ['US$1 for a hospital, one year', [2, 1], 1], ['£2m (one year) to £9m (one year): 2 whole programmes', [0, 2_000_000], 2]])
  })

  it('counts of a blueprint only what is about its own capability, and no adoption', () => {
    const elsewhere = { capability: 'rostering' }
    const named = tinyLibrary({
      capabilities: { scanning: {}, rostering: {} },
      benefits: { a: { effect: 'disbenefit' }, b: elsewhere },
      timings: { t: { what: 'first-benefit', months: 4, ...elsewhere } },
      costs: { c: price(1, elsewhere), unlisted: price(5) },
      adoptions: { x: {} },
      blueprints: { scan: { benefits: ['a', 'b'], timings: ['t'], costs: ['c'] } },
    }, { vocabulary: { 'cost-kinds': ['whole-programme'], 'cost-bases': ['reported-actual'] } })
    expect(decisionRows(named, 'blueprints')[0]).toMatchObject({ results: 1, price: undefined, costs: 0, firstBenefit: 'Not known', adoptions: undefined })
    expect(comparisonColumns(named).find(({ key }) => key === 'blueprints/scan')?.cells).toMatchObject({ effects: [{ text: '1 disbenefit of 1.' }], places: [{ text: '0 places.' }] })
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

  it('does not speak of “Yes” or “No” as if they were places', () => {
    const says = Object.fromEntries(decisionViews(library, 'capabilities').map(({ address, says: words }) => [address, words]))
    expect([says['/capabilities/has-blueprint/no/'], says['/capabilities/setting/acute/']]).toEqual(['2 of 3.', '2 of 3. Every figure is about the whole row, not about acute alone.'])
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

  it('tells a row that is known of neither from one that says the same of both', () => {
    const pair = portal && rostering ? [portal, rostering] : []
    expect((['first', 'effects', 'reviewed'] as const).map((row) => likenessOf(pair, row))).toEqual(['none-known', 'differs', 'same'])
    expect([likenessWords('none-known', 2), likenessWords('none-known', 3), likenessWords('same', 2)]).toEqual(['Neither known', 'None known', 'Same'])
    expect(comparisonSummary(pair)).toMatch(/^Comparing 2: \d+ of 18 rows differ; [23] are known of none of them\.$/)
  })

  it('carries a capability’s caveat beside how strong the comparison is, and names what its blueprint tells to measure', () => {
    const told = tinyLibrary({ capabilities: { scanning: { caveat: 'The results are harms of attacks.' } }, benefits: { a: {} }, measures: { errors: {}, rounds: { name: 'Rounds timed' } }, blueprints: { how: { kind: 'full', measures: [{ measure: 'rounds', baseline: 'A month before.' }] } } })
    const [capability, blueprint] = comparisonColumns(told)
    expect([capability, blueprint].map((column) => column?.cells.comparison.at(-1)?.text)).toEqual([' The results are harms of attacks.', expect.stringContaining('The results are harms of attacks.')])
    expect(capability?.cells.measures.map(({ text }) => text)).toEqual(['Rounds timed'])
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

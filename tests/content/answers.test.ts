import { describe, expect, it } from 'vitest'
import { decisionRows } from '#engine/browse/decision-table.ts'
import { decisionViews } from '#engine/browse/decision-views.ts'
import { type Answer, sixAnswers } from '#engine/evidence/answers.ts'
import { viewCapability } from '#engine/evidence/capability-view.ts'
import { isPriceHere, priceShown } from '#engine/evidence/costs.ts'
import { realLibrary } from './library.ts'

const library = realLibrary()
const capabilities = library.all('capabilities').map((capability) => {
  const view = viewCapability(library, capability)
  const answers = sixAnswers(library, view)
  return { id: capability.id, view, said: (id: Answer['id']) => answers.find((one) => one.id === id)?.headline.map(({ text }) => text).join('') ?? '' }
})

describe('what this library shows as a price', () => {
  it('is never an incident, a comparator, off-site storage, funding by the bed or a sum per life-year', () => {
    const never = ['cost-barts-wannacry', 'cost-hse-attack-forecast', 'cost-hse-attack-spent', 'cost-hse-attack-with-replacement', 'cost-wannacry-aftermath-it', 'cost-wannacry-lost-output', 'cost-wannacry-total', 'cost-rah-offsite-paper', 'cost-wwl-hospital-bed-day', 'cost-wsd-per-qaly', 'cost-bcma-per-error', 'cost-vw-funding-per-bed', 'cost-cuh-legacy-systems']
    expect(library.all('costs').filter((cost) => never.includes(cost.id) && isPriceHere(library, cost)).map(({ id }) => id)).toEqual([])
  })

  it('always has its period beside it, and is the same in the table and in the answer', () => {
    const rows = new Map(decisionRows(library, 'capabilities').map((row) => [row.id, row]))
    const wrong = capabilities.filter(({ id, view, said }) => {
      const [price, shown] = [rows.get(id)?.price, priceShown(library, view.costs)]
      if (!price || !shown) return price !== undefined || shown !== undefined
      const period = (shown.band?.low ?? shown.example).period.toLowerCase()
      return !said('cost').startsWith(`${price.figure}${price.covers}`) || !`${price.figure}${price.covers}`.toLowerCase().includes(period)
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
    expect(capabilities.filter(({ view }) => priceShown(library, view.costs)).length).toBeGreaterThan(8)
  })

  it('stands in the order of exactly what is shown', () => {
    const prices = decisionViews(library, 'capabilities').find(({ order }) => order === 'cost')?.groups[0]?.rows.map(({ price }) => price?.order ?? [3, 0]) ?? []
    expect(prices.toSorted(([a, b], [c, d]) => a - c || b - d)).toEqual(prices)
  })
})

describe('what this library says one would get', () => {
  it('is the full blueprint’s own answer wherever there is one', () => {
    const wrong = capabilities.filter(({ view, said }) => view.blueprints.some(({ kind, answers: { gain } }) => kind === 'full' && gain.sources.length > 0 && said('gain') !== gain.text))
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it('never is a benefit alone where a null or a disbenefit is known too', () => {
    const picked = capabilities.filter(({ view }) => view.benefits[0]?.effect === 'benefit' && view.benefits.some(({ effect }) => effect === 'null' || effect === 'disbenefit') && !view.blueprints.some(({ kind }) => kind === 'full'))
    expect(picked.filter(({ said }) => !said('gain').includes('; but ')).map(({ id }) => id)).toEqual([])
    expect(picked.length).toBeGreaterThan(1)
  })
})

import { midpoint } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { compareText } from '../problem.ts'

type Cost = RecordOf<'costs'>

const firmBases = ['reported-actual', 'study', 'contract', 'budget', 'business-case', 'forecast', 'estimate']
const firmness = ({ basis }: Cost): number => (firmBases.includes(basis) ? firmBases.indexOf(basis) : firmBases.length)

// Money that was or would be spent. A grant is not a cost, and hours are not money.
const isPrice = ({ unit, basis }: Cost): boolean => unit === 'money' && basis !== 'funding'

/** Costs in reading order: prices before grants and other counts, the firmest kind of figure first, then the programme’s own currency, the larger sum, the id. */
export const inCostOrder = (library: Library, costs: readonly Cost[]): readonly Cost[] => {
  const own = (cost: Cost) => Number(cost.currency === library.programme.currency)
  return [...costs].sort((a, b) => Number(isPrice(b)) - Number(isPrice(a)) || own(b) - own(a) || firmness(a) - firmness(b) || midpoint(b.amount) - midpoint(a.amount) || compareText(a.id, b.id))
}

/**
 * One real cost to stand as an example: of single providers’ prices where there are any, the firmest whole-programme ones
 * (of all prices, where there is none) in the programme’s currency if it can be, and of those the middle one by size. Never an average. Undefined where no source gives a price.
 */
export const exampleCost = (library: Library, costs: readonly Cost[]): Cost | undefined => {
  const all = inCostOrder(library, costs.filter(isPrice))
  const own = all.filter(({ organisation }) => library.get('organisations', organisation).kind === 'provider')
  const prices = own.length > 0 ? own : all
  const whole = prices.filter(({ kind }) => kind === 'whole-programme')
  const among = whole.length > 0 ? whole : prices
  const firmest = Math.min(...among.map(firmness))
  const [first] = among.filter((cost) => firmness(cost) === firmest)
  if (!first) return undefined
  const like = among.filter(({ basis, currency }) => basis === first.basis && currency === first.currency).sort((a, b) => midpoint(a.amount) - midpoint(b.amount) || compareText(a.id, b.id))
  return like[Math.floor((like.length - 1) / 2)]
}

/** The span of like prices a capability or blueprint was bought for: never an average, never a sum. */
export interface CostBand {
  readonly low: number
  readonly high: number
  readonly currency: string
  readonly count: number
}

/**
 * From the lowest to the highest price of a whole programme at single providers: in the programme’s own currency where at least two are
 * recorded, otherwise in another that has two. Undefined where no two stand side by side.
 */
export const costBand = (library: Library, costs: readonly Cost[]): CostBand | undefined => {
  const whole = inCostOrder(library, costs).filter((cost) => isPrice(cost) && cost.kind === 'whole-programme' && library.get('organisations', cost.organisation).kind === 'provider')
  const [alike] = [...Map.groupBy(whole, ({ currency }) => currency).values()].filter((prices) => prices.length > 1)
  if (!alike?.[0]?.currency) return undefined
  const amounts = alike.map(({ amount }) => midpoint(amount))
  return { low: Math.min(...amounts), high: Math.max(...amounts), currency: alike[0].currency, count: alike.length }
}

import { midpoint } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { compareText } from '../problem.ts'

type Cost = RecordOf<'costs'>

const firmBases = ['reported-actual', 'study', 'contract', 'budget', 'business-case', 'forecast', 'estimate']
const firmness = ({ basis }: Cost): number => (firmBases.includes(basis) ? firmBases.indexOf(basis) : firmBases.length)

// Money that was or would be spent. A grant is not a cost, and hours are not money.
const isMoney = ({ unit, basis }: Cost): boolean => unit === 'money' && basis !== 'funding'

// Neither an overrun nor a sum of no named kind is what the thing costs.
const neverPrices: ReadonlySet<string> = new Set(['other', 'overrun'])
const somethingElse = /\b(attack|incident|aftermath|comparator|comparison|avoided|saving|funding|off-?site)\b/i

/** Whether a cost record is a price of its capability: not a grant, an overrun, the cost of an incident, of the old way or of what it is compared with. Told from its kind, its own words and its name. */
export const isPriceHere = (library: Library, cost: Cost): boolean => {
  const words = [library.label('cost-kinds', cost.kind), cost.per, cost.period, cost.id.replaceAll('-', ' ')].join(' ')
  return isMoney(cost) && !neverPrices.has(cost.kind) && !somethingElse.test(words) && !/\b(comparator|for comparison)\b/i.test(cost.notes ?? '')
}

/** Costs in reading order: prices before grants and other counts, the programme’s own currency first, then the firmest kind of figure, the larger sum, the id. */
export const inCostOrder = (library: Library, costs: readonly Cost[]): readonly Cost[] => {
  const own = (cost: Cost) => Number(cost.currency === library.programme.currency)
  return [...costs].sort((a, b) => Number(isPriceHere(library, b)) - Number(isPriceHere(library, a)) || Number(isMoney(b)) - Number(isMoney(a)) || own(b) - own(a) || firmness(a) - firmness(b) || midpoint(b.amount) - midpoint(a.amount) || compareText(a.id, b.id))
}

/** Whether a cost is of a whole nation, state, province or island. */
export const isNationWide = ({ per }: Cost): boolean => /^(national|nation|country|state|province|island)\b/i.test(per)

// A single provider of care, then a group of them or a service, then a whole nation.
const reachOf = (library: Library, cost: Cost): number => (isNationWide(cost) ? 2 : library.get('organisations', cost.organisation).kind === 'provider' ? 0 : 1)

/** The span of like prices a capability or blueprint was bought for, from the lowest to the highest record: never an average, never a sum. */
export interface CostBand {
  readonly low: Cost
  readonly high: Cost
  readonly count: number
}

/** What every page shows as the price: one real figure, and the span it stands in where single providers’ prices of whole programmes stand side by side. */
export interface PriceShown {
  readonly example: Cost
  readonly band?: CostBand | undefined
}

const bySize = (a: Cost, b: Cost): number => midpoint(a.amount) - midpoint(b.amount) || compareText(a.id, b.id)
const orAll = (costs: readonly Cost[], wanted: (cost: Cost) => boolean): readonly Cost[] => (costs.some(wanted) ? costs.filter(wanted) : costs)

/** Prices that may stand beside one another: of the nearest reach, whole programmes if any, in one currency, the programme’s own if it can be. */
const alike = (library: Library, costs: readonly Cost[]): readonly Cost[] => {
  const prices = inCostOrder(library, costs.filter((cost) => isPriceHere(library, cost)))
  const nearest = Math.min(...prices.map((cost) => reachOf(library, cost)))
  const whole = orAll(prices.filter((cost) => reachOf(library, cost) === nearest), ({ kind }) => kind === 'whole-programme')
  const currencies = [...Map.groupBy(orAll(whole, ({ currency }) => currency === library.programme.currency), ({ currency }) => currency).values()]
  return currencies.reduce((most, one) => (one.length > most.length ? one : most), currencies[0] ?? [])
}

const bandOf = (library: Library, prices: readonly Cost[]): CostBand | undefined => {
  const [low, high] = [prices.toSorted(bySize)[0], prices.toSorted(bySize).at(-1)]
  const single = prices.every((cost) => cost.kind === 'whole-programme' && reachOf(library, cost) === 0)
  return low && high && single && new Set(prices.map(({ organisation }) => organisation)).size > 1 ? { low, high, count: prices.length } : undefined
}

/** The one price shown for some costs, wherever it is shown: of like prices the middle one of the firmest kind, with their span. Undefined where no record is a price. */
export const priceShown = (library: Library, costs: readonly Cost[]): PriceShown | undefined => {
  const prices = alike(library, costs)
  const firmest = Math.min(...prices.map(firmness))
  const firm = prices.filter((cost) => firmness(cost) === firmest)
  const like = firm.filter(({ basis }) => basis === firm[0]?.basis).sort(bySize)
  const example = like[Math.floor((like.length - 1) / 2)]
  return example && { example, band: bandOf(library, prices) }
}

import { formatValue, midpoint } from '../format/value.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { costFigure } from '../library/titles.ts'
import type { Value } from '../schema/fields.ts'
import { isNationWide, type PriceShown } from './costs.ts'

type Cost = RecordOf<'costs'>

/** A price in words: the figure, what it covers and for how long (always printed with it), and what kind of figure it is. */
export interface PriceWords {
  readonly figure: string
  readonly covers: string
  readonly kind: string
}

const counted = /^(\d[\d,]* |one |two |three |four |all |participating |several )/i
const rate = /^([a-z]+ )?(bed|patient|case|user|physician|practice|referral|ward|centre|consultation|test)\b/i
const article = (words: string): string => `${/^([aeio]|u(?!s|ni))/i.test(words) ? 'an' : 'a'} ${words}`

const lowered = (words: string): string => words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())

const scope = (cost: Cost): string => {
  const { per } = cost
  if (/^[A-Z]/.test(per)) return `: ${lowered(per)}`
  if (/^(national|nation|country)\b/i.test(per)) return ', national programme'
  if (isNationWide(cost) || /^(programme|system)$/i.test(per)) return ` for ${isNationWide(cost) ? 'a' : 'the'} whole ${per}`
  if (counted.test(per)) return ` for ${per}`
  return rate.test(per) ? ` ${article(per)}` : ` for ${article(per)}`
}

const lasting = ({ period }: Cost): string => `${/^(over|per)\b/i.test(period) ? '' : ','} ${lowered(period)}`

/** What one cost covers and over what period: “ a bed over 5 years”, “, national programme, to March 2012”. */
export const coverWords = (cost: Cost): string => `${scope(cost)}${lasting(cost)}`

const lowEnd = (amount: Value): Value => (typeof amount === 'object' && 'low' in amount ? amount.low : amount)
const highEnd = (amount: Value): Value => (typeof amount === 'object' && 'low' in amount ? amount.high : amount)

/** The lowest number that a shown price prints, for putting prices in order. */
export const lowestShown = ({ example, band }: PriceShown): number => midpoint(lowEnd((band?.low ?? example).amount))

/** The price shown, in words; a span says how long its two ends run. */
export const priceWords = (library: Library, { example, band }: PriceShown): PriceWords => {
  const basis = (cost: Cost) => library.label('cost-bases', cost.basis).toLowerCase()
  if (!band) return { figure: costFigure(example), covers: coverWords(example), kind: `${library.label('cost-kinds', example.kind).toLowerCase()}; ${basis(example)}` }
  const { low, high, count } = band
  const currency = low.currency ?? low.unit
  return {
    figure: `${formatValue(lowEnd(low.amount), currency)} (${low.period}) to ${formatValue(highEnd(high.amount), currency)} (${high.period})`,
    covers: `: ${count} whole programmes`,
    kind: [...new Set([basis(low), basis(high)])].join(' to '),
  }
}

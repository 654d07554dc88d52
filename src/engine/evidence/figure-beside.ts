import type { RecordOf } from '../library/library.ts'
import { figureWords } from './figures.ts'

type Benefit = RecordOf<'benefits'>

// Units that formatting leaves out because a number says enough beside its measure; beside a title it does not.
const unsaid: ReadonlySet<string> = new Set(['count', 'ratio', 'score'])

// An estimate and a share of the start carry their own words.
const isInOwnUnit = ({ realised }: Benefit): boolean =>
  realised !== undefined && ((realised.baseline !== undefined && realised.observations.length > 0) || (realised.estimate === undefined && realised.change?.kind !== 'relative-percent'))

const unitAfter = (benefit: Benefit): string =>
  !isInOwnUnit(benefit) ? '' : benefit.unit === 'not stated' ? ' (unit not stated)' : unsaid.has(benefit.unit) ? ` (${benefit.unit})` : ''

/** The figure of a result, never without its unit; undefined where none was printed. */
export const figureWithUnit = (benefit: Benefit): string | undefined => {
  const figure = figureWords(benefit)
  return figure && `${figure}${unitAfter(benefit)}`
}

/** The numbers some words state, each with its sign for money or per cent: “12 to 84%” is 12% and 84%, a “30-day” death is none. */
const numbersIn = (words: string): string =>
  (words.replace(/ million\b/g, 'm').replace(/ billion\b/g, 'bn').replace(/(\d)( to [\d.,]+%)/g, '$1%$2').match(/[£€$]?\b\d+(?:,\d{3})*(?:\.\d+)?(?:%|m\b|bn\b)?(?!-\p{L}|\d)/gu) ?? []).sort().join(' ')

const inexact = /\b(about|over|more than|less than|almost|nearly|up to|at least|at most) [£€$A-Z]*\d|\d or more\b/i

/** The figure of a result for standing beside its title; undefined where none was printed, or where the title states exactly the same numbers as firmly. */
export const figureBeside = (benefit: Benefit): string | undefined => {
  const figure = figureWords(benefit) ?? ''
  const said = numbersIn(figure) !== '' && numbersIn(figure) === numbersIn(benefit.title) && (!inexact.test(figure) || inexact.test(benefit.title))
  return said ? undefined : figureWithUnit(benefit)
}

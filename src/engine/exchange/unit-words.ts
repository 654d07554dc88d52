import { folded } from './plain-words.ts'

/** The ways people write the units of this library, each under the word the records use. */
const spellings: Readonly<Record<string, string>> = {
  '%': '% | per cent | percent | percentage | pc | pct',
  seconds: 's | sec | secs | second | seconds',
  minutes: 'min | mins | minute | minutes',
  hours: 'h | hr | hrs | hour | hours',
  days: 'd | day | days | bed days | working days | calendar days',
  weeks: 'wk | wks | week | weeks',
  months: 'mth | mths | mo | month | months',
  years: 'yr | yrs | year | years | y',
  count: 'count | number | no | nos | n | # | incidents | patients | cases | people | each | total',
  'whole-time equivalents': 'wte | wtes | fte | ftes | whole time equivalent | whole time equivalents | full time equivalents',
  score: 'score | points | point',
  GBP: '£ | gbp | pound | pounds | pounds sterling | sterling',
  USD: 'us$ | usd | us dollars | dollars | $',
  EUR: '€ | eur | euro | euros',
  CAD: 'ca$ | c$ | cad | canadian dollars',
  AUD: 'a$ | au$ | aud | australian dollars',
  NOK: 'nok',
  DKK: 'dkk',
  QALYs: 'qaly | qalys',
  ratio: 'ratio',
}

const book = new Map(Object.entries(spellings).flatMap(([unit, words]) => words.split(' | ').map((word) => [word, unit] as const)))

/** The library’s word for a unit as typed; the folded words themselves where it is none of ours. */
export const unitCalled = (words: string): string => book.get(folded(words)) ?? book.get(words.trim().toLowerCase()) ?? folded(words)

// 1,000 and 1000 are one number, and 100 is not the start of 100,000.
const plainUnit = (words: string): string => folded(words.replace(/(\d),(?=\d{3})/g, '$1'))

/** Do two ways of writing a unit mean the same? “per 1,000” may stand for “per 1,000 patient-days”. */
export const isSameUnit = (words: string, unit: string): boolean => unitCalled(words) === unitCalled(unit) || `${plainUnit(unit)} `.startsWith(`${plainUnit(words)} `)

/** Is this a unit that the library knows by some name? */
export const isKnownUnit = (words: string): boolean => book.has(folded(words)) || book.has(words.trim().toLowerCase())

/** Is this a currency by its three capitals? */
export const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit)

const seconds = new Map(Object.entries({ seconds: 1, minutes: 60, hours: 3600, days: 86_400, weeks: 604_800 }))

/** The figure in another unit of time, for the advice in a refusal; nothing where the two cannot be turned into one another. */
export const converted = (figure: number, from: string, to: string): number | undefined => {
  const [one, other] = [seconds.get(unitCalled(from)), seconds.get(to)]
  return one === undefined || other === undefined ? undefined : Number(((figure * one) / other).toPrecision(4))
}

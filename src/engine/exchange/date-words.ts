import { dateText, monthCalled } from '../calendar.ts'
import { formatDate } from '../format/date.ts'
import { fullDate, partialDate } from '../schema/fields.ts'
import { dayOf } from './sheet-cell.ts'
import type { Fault } from './table.ts'

/** A date as the records write it, and how it was read where that was not plain. */
export interface ReadDate {
  readonly date: string
  readonly read?: string | undefined
}

const whole = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year))
const example = 'Write it as 2024-04-01, 2024-04 or 2024.'

const slashed = (words: string): ReadDate | Fault | undefined => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{2}|\d{4})$/.exec(words) ?? []
  if (day === '') return undefined
  if (Number(month) > 12 && Number(day) <= 12) return { message: 'This looks like an American date, with the month first.', help: `Write it as ${dateText(whole(year), Number(day), Number(month))}.` }
  return { date: dateText(whole(year), Number(month), Number(day)), read: 'the day is taken to come first' }
}

const named = (words: string): ReadDate | undefined => {
  const [, day, name = '', year = ''] = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3,9})\.?[ ,-]*['’]?(\d{2}|\d{4})$/.exec(words) ?? []
  const month = monthCalled(name)
  if (month === 0) return undefined
  return { date: dateText(whole(year), month, day === undefined ? undefined : Number(day)), read: 'the month in words' }
}

const numbered = (words: string): ReadDate | undefined => {
  const monthFirst = /^(\d{1,2})\/(\d{4})$/.exec(words)
  if (monthFirst) return { date: dateText(monthFirst[2] ?? '', Number(monthFirst[1])), read: 'a month and a year' }
  const serial = /^\d{5}(\.\d+)?$/.test(words) && Number(words) > 20_000 ? dayOf(Number(words)) : undefined
  return serial === undefined ? undefined : { date: serial, read: 'the number by which a spreadsheet keeps a day' }
}

const unusable = (words: string): Fault | undefined => {
  if (/\bq[1-4]\b|quarter/.test(words)) return { message: 'A quarter is not a date.', help: 'Write its last month, such as 2024-03, or put the quarter in the column “Period”.' }
  if (/^\d{4}\s*[/–-]\s*\d{2}(\d{2})?$/.test(words) || /^fy/.test(words)) return { message: 'A financial year is not a date.', help: 'Write its last month, such as 2024-03, or put the year in the column “Period”.' }
  return undefined
}

/** The date in a cell, as exact as it is given: a year, a month or a day. British order where only figures are given. */
export const readDate = (typed: string): ReadDate | Fault => {
  const words = typed.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[ t]00:00(:00)?(\.0+)?z?$/, '')
  if (partialDate.safeParse(words).success) return { date: words }
  const found = slashed(words) ?? named(words) ?? numbered(words) ?? unusable(words)
  if (found === undefined) return { message: 'This is not a date.', help: example }
  if ('message' in found) return found
  const right = partialDate.safeParse(found.date).success
  return right ? { date: found.date, read: `${formatDate(found.date)}: ${found.read}` } : { message: 'There is no such day.', help: example }
}

/** The whole day in a cell, for reviews. */
export const readDay = (typed: string): ReadDate | Fault => {
  const found = readDate(typed)
  return 'message' in found || fullDate.safeParse(found.date).success ? found : { message: 'A whole day is needed here.', help: 'Write it as 2024-04-01.' }
}

/** Months in a cell about time since go-live: 6, 6 months, 6m, 6/12, 1 year, 8 weeks. The words stay as they are. */
export const readMonths = (typed: string): { months?: number | { about: number } | { low: number; high: number }; words: string; read?: string } => {
  const words = typed.trim().toLowerCase()
  const [, low = '', high, unit = 'months'] = /^(\d{1,3}(?:\.\d+)?)(?:\s*(?:-|–|to)\s*(\d{1,3}(?:\.\d+)?))?\s*(months?|mths?|mo|m|years?|yrs?|y|weeks?|wks?|\/\s*12|\/\s*52)?(?:\s+(?:after|since|post|from)[ -]?(?:go[ -]?live)?)?$/.exec(words) ?? []
  if (low === '') return { words: typed.trim() }
  const isWeeks = /^w|52$/.test(unit)
  const factor = unit.startsWith('y') ? 12 : 1
  const said = /[a-z]{2}/.test(words) ? typed.trim() : `${low}${high === undefined ? '' : ` to ${high}`} ${isWeeks ? 'weeks' : unit.startsWith('y') ? 'years' : 'months'}`
  if (isWeeks) return high === undefined ? { months: { about: Number((Number(low) / 4.345).toPrecision(2)) }, words: said, read: 'weeks as months' } : { words: said }
  const months = high === undefined ? Number(low) * factor : { low: Number(low) * factor, high: Number(high) * factor }
  return { months, words: said, ...(said !== typed.trim() && { read: said }) }
}

import { dateText, isDate, monthCalled } from '../calendar.ts'
import { formatDate } from '../format/date.ts'

/** One way to read some words as a date: as the library writes it, and in words. */
export interface Reading {
  readonly date: string
  readonly words: string
}

const dated = (year: string, month: number, day?: number): Reading[] => {
  if (!isDate(Number(year), month, day)) return []
  const date = dateText(year, month, day)
  return [{ date, words: formatDate(date) }]
}

// 2009/10 is October 2009 to some and the financial year to others.
const yearAndMonth = (year: string, number: string): Reading[] => {
  const spans = number.length === 2 && Number(number) === (Number(year) + 1) % 100
  const readings = dated(year, Number(number))
  return spans && readings.length > 0 ? [...readings, { date: year, words: `the year from ${year} to ${Number(year) + 1}` }] : readings
}

const dayAndMonth = (first: string, second: string, year: string): Reading[] => {
  const [a, b] = [Number(first), Number(second)]
  return a === b ? dated(year, b, a) : [...dated(year, b, a), ...dated(year, a, b)]
}

/** How people write dates, and what each way can mean. */
const ways: readonly (readonly [RegExp, (...parts: string[]) => Reading[]])[] = [
  [/^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -](\d{4})$/i, (day, month, year) => dated(year ?? '', monthCalled(month ?? ''), Number(day))],
  [/^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i, (month, day, year) => dated(year ?? '', monthCalled(month ?? ''), Number(day))],
  [/^([a-z]+)\.?,?[ -](\d{4})$/i, (month, year) => dated(year ?? '', monthCalled(month ?? ''))],
  [/^(\d{4})[ -]([a-z]+)\.?$/i, (year, month) => dated(year ?? '', monthCalled(month ?? ''))],
  [/^(\d{4})[ -]([a-z]+)\.?[ -](\d{1,2})$/i, (year, month, day) => dated(year ?? '', monthCalled(month ?? ''), Number(day))],
  [/^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/, (year, month, day) => dated(year ?? '', Number(month), Number(day))],
  [/^(\d{4})[/.-](\d{1,2})$/, (year, month) => yearAndMonth(year ?? '', month ?? '')],
  [/^(\d{1,2})[/.-](\d{4})$/, (month, year) => dated(year ?? '', Number(month))],
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, (first, second, year) => dayAndMonth(first ?? '', second ?? '', year ?? '')],
]

/** Every date that some words can mean: one where they are plain, several where they are not, none where they are no date. */
export const readDate = (words: string): Reading[] => {
  for (const [pattern, readings] of ways) {
    const parts = pattern.exec(words)
    if (parts) return readings(...parts.slice(1))
  }
  return []
}

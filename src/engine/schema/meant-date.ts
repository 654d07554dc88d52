import { dateText, daysIn, isDate, monthCalled } from '../calendar.ts'

const written = (year: number, month?: number, day?: number): string | undefined => {
  if (month === undefined || day === undefined) return month === undefined || isDate(year, month) ? dateText(year, month) : undefined
  // The day comes first here; where the second number can be no month, it was the day.
  const [realMonth, realDay] = month > 12 && day <= 12 ? [day, month] : [month, day]
  if (!isDate(year, realMonth) || realDay < 1 || realDay > 31) return undefined
  return dateText(year, realMonth, Math.min(realDay, daysIn(year, realMonth)))
}

const century = (year: string): number => Number(year.length === 2 ? `20${year}` : year)

const inFigures = (words: string): string | undefined => {
  const [, year, month, day] = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(words) ?? []
  if (year && month) return written(Number(year), Number(month), day === undefined ? undefined : Number(day))
  const [, first, second, last] = /^(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(words) ?? []
  if (!second || !last || (first === undefined && last.length === 2)) return undefined
  return written(century(last), Number(second), first === undefined ? undefined : Number(first))
}

const inWords = (words: string): string | undefined => {
  const name = /[a-z]{3,}/i.exec(words.replace(/\d(?:st|nd|rd|th)\b/gi, (day) => day.charAt(0)))?.[0] ?? ''
  const month = monthCalled(name)
  const year = /\b\d{4}\b/.exec(words)?.[0]
  if (month === 0 || !year) return undefined
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(words.replace(year, ''))?.[1]
  return written(Number(year), month, day === undefined ? undefined : Number(day))
}

/** The date that words probably stand for, as a record writes it: 22/11/2026, 1 March 2024, 2024-4-7, 30 February. */
export const meantDate = (words: string): string | undefined => {
  const trimmed = words.trim()
  return inFigures(trimmed) ?? inWords(trimmed)
}

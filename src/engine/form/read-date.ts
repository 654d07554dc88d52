import { dateText, monthCalled } from '../calendar.ts'

const number = (part: string | undefined): number | undefined => (part === undefined ? undefined : Number(part))

/** A date as people here write it, as the records have it: 7 March 2025 and 7/3/2025 become 2025-03-07. What is no date is left as it stands, for the schema to refuse. */
export const readDate = (typed: string): string => {
  const words = typed.trim().replace(/\s+/g, ' ')
  const [, day, name = '', year] = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(words) ?? []
  if (year !== undefined && monthCalled(name) > 0) return dateText(year, monthCalled(name), number(day))
  const [, first, second, last] = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(words) ?? []
  if (last !== undefined && second !== undefined) return dateText(last, Number(second), number(first))
  return words
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const
const twoDigits = (part: number): string => String(part).padStart(2, '0')

/** Which month has this name, from 1; at least its first three letters must be there. 0 where it is none. */
export const monthCalled = (name: string): number => {
  const word = name.toLowerCase()
  return word.length < 3 ? 0 : months.findIndex((month) => month.startsWith(word)) + 1
}

/** How many days has this month, counted from 1? */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Is there such a month, and such a day in it? */
export const isDate = (year: number, month: number, day?: number): boolean => month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysIn(year, month)))

/** A year, month or day as records write it: 2024, 2024-04, 2024-04-01. */
export const dateText = (year: number | string, month?: number, day?: number): string => [String(year), ...[month, day].flatMap((part) => (part === undefined ? [] : [twoDigits(part)]))].join('-')

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1
const two = (part: number | string): string => String(part).padStart(2, '0')

/** A date as people here write it, as the records have it: 7 March 2025 and 7/3/2025 become 2025-03-07. What is no date is left as it stands, for the schema to refuse. */
export const readDate = (typed: string): string => {
  const words = typed.trim().replace(/\s+/g, ' ')
  const [, day, name = '', year] = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(words) ?? []
  if (year !== undefined && monthOf(name) > 0) return [year, two(monthOf(name)), ...(day === undefined ? [] : [two(day)])].join('-')
  const [, first, second, last] = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(words) ?? []
  if (last !== undefined && second !== undefined) return [last, two(second), ...(first === undefined ? [] : [two(first)])].join('-')
  return words
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A date as exact as it is known: 7 April 2019, April 2019, 2019. */
export const formatDate = (date: string): string => {
  const [year, month, day] = date.split('-')
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
}

/** The same with the month in three letters, for tables and title blocks. */
export const formatShortDate = (date: string): string =>
  formatDate(date).replace(/[A-Z][a-z]+/, (month) => (month === 'September' ? 'Sept' : month.slice(0, 3)))

/** A whole date some months later; the day is kept where the month has it. */
export const addMonths = (date: string, count: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(day, last))).toISOString().slice(0, 10)
}

// A spreadsheet runs a cell that starts with one of these; an apostrophe stops it (OWASP ASVS 5, 1.2.10).
const risky = /^[=+\-@\t\r＝＋－＠]/

/** Quotes a field as RFC 4180 asks. Numbers pass as they are; words that a spreadsheet would run are guarded. */
export const csvField = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const words = String(value)
  const safe = risky.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as the text of a CSV file (RFC 4180). */
export const csvText = (rows: readonly (readonly unknown[])[]): string => rows.map((cells) => `${cells.map(csvField).join(',')}\r\n`).join('')

// A spreadsheet runs a cell that starts with one of these, some even behind blanks or marks that nobody can see; an apostrophe stops it (OWASP ASVS 5, 1.2.10).
// Words that start with an apostrophe and one of these get one more, so that the guard can be taken off again.
const risky = /^'*(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u

/** Words as they may stand in a cell: those that a spreadsheet would run begin with an apostrophe. */
export const guarded = (words: string): string => (risky.test(words) ? `'${words}` : words)

/** The words behind the guard. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && risky.test(cell) ? cell.slice(1) : cell)

/** A cell quoted as RFC 4180 asks. */
export const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Quotes a field as RFC 4180 asks. Numbers pass as they are; words that a spreadsheet would run are guarded. */
export const csvField = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return quoted(guarded(String(value)))
}

/** Rows as the text of a CSV file (RFC 4180). */
export const csvText = (rows: readonly (readonly unknown[])[]): string => rows.map((cells) => `${cells.map(csvField).join(',')}\r\n`).join('')

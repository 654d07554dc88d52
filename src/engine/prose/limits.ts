import type { Found } from './problem.ts'

const lengthLimit = 100_000
const cellLimit = 20_000
const nested = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){20}/
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-[-:| \t]*$/

const tooLong = (source: string): Found[] =>
  source.length <= lengthLimit
    ? []
    : [{ code: 'too-long', message: `This text is longer than ${lengthLimit} characters.`, help: 'Split it into several records.', at: lengthLimit }]

const tooDeep = (line: string, at: number): Found[] =>
  nested.test(line)
    ? [
        {
          code: 'too-deep',
          message: 'Quotations or lists are nested more than 20 deep here.',
          help: 'Use fewer > or list marks at the start of the line.',
          at,
        },
      ]
    : []

// The parser fills every short row to the table's full width, so a wide table with many rows costs width x rows.
const tooManyCells = (lines: readonly string[]): Found[] => {
  let at = 0
  let width = 0
  let cells = 0
  for (const line of lines) {
    if (/^[\s>]*$/.test(line)) width = 0
    else if (line.includes('|') && delimiterRow.test(line)) width = Math.max(width, line.split('|').length)
    cells += width
    if (cells > cellLimit)
      return [
        {
          code: 'table-too-large',
          message: `The tables have more than ${cellLimit} cells by this line.`,
          help: 'Publish large tables as data and show a part here.',
          at,
        },
      ]
    at += line.length + 1
  }
  return []
}

/** Is the body too long, too deep or too wide to read safely? If so it is not parsed at all. */
export const findExcess = (source: string): Found[] => {
  const long = tooLong(source)
  if (long.length > 0) return long
  const lines = source.split('\n')
  let at = 0
  const deep = lines.flatMap((line) => {
    const found = tooDeep(line, at)
    at += line.length + 1
    return found
  })
  return [...deep, ...(source.includes('|') ? tooManyCells(lines) : [])]
}

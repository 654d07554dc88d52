import type { ProseProblem } from './prose.ts'

/** A problem as the readers of a body note it: offsets into the body, not yet lines and columns. */
export interface Found {
  readonly code: string
  readonly message: string
  readonly help?: string
  readonly at: number
  readonly end?: number
}

/** Answers "which line and column is this offset?" for one body; lines count from `firstLine`, columns from 1. */
export const lineFinder = (source: string, firstLine: number) => {
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset: number): { line: number; column: number } => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + firstLine, column: offset - (starts[low] ?? 0) + 1 }
  }
}

/** Puts problems in reading order, once each, with lines and columns. */
export const placeProblems = (found: readonly Found[], place: ReturnType<typeof lineFinder>): ProseProblem[] => {
  const seen = new Set<string>()
  return [...found]
    .sort((a, b) => a.at - b.at)
    .filter(({ at, code }) => !seen.has(`${at} ${code}`) && seen.add(`${at} ${code}`))
    .map(({ code, message, help, at, end }) => {
      const start = place(at)
      const stop = end === undefined ? undefined : place(end)
      const endColumn = stop?.line === start.line ? { endColumn: stop.column } : {}
      return { code, message, ...(help === undefined ? {} : { help }), ...start, ...endColumn }
    })
}

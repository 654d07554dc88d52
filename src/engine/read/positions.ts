/** A place in a file: 1-based line and column, counted in characters. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly endColumn?: number | undefined
}

/** Turns offsets into lines and columns for one text. */
export const lineCounter = (text: string): ((offset: number, length?: number) => Position) => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset, length) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const start = starts[low] ?? 0
    const lineEnd = (starts[low + 1] ?? text.length + 1) - 1
    const column = offset - start + 1
    return { line: low + 1, column, endColumn: length === undefined ? undefined : Math.min(offset + length, lineEnd) - start + 1 }
  }
}

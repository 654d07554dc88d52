/** From where to where a body shows code, by its fences and backticks: enough to report the rest of a body that does not parse. */
export type Span = readonly [from: number, to: number]

const fence = /^[ \t>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})/

const fencedSpans = (source: string): Span[] => {
  const spans: Span[] = []
  let open: { mark: string; at: number } | undefined
  let at = 0
  for (const line of source.split('\n')) {
    const mark = fence.exec(line)?.[1]
    if (mark && !open) open = { mark, at }
    else if (mark && open && mark.startsWith(open.mark)) {
      spans.push([open.at, at + line.length])
      open = undefined
    }
    at += line.length + 1
  }
  return open ? [...spans, [open.at, source.length]] : spans
}

const tickedSpans = (paragraph: string, start: number): Span[] => {
  const runs = [...paragraph.matchAll(/`+/g)].map((match) => ({ at: match.index, length: match[0].length }))
  const waiting = new Map<number, number[]>()
  runs.forEach(({ length }, index) => waiting.set(length, [...(waiting.get(length)?.slice(-200) ?? []), index]))
  const spans: Span[] = []
  let next = 0
  runs.forEach(({ at, length }, index) => {
    if (index < next) return
    const close = waiting.get(length)?.find((other) => other > index)
    const closing = close === undefined ? undefined : runs[close]
    if (close === undefined || !closing) return
    spans.push([start + at, start + closing.at + length])
    next = close + 1
  })
  return spans
}

/** Where does a body show code? */
export const codeSpans = (source: string): Span[] => {
  const spans = fencedSpans(source)
  let at = 0
  for (const paragraph of source.split(/(\n[ \t]*\r?\n)/)) {
    if (paragraph.includes('`')) spans.push(...tickedSpans(paragraph, at))
    at += paragraph.length
  }
  return spans
}

/** Does this offset stand in code? */
export const isInCode = (spans: readonly Span[], at: number): boolean => spans.some(([from, to]) => at >= from && at < to)

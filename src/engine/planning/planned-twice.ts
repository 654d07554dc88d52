interface PlannedMeasure {
  readonly capability: string
  readonly measure: string
  readonly name: string
}

/** A warning for each measure that stands in a statement more than once: the same improvement would be counted twice. */
export const plannedTwice = (rows: readonly PlannedMeasure[]): readonly string[] =>
  [...new Set(rows.map(({ measure }) => measure))].flatMap((id) => {
    const same = rows.filter(({ measure }) => measure === id)
    if (same.length < 2) return []
    const [last, ...others] = same.map(({ capability }) => capability).reverse()
    return [`Double counting: “${same[0]?.name ?? id}” is planned with ${others.reverse().join(', ')} and with ${last}. It is one improvement of one thing. Nothing here is added up; do not add it up yourself.`]
  })

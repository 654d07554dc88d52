/** Edit distance (insert, delete, replace, swap of neighbours), given up above `limit`. Damerau 1964, restricted. */
export const editDistance = (a: string, b: string, limit = 3): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = previous
    previous = row
  }
  return previous[b.length] ?? limit + 1
}

/** The candidate the writer most likely meant, if one is close enough; ties go to the first in order. */
export const nearest = (wrong: string, candidates: Iterable<string>): string | undefined => {
  const limit = Math.max(1, Math.min(4, Math.floor(wrong.length / 3)))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    const distance = editDistance(wrong.toLowerCase(), candidate.toLowerCase(), limit)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  if (best !== undefined) return best
  for (const candidate of candidates) {
    if (wrong.length >= 4 && (candidate.startsWith(wrong) || candidate.endsWith(wrong))) return candidate
  }
  return undefined
}

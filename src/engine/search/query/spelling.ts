/** How many letters must be added, dropped, changed or swapped to make one word the other; more than `limit` counts as limit + 1. Damerau’s distance, neighbours swapped once. */
export const typingSlips = (from: string, to: string, limit: number): number => {
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const now = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let least = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1))
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) least = Math.min(least, (before[column - 2] ?? 0) + 1)
      now.push(least)
    }
    if (Math.min(...now) > limit) return limit + 1
    before = last
    last = now
  }
  return last[to.length] ?? limit + 1
}

/** The word that was probably meant: one slip in a word of four to seven letters, two in a longer one. Of equals the one that keeps the first letter, then the one used most. */
export const nearestWord = (word: string, words: readonly string[]): string | undefined => {
  const limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
  if (limit === 0) return undefined
  let best: { readonly word: string; readonly cost: number } | undefined
  for (const candidate of words) {
    if (candidate.length < 4) continue
    const slips = typingSlips(word, candidate, limit)
    const cost = slips + (candidate[0] === word[0] ? 0 : 0.5)
    if (slips <= limit && (best === undefined || cost < best.cost)) best = { word: candidate, cost }
  }
  return best?.word
}

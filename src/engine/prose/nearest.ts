const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Which of the known names did somebody probably mean? undefined when none is close. */
export const nearest = (written: string, known: readonly string[]): string | undefined => {
  if (written.length > 40) return undefined
  const word = written.toLowerCase()
  const ranked = known.map((name) => ({ name, far: distance(word, name.toLowerCase()) })).sort((a, b) => a.far - b.far)
  const best = ranked[0]
  return best && best.far <= Math.max(1, Math.floor(best.name.length / 2)) ? best.name : undefined
}

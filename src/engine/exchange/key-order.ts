/** One order of all keys that agrees with every list, as far as the lists agree; where they leave it open, the order of `usual`. */
export const keyOrder = (lists: readonly (readonly string[])[], usual: readonly string[]): string[] => {
  const after = new Map<string, Set<string>>()
  const waits = new Map<string, number>()
  for (const key of lists.flat()) {
    if (!after.has(key)) after.set(key, new Set())
    if (!waits.has(key)) waits.set(key, 0)
  }
  for (const list of lists) {
    list.slice(1).forEach((key, index) => {
      const next = after.get(list[index] ?? '')
      if (!next || next.has(key)) return
      next.add(key)
      waits.set(key, (waits.get(key) ?? 0) + 1)
    })
  }
  const rank = new Map(usual.map((key, index) => [key, index]))
  const ordered: string[] = []
  while (waits.size > 0) {
    const open = [...waits].sort(([a, one], [b, other]) => one - other || (rank.get(a) ?? usual.length) - (rank.get(b) ?? usual.length))
    const [key = ''] = open[0] ?? []
    waits.delete(key)
    ordered.push(key)
    for (const next of after.get(key) ?? []) if (waits.has(next)) waits.set(next, (waits.get(next) ?? 0) - 1)
  }
  return ordered
}

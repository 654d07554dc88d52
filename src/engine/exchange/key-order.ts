/** Every key with those that come right after it in some list. */
const followers = (lists: readonly (readonly string[])[]): Map<string, Set<string>> => {
  const after = new Map<string, Set<string>>(lists.flat().map((key) => [key, new Set()]))
  for (const list of lists) list.slice(1).forEach((key, index) => after.get(list[index] ?? '')?.add(key))
  return after
}

/** One order of all keys that agrees with every list, as far as the lists agree; where they leave it open, the order of `usual`. */
export const keyOrder = (lists: readonly (readonly string[])[], usual: readonly string[]): string[] => {
  const after = followers(lists)
  const waits = new Map([...after.keys()].map((key) => [key, 0]))
  for (const next of after.values()) for (const key of next) waits.set(key, (waits.get(key) ?? 0) + 1)
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

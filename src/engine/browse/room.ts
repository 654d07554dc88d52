/** How many of the first items a page has room for, when each has its size and the page its limit. */
export const fitting = <T>(items: readonly T[], sizeOf: (item: T) => number, limit: number): number => {
  let used = 0
  const over = items.findIndex((item) => (used += sizeOf(item)) > limit)
  return over === -1 ? items.length : over
}

/** How many first items of every group a page has room for, when each group may show as many as any other. */
export const fairShare = <T>(groups: readonly (readonly T[])[], sizeOf: (item: T) => number, limit: number): number => {
  const longest = Math.max(0, ...groups.map(({ length }) => length))
  // The first items of all groups, then all second ones, and so on: a row that does not fit is left out whole.
  const rows = Array.from({ length: longest }, (_, index) => groups.flatMap((group) => group.slice(index, index + 1)))
  return fitting(rows, (row) => row.reduce((sum, item) => sum + sizeOf(item), 0), limit)
}

/** Circles of names, each leading to the next and the last to the first. Every circle is found once, in the order of `ids`. */
export const findLoops = (ids: Iterable<string>, next: (id: string) => readonly string[]): string[][] => {
  const loops: string[][] = []
  const finished = new Set<string>()
  const walk = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id)
    if (start !== -1) loops.push(trail.slice(start))
    if (start !== -1 || finished.has(id)) return
    for (const following of next(id)) walk(following, [...trail, id])
    finished.add(id)
  }
  for (const id of ids) walk(id, [])
  return loops
}

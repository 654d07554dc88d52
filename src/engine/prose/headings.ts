/** Makes an id for each heading of one body: its words behind "s-", so that it cannot hide a name of the page's own, and never twice. */
export const headingNamer = () => {
  const taken = new Set<string>()
  const last = new Map<string, number>()
  return (text: string): string => {
    const slug = text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
    const base = `s-${slug.slice(0, 80) || 'section'}`
    let number = last.get(base) ?? 0
    let id = base
    do {
      number += 1
      id = number === 1 ? base : `${base}-${number}`
    } while (taken.has(id))
    last.set(base, number)
    taken.add(id)
    return id
  }
}

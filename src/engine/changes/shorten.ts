const longest = 90
const before = 30

const cut = (words: string, limit: number): string => (words.length > limit ? `${words.slice(0, limit - 1).trimEnd()}…` : words)

/** How many characters two texts have in common at their start, back to the start of a word. */
const shared = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  const space = a.lastIndexOf(' ', Math.max(0, at - before))
  return at <= before || space === -1 ? 0 : space + 1
}

/** Two texts cut down to where they differ, so that a long sentence with one new word can be read at a glance. */
export const shortenPair = (a: string, b: string): readonly [string, string] => {
  if (a.length <= longest && b.length <= longest) return [a, b]
  const from = shared(a, b)
  const shown = (words: string): string => `${from > 0 ? '…' : ''}${cut(words.slice(from), longest)}`
  return [shown(a), shown(b)]
}

/** Some words, cut where they are too long for a line. */
export const shorten = (words: string, limit = 160): string => cut(words, limit)

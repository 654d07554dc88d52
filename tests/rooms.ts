import { posix } from 'node:path'

/** The room a file stands in: schema, leaf, scripts, scripts/site, site, site/client. */
export const roomOf = (file: string): string => {
  const [top, second = '', third = '', fourth] = file.split('/')
  if (top === 'scripts') return second === 'site' ? 'scripts/site' : 'scripts'
  if (second === 'engine') return fourth === undefined && third.includes('.') ? 'leaf' : third
  return third === 'client' ? 'site/client' : 'site'
}

/** The file an import leads to, if it is one of ours. */
export const pathOf = (file: string, from: string): string | undefined =>
  from.startsWith('#engine/') ? `src/engine/${from.slice(8)}` : from.startsWith('.') ? posix.join(posix.dirname(file), from) : undefined

/** Where an import leads: a room, “node”, or the name of a package. */
export const goalOf = (file: string, from: string): string => {
  const path = pathOf(file, from)
  if (path) return roomOf(path)
  return from.startsWith('node:') ? 'node' : from.split('/').slice(0, from.startsWith('@') ? 2 : 1).join('/')
}

/** A way round from a room back to itself, if there is one. */
export const circle = (links: ReadonlyMap<string, ReadonlySet<string>>): string | undefined => {
  const search = (room: string, path: readonly string[]): string | undefined => {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room].join(' > ')
    for (const next of links.get(room) ?? []) {
      const found = search(next, [...path, room])
      if (found) return found
    }
    return undefined
  }
  return [...links.keys()].map((room) => search(room, [])).find((found) => found !== undefined)
}

import { existsSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { type ChangedFile, type Place, placesBelow, readAgain } from './files.ts'

/** What the disk says of every file of a content folder without opening it; changes whenever the file does. */
export type Stamps = ReadonlyMap<string, Place & { readonly stamp: string }>

const stampOf = (path: string): string | undefined => {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat && [stat.mtimeMs, stat.ctimeMs, stat.size, stat.ino].join(' ')
}

/** The stamps of a folder as it is now; a thousand files take some milliseconds. */
export const stampsOf = (root: string): Stamps => {
  const stamps = new Map<string, Place & { stamp: string }>()
  if (!existsSync(root)) return stamps
  for (const place of placesBelow(root)) {
    const stamp = stampOf(join(root, place.file))
    if (stamp !== undefined) stamps.set(place.file, { ...place, stamp })
  }
  return stamps
}

/** Reads again the files that came, changed or went between two looks at the folder, and no others. */
export const readChanged = (root: string, before: Stamps, after: Stamps): ChangedFile[] => {
  const gone = [...before.keys()].filter((file) => !after.has(file)).map((file) => ({ file, problems: [] }))
  const differs = [...after.values()].filter(({ file, kind, stamp }) => before.get(file)?.stamp !== stamp || before.get(file)?.kind !== kind)
  return [...gone, ...differs.map((place) => readAgain(root, place))]
}

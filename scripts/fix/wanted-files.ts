import { existsSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'

/** Which files of the content folder were named: each word is a file or folder, counted from here or from the content folder. */
export const wantedFiles = (folder: string, words: readonly string[]): { isWanted: (file: string) => boolean } | { wrong: string[] } => {
  const named = words.map((word) => {
    const path = [resolve(word), join(folder, word)].find((one) => existsSync(one) && !relative(folder, one).startsWith('..'))
    const inside = path === undefined ? undefined : relative(folder, path).split(sep).join('/')
    return inside === undefined || isAbsolute(inside) ? { word } : { word, inside, isFolder: statSync(join(folder, inside)).isDirectory() }
  })
  const wrong = named.filter(({ inside }) => inside === undefined).map(({ word }) => word)
  if (wrong.length > 0) return { wrong }
  const covers = (file: string): boolean => named.some(({ inside = '', isFolder }) => file === inside || (isFolder && (inside === '' || file.startsWith(`${inside}/`))))
  return { isWanted: words.length === 0 ? () => true : covers }
}

import { execFileSync } from 'node:child_process'
import { collectionNames } from '../schema/collections.ts'
import { hiddenCharacter } from '../schema/fields.ts'

/** Somebody who added to the library, by the name they gave to Git, and how many records they wrote or mended. */
export interface Person {
  readonly name: string
  readonly records: number
}

const [record, field] = ['\u001E', '\u001F']
const limit = 60
const isRecord = new RegExp(`^(?:${collectionNames.join('|')})/[a-z0-9-]+\\.(?:json|mdx)$`)
const isPerson = (name: string): boolean => name !== '' && name.length <= limit && !hiddenCharacter.test(name) && !name.endsWith('[bot]')

/**
 * Everybody in the log of a content folder, those with most records first. Who touched more than half of the records is an editor of the
 * library and not counted here: they are its voice already.
 */
export const peopleIn = (log: string): readonly Person[] => {
  const touched = new Map<string, Set<string>>()
  const all = new Set<string>()
  for (const commit of log.split(record).slice(1)) {
    const [head = '', ...files] = commit.split('\n')
    const [author = '', ...others] = head.split(field)
    const names = [author, ...others.map((other) => other.replace(/<.*$/, ''))].map((name) => name.trim()).filter(isPerson)
    for (const file of files.filter((path) => isRecord.test(path))) {
      all.add(file)
      for (const name of names) touched.set(name, (touched.get(name) ?? new Set()).add(file))
    }
  }
  return [...touched]
    .map(([name, files]) => ({ name, records: files.size }))
    .filter(({ records }) => records * 2 <= all.size)
    .sort((a, b) => b.records - a.records || (a.name < b.name ? -1 : 1))
}

/** Everybody who added to a content folder, from its Git history and through its .mailmap; nobody where there is no history. */
export const peopleOf = (folder: string): readonly Person[] => {
  const format = `--format=%x1E%aN%x1F%(trailers:key=Co-authored-by,valueonly,separator=%x1F)`
  try {
    return peopleIn(execFileSync('git', ['-c', 'log.showSignature=false', 'log', '--use-mailmap', '--no-merges', '--relative', '--name-only', format, '--', '.'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 }))
  } catch {
    return []
  }
}

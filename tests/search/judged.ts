import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyRecord, Library } from '#engine/library/library.ts'
import { addressOf } from '#engine/library/titles.ts'
import { collectionNames } from '#engine/schema/collections.ts'
import { readCsv } from '../site/csv.ts'
import { root } from '../source-files.ts'
import type { Grades } from './metrics.ts'

/** One judged query. `heldOut` ones are never looked at while search is tuned. */
export interface Judged {
  readonly query: string
  readonly class: string
  readonly grades: Grades
  readonly heldOut: boolean
}

// A fifth of the queries, by their own words: nobody chooses which, and adding one moves none of the others.
const isHeldOut = (query: string): boolean => createHash('sha256').update(query).digest().readUInt32BE(0) % 5 === 0

const naming = (library: Library, collection: 'capabilities' | 'organisations', id: string): readonly string[] =>
  collectionNames.flatMap((name) => (library.naming(name, { collection, id }) as readonly AnyRecord[]).map(addressOf))

const gradesOf = (library: Library, words: string): Grades => {
  const pages = new Map<string, number>()
  const named: [string, number][] = []
  for (const part of words.split(/\s+/).filter(Boolean)) {
    const [, what = '', grade = ''] = /^(.+)=([0-3])$/.exec(part) ?? []
    const [, kind, id = ''] = /^(about|of):(.+)$/.exec(what) ?? []
    if (what === '') throw new Error(`“${part}” is not a page and a grade.`)
    if (kind === undefined) named.push([what, Number(grade)])
    else for (const page of naming(library, kind === 'about' ? 'capabilities' : 'organisations', id)) pages.set(page, Math.max(pages.get(page) ?? 0, Number(grade)))
  }
  for (const [page, grade] of named) pages.set(page, grade)
  return pages
}

/** The judged queries of this library, from queries.csv. */
export const judgedQueries = (library: Library): readonly Judged[] => {
  const [, ...rows] = readCsv(readFileSync(join(root, 'tests/search/queries.csv'), 'utf8'))
  return rows.map(([query = '', kind = '', grades = '']) => ({ query, class: kind, grades: gradesOf(library, grades), heldOut: isHeldOut(query) }))
}

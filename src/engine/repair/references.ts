import { codeSpans, isInCode } from '../prose/code.ts'
import { collectionNamedBy, isComponentName } from '../prose/components.ts'
import { mask } from '../prose/mask.ts'
import { isCollectionName } from '../schema/collections.ts'
import { findReferences } from '../schema/references.ts'
import { meantBy, type Names } from './names.ts'
import type { Source } from './source.ts'
import { type Change, withChanges } from './values.ts'

/** Who may be named in any spelling: files that are being repaired; in the others only renamed records are followed. */
export type Spelling = 'any' | 'renamed'

const why = ({ renamed }: Names, where: string, id: string): string => (renamed.has(`${where}/${id}`) ? 'the record was renamed' : 'the id as it is spelt')

const inExceptions = (data: unknown): { path: (string | number)[]; where: string; id: string; lead: string }[] =>
  (Array.isArray(data) ? data : []).flatMap((one: unknown, index) => {
    const [collection = '', id = ''] = String((one as { record?: unknown } | null)?.record ?? '').split('/')
    return isCollectionName(collection) ? [{ path: [index, 'record'], where: collection, id, lead: `${collection}/` }] : []
  })

const namedIn = ({ raw, record }: Source, data: unknown) => {
  if (record) return findReferences(record.collection, data).map(({ path, to, id }) => ({ path, where: 'collection' in to ? to.collection : `vocabulary/${to.vocabulary}`, id, lead: '' }))
  return raw.file === 'exceptions.json' ? inExceptions(data) : []
}

/** The changes to a file’s fields that bring its references in line with the names as they will be, on top of its other changes. */
export const followNames = (source: Source, changes: readonly Change[], names: Names, spelling: Spelling): Change[] => {
  const followed = namedIn(source, withChanges(source.parsed.data, changes)).flatMap(({ path, where, id, lead }): Change[] => {
    const meant = meantBy(names, where, id, spelling === 'any')
    const was = changes.find((change) => change.path.join('\n') === path.join('\n'))?.was ?? `${lead}${id}`
    return meant === undefined ? [] : [{ path, was, now: `${lead}${meant}`, why: why(names, where, id) }]
  })
  const taken = new Set(followed.map(({ path }) => path.join('\n')))
  return [...changes.filter(({ path }) => !taken.has(path.join('\n'))), ...followed]
}

interface Mention {
  readonly at: number
  readonly where: string
  readonly id: string
}

const pageLink = /\]\(\/([a-z-]+)\/([^/()\s#?]+)(?=[/)#?])/g

const mentionsIn = (body: string): Mention[] => {
  const tags = [...mask(body).tags.values()].flatMap(({ name, attributes }) =>
    attributes.flatMap((attribute): Mention[] => {
      const where = isComponentName(name) && attribute.kind === 'string' ? collectionNamedBy(name, attribute.name) : undefined
      return where === undefined ? [] : [{ at: attribute.valueAt + 1, where, id: attribute.value }]
    }),
  )
  const links = [...body.matchAll(pageLink)].map(({ index, 0: whole, 1: where = '', 2: id = '' }) => ({ at: index + whole.length - id.length, where, id }))
  const code = codeSpans(body)
  return [...tags, ...links].filter(({ at }) => !isInCode(code, at)).sort((a, b) => b.at - a.at)
}

/** A body with its mentions of records in line with the names as they will be; every other letter stays. */
export const followInBody = (body: string, names: Names, spelling: Spelling): { body: string; said: string[] } => {
  const said: string[] = []
  let text = body
  for (const { at, where, id } of mentionsIn(body)) {
    const meant = meantBy(names, where, id, spelling === 'any')
    if (meant === undefined) continue
    text = `${text.slice(0, at)}${meant}${text.slice(at + id.length)}`
    said.unshift(`in the words below the facts: ${id} → ${meant} (${why(names, where, id)})`)
  }
  return { body: text, said }
}

import type { Segment } from '../prose/index.ts'
import type { Entry } from '../read/entry.ts'
import type { Finding, Given } from './rule.ts'
import { walk } from './walk.ts'

/** Some words of a record, and where a match in them stands: the field, or a place in the prose. */
export interface TextAt {
  readonly text: string
  readonly where: (written: string) => Pick<Finding, 'path' | 'place' | 'within'>
}

/** Fields that hold addresses, numbers of documents, codes or dates: nothing a person wrote as a sentence. */
const codes = new Set('URL DOI PMID PMCID route odsCode currency reviewed reviewBy date dueBy setOn since until announced consentedUntil'.split(' '))
const isId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(text) && /[a-z]/.test(text)

const wordsOf = (data: object): TextAt[] =>
  [...walk(data)].flatMap(({ node, path }) => (typeof node !== 'string' || codes.has(String(path.at(-1))) || isId(node) ? [] : [{ text: node, where: (written) => ({ path, within: written }) }]))

// Several rules read all words of all records, and a watch reads them again at every change: each record is walked once.
const walked = new WeakMap<object, readonly TextAt[]>()

/** Every field of a record that holds words, in the order it is written; ids, dates and addresses left out. */
export const fieldTexts = ({ data }: { readonly data: object }): readonly TextAt[] => {
  const found = walked.get(data) ?? wordsOf(data)
  walked.set(data, found)
  return found
}

const frontMatter = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(\n|$)/

/** Where do some words first stand, not as part of a longer word? -1 where they do not. */
export const findWords = (source: string, written: string, from: number): number => {
  const joins = (at: number) => /[\p{L}\d]{2}/u.test(source.slice(at - 1, at + 1))
  for (let at = source.indexOf(written, from); at !== -1; at = source.indexOf(written, at + 1)) {
    if (!joins(at) && !joins(at + written.length)) return at
  }
  return source.indexOf(written, from)
}

/** Where the given characters first stand in a record’s prose; the first line of the prose if they cannot be found. */
export const placeInProse = ({ texts }: Pick<Given, 'texts'>, { file }: Pick<Entry, 'file'>, written: string): NonNullable<Finding['place']> => {
  const source = texts.get(file) ?? ''
  const bodyAt = frontMatter.exec(source)?.[0].length ?? 0
  const found = findWords(source, written, bodyAt)
  const at = found === -1 ? bodyAt : found
  const before = source.slice(0, at).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  return { line: before.length, column, ...(found !== -1 && !written.includes('\n') && { endColumn: column + written.length }) }
}

const attribute = /\b(?:href|alt|title)="([^"]*)"/g

/** Words that stand in the attributes and properties of prose, where its plain text does not show them. */
const hiddenWords = (segments: readonly Segment[]): string[] =>
  segments.flatMap((segment) => {
    if (segment.kind === 'html') return [...segment.html.matchAll(attribute)].map((found) => (found[1] ?? '').replace(/^mailto:/, ''))
    const props = [...walk(segment.props)].flatMap(({ node }) => (typeof node === 'string' && !isId(node) ? [node] : []))
    return [...props, ...hiddenWords(segment.children)]
  })

/** The prose of a record as texts: its plain words, then what its links, pictures and components say. */
export function* proseTexts(given: Pick<Given, 'texts'>, entry: Entry): Iterable<TextAt> {
  if (!entry.prose) return
  const { text, segments } = entry.prose
  const where = (written: string) => ({ path: [], place: placeInProse(given, entry, written) })
  yield { text, where }
  for (const words of new Set(hiddenWords(segments))) if (!text.includes(words)) yield { text: words, where }
}

/** Everything a record says in words, fields first. */
export function* allTexts(given: Pick<Given, 'texts'>, entry: Entry): Iterable<TextAt> {
  yield* fieldTexts(entry)
  yield* proseTexts(given, entry)
}

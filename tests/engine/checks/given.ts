import type { EntryOf, Given, Rule } from '../../../src/engine/checks/rule.ts'
import { buildLibrary } from '../../../src/engine/library/library.ts'
import type { Prose, Segment } from '../../../src/engine/prose/index.ts'
import type { Entry } from '../../../src/engine/read/entry.ts'
import { parseMdx } from '../../../src/engine/read/front-matter.ts'
import { parseJson } from '../../../src/engine/read/json-file.ts'
import { type CollectionName, collectionNames, collections } from '../../../src/engine/schema/collections.ts'
import { programmeSchema } from '../../../src/engine/schema/programme.ts'
import { smallest } from './smallest.ts'

/** Records by collection and id, each saying only what matters. */
export type Literals = Partial<Record<CollectionName, Record<string, Record<string, unknown>>>>

/** A body for one record: what stands in the file, and how it was read where that matters. */
interface BodyLiteral {
  readonly body: string
  readonly segments?: readonly Segment[]
  readonly references?: Prose['references']
}

/** What else a test may want to say. */
export interface Options {
  readonly today?: string
  readonly publicFiles?: readonly string[]
  /** Controlled lists, each with the ids of its words. */
  readonly vocabulary?: Readonly<Record<string, readonly string[]>>
  /** By collection/id. */
  readonly prose?: Readonly<Record<string, BodyLiteral>>
  /** Skips the schemas, for faults that they would refuse. */
  readonly asWritten?: boolean
}

export const programme = programmeSchema.parse({
  name: 'Test programme',
  tagline: 'A programme for tests.',
  description: 'A programme for tests.',
  address: 'https://test.example',
  publisher: 'Nobody',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  repository: 'https://test.example/code',
  contact: 'https://test.example/issues',
  compiledNotice: 'Compiled for tests.',
  navigation: [{ label: 'Benefits', href: '/benefits/' }],
  searchDate: '2026-11-22',
})

const proseOf = ({ body, segments, references = [] }: BodyLiteral): Prose => ({ text: body, segments: segments ?? [{ kind: 'html', html: body }], headings: [], references })

/** One record as if it had been read from its file, fields that do not matter filled in. */
const toEntry = (collection: CollectionName, id: string, fields: Record<string, unknown>, { asWritten, prose }: Options): { entry: Entry; text: string } => {
  const written = { ...smallest[collection], ...fields }
  const data = asWritten ? written : collections[collection].schema.parse(written)
  const type = collections[collection].file
  const literal = prose?.[`${collection}/${id}`]
  const json = JSON.stringify(written, null, 2)
  const text = type === 'mdx' ? `---\n${json}\n---\n${literal?.body ?? ''}` : json
  const { locate } = type === 'mdx' ? parseMdx(text) : parseJson(text)
  return { entry: { collection, id, file: `${collection}/${id}.${type}`, data, prose: literal && proseOf(literal), locate }, text }
}

/** What a rule is given, made of literals that say only what matters to the test. */
export const given = (literals: Literals, options: Options = {}): Given => {
  const read = collectionNames.flatMap((collection) => Object.entries(literals[collection] ?? {}).map(([id, fields]) => toEntry(collection, id, fields, options)))
  const entries = read.map(({ entry }) => entry)
  const { today = '2026-11-22', publicFiles = [], vocabulary = {} } = options
  const lists = Object.entries(vocabulary).map(([list, ids]) => [list, { title: list, description: list, terms: ids.map((id) => ({ id, label: id, synonyms: [] })) }])
  return {
    entries,
    entriesOf: (collection) => entries.filter((entry) => entry.collection === collection) as unknown as EntryOf<typeof collection>[],
    library: buildLibrary({ programme, vocabulary: Object.fromEntries(lists), entries, today }),
    today,
    publicFiles: new Set(publicFiles),
    texts: new Map(read.map(({ entry, text }) => [entry.file, text])),
    unreadable: new Set(),
  }
}

/** What a rule says, as a reader would see it: where, what is wrong, what would be right. */
export const says = (rule: Rule, literals: Literals, options: Options = {}): string =>
  [...rule.check(given(literals, options))]
    .map(({ entry, path, place, message, help }) => `${entry.collection}/${entry.id} ${place ? `${place.line}:${place.column}` : path.join('.')}\n${message}\n${help ?? ''}`)
    .join('\n\n')

/** The measure that benefits of these tests count: a share, and less is better. */
export const errorsMeasure = { errors: { name: 'Doses given wrongly', unit: '%', direction: 'lower' } }

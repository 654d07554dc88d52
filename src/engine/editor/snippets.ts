import { agreed } from '../draft/agree.ts'
import { completed, type Gap, type Placeholder } from '../draft/placeholder.ts'
import { defOf, fieldAt, type Group, unwrap } from '../draft/shape.ts'
import { recordText } from '../draft/write.ts'
import { type CollectionName, collectionNames, collections } from '../schema/collections.ts'

/** One snippet as editors read it. */
export interface Snippet {
  readonly prefix: readonly string[]
  readonly scope: string
  readonly description: string
  readonly isFileTemplate: true
  readonly body: readonly string[]
}

// A day that only keeps a place: the editor puts the day of writing there.
const someDay = '2000-01-01'
const day = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE'

const escaped = (words: string): string => words.replace(/[\\$}]/g, '\\$&')
const inChoice = (words: string): string => escaped(words).replace(/[,|]/g, '\\$&')

/** The words a field takes, where its schema lists them. */
const choicesOf = (collection: CollectionName, field: string): readonly string[] => {
  const found = fieldAt(collections[collection].schema, field.split('.'))
  const { entries, type } = defOf(found ? unwrap(found) : collections[collection].schema)
  return type === 'boolean' ? ['true', 'false'] : Object.values(entries ?? {})
}

const stop = (collection: CollectionName, { field, value }: Placeholder, number: number): string => {
  const choices = choicesOf(collection, field)
  const first = String(value)
  if (first === someDay) return day
  if (choices.length === 0) return `\${${number}:${escaped(JSON.stringify(first).slice(1, -1))}}`
  return `\${${number}|${[first, ...choices.filter((one) => one !== first)].map(inChoice).join(',')}|}`
}

const put = (node: unknown, [key, ...rest]: readonly string[], mark: string): unknown => {
  if (key === undefined) return mark
  if (Array.isArray(node)) return node.map((item: unknown, index) => (String(index) === key ? put(item, rest, mark) : item))
  return { ...(node as Group), [key]: put((node as Group)[key], rest, mark) }
}

/** A new record of one collection with a stop for every field that must be filled: what `npm run new` writes, before anything is known. */
export const snippetText = (collection: CollectionName): string => {
  const { schema, file } = collections[collection]
  const shelf = { first: (to: Parameters<Gap['shelf']['first']>[0]) => ('collection' in to ? `id-from-${to.collection}` : `word-from-${to.vocabulary}`), unitOf: () => undefined }
  const gap: Gap = { shelf, today: someDay, own: {}, toFill: [], lacking: [] }
  const given: Group = { reviewed: someDay, draft: true }
  const data = agreed(collection, completed(schema, given, [], undefined, gap), given, gap)
  const marked = gap.toFill.reduce<unknown>((node, { field }, index) => put(node, field.split('.'), `@@${index}@@`), data) as Group
  const text = recordText(file, marked, '$0').replaceAll(someDay, day)
  let number = 0
  return text.replace(/("?)@@(\d+)@@"?/g, (_, quote: string, index: string) => {
    const placeholder = gap.toFill[Number(index)] as Placeholder
    const around = typeof placeholder.value === 'string' ? quote : ''
    return `${around}${stop(collection, placeholder, ++number)}${around}`
  })
}

const snippetOf = (collection: CollectionName): Snippet => {
  const { one, file } = collections[collection]
  return {
    prefix: [one, `new ${one}`],
    scope: file === 'mdx' ? 'mdx,markdown' : 'json,jsonc',
    description: `A new ${one}, with every field it must have`,
    isFileTemplate: true,
    body: snippetText(collection).trimEnd().split('\n'),
  }
}

/** .vscode/exemplar.code-snippets: a snippet for every collection. */
export const snippetsFile = (): string => `${JSON.stringify(Object.fromEntries(collectionNames.map((name) => [`Exemplar: ${collections[name].one}`, snippetOf(name)])), null, 2)}\n`

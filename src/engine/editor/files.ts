import { collectionNames, collections } from '../schema/collections.ts'
import { type Holding, namesIn } from './names.ts'
import { editorSchema, type JsonSchema, otherSchemas } from './schema.ts'
import { snippetsFile } from './snippets.ts'

const written = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 1)}\n`

/** What the Astro language server calls the front matter of a collection; a name of our own, so that no build writes over it. */
const frontMatter = (collection: string): string => `exemplar-${collection}`

const inFolder = '.astro/collections'

/** The path of every file that editors need, from the project’s folder, with its text. */
export const editorFiles = (holding: Holding): ReadonlyMap<string, string> => {
  const names = namesIn(holding)
  const schemas = collectionNames.map((name) => [name, written(editorSchema(name, names))] as const)
  const others = Object.entries(otherSchemas).map(([name, schema]) => [name, written(schema)] as const)
  return new Map([
    ['.vscode/exemplar.code-snippets', snippetsFile()],
    ...[...schemas, ...others].map(([name, text]) => [`.vscode/schemas/${name}.json`, text] as const),
    ...schemas.flatMap(([name, text]) => (collections[name].file === 'mdx' ? [[`${inFolder}/${frontMatter(name)}.schema.json`, text] as const] : [])),
  ])
}

/**
 * Which file’s front matter follows which schema, as the Astro language server reads it.
 * It looks files up by their whole address, decoded and in lower case.
 */
export const frontMatterManifest = (addressOf: (file: string) => string, { texts }: Pick<Holding, 'texts'>): readonly [file: string, text: string] => {
  const known = collectionNames.filter((name) => collections[name].file === 'mdx')
  const entries = known.flatMap((name) => [...texts.keys()].filter((file) => file.startsWith(`${name}/`)).map((file) => [decodeURIComponent(addressOf(file)).toLowerCase(), frontMatter(name)] as const))
  const manifest = { collections: known.map((name) => ({ name: frontMatter(name), hasSchema: true })), entries: Object.fromEntries(entries) }
  return [`${inFolder}/collections.json`, `${JSON.stringify(manifest, null, 1)}\n`]
}

import type { APIRoute } from 'astro'
import { collectionCsv } from '#engine/publish/csv.ts'
import { dataPackage } from '#engine/publish/data-package.ts'
import { collectionJson } from '#engine/publish/json.ts'
import type { Library } from '#engine/library/library.ts'
import { collectionNames } from '#engine/schema/collections.ts'
import { getLibrary } from '../../library.ts'

type Write = (library: Library) => string

const files: Readonly<Record<string, Write>> = {
  'datapackage.json': (library) => `${JSON.stringify(dataPackage(library), null, 2)}\n`,
  ...Object.fromEntries(collectionNames.flatMap((name): [string, Write][] => [
    [`${name}.json`, (library) => collectionJson(library, name)],
    [`${name}.csv`, (library) => collectionCsv(library, name)],
  ])),
}

export const getStaticPaths = () => Object.keys(files).map((file) => ({ params: { file } }))

/** Open data: every collection as JSON and CSV, and the data package that describes them. */
export const GET: APIRoute = async ({ params }) => new Response(files[params['file'] ?? '']?.(await getLibrary()))

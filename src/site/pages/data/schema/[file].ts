import type { APIRoute } from 'astro'
import { collectionSchema } from '#engine/publish/data-package.ts'
import { collectionNames, isCollectionName } from '#engine/schema/collections.ts'

export const getStaticPaths = () => collectionNames.map((name) => ({ params: { file: `${name}.json` } }))

/** The JSON Schema of one collection’s files. */
export const GET: APIRoute = ({ params }) => {
  const name = (params['file'] ?? '').replace('.json', '')
  return new Response(isCollectionName(name) ? `${JSON.stringify(collectionSchema(name), null, 2)}\n` : null)
}

import type { APIRoute } from 'astro'
import { cardsOf } from '#engine/notebook/cards.ts'
import { type CollectionName, collectionNames } from '#engine/schema/collections.ts'
import { getLibrary } from '../../library.ts'

export const getStaticPaths = () => collectionNames.map((name) => ({ params: { file: `${name}.json` }, props: { name } }))

/** The cards of one collection, as the page at /notebook/ reads them. */
export const GET: APIRoute = async ({ props }) => new Response(JSON.stringify(cardsOf(await getLibrary(), props['name'] as CollectionName)))

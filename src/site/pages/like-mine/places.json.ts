import type { APIRoute } from 'astro'
import { placesFile } from '#engine/likeness/places.ts'
import { getLibrary } from '../../library.ts'

/** Every place that a reader’s own can be compared with, as the page beside it reads them. */
export const GET: APIRoute = async () => new Response(JSON.stringify(placesFile(await getLibrary())))

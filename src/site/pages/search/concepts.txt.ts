import type { APIRoute } from 'astro'
import { conceptsOf } from '#engine/search/concepts.ts'
import { conceptLines } from '#engine/search/lexicon.ts'
import { getLibrary } from '../../library.ts'

/** Every concept with its token and its phrases, as the search page reads them. */
export const GET: APIRoute = async () => new Response(conceptLines(conceptsOf(await getLibrary())))

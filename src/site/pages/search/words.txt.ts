import type { APIRoute } from 'astro'
import { searchEntries } from '#engine/search/entries.ts'
import { spellingWords } from '#engine/search/lexicon.ts'
import { getLibrary } from '../../library.ts'

/** The words a slip of the keyboard is put right against, most used first. */
export const GET: APIRoute = async () => new Response(spellingWords(searchEntries(await getLibrary())).join('\n'))

import type { APIRoute } from 'astro'
import { searchEntries } from '#engine/search/entries.ts'
import { libraryWords, wordLines } from '#engine/search/lexicon.ts'
import { getLibrary } from '../../library.ts'

/** The words of the library, against which slips of the keyboard are put right. */
export const GET: APIRoute = async () => new Response(wordLines(libraryWords(searchEntries(await getLibrary()))))

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConcepts } from '#engine/search/query/lexicon.ts'
import { type Lexicon, needsWords, phraseBook, planQuery } from '#engine/search/query/plan.ts'
import { search, type SearchIndex } from '#engine/search/query/search.ts'
import type { Hit } from './built-index.ts'

export const builtLexicon = (out: string): Lexicon => ({ concepts: readConcepts(readFileSync(join(out, 'search/concepts.txt'), 'utf8')), words: readFileSync(join(out, 'search/words.txt'), 'utf8').split('\n') })

/** Asks as the search page does; gives the first ten pages and how many there are. */
export const asker = (lexicon: Lexicon, index: SearchIndex<Hit>) => {
  const book = phraseBook(lexicon.concepts)
  return async (query: string): Promise<{ readonly pages: readonly string[]; readonly count: number }> => {
    const plan = planQuery(query, needsWords(query, book) ? lexicon : { ...lexicon, words: [] }, book)
    const { results } = await search(plan, index)
    return { pages: await Promise.all(results.slice(0, 10).map(({ page }) => page())), count: results.length }
  }
}

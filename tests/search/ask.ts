import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConcepts, readWords } from '#engine/search/query/lexicon.ts'
import { phraseBook } from '#engine/search/query/book.ts'
import { type Lexicon, needsWords, planQuery } from '#engine/search/query/plan.ts'
import { search, type SearchIndex } from '#engine/search/query/search.ts'
import type { Hit } from './built-index.ts'

export const builtLexicon = (out: string): Lexicon => ({ concepts: readConcepts(readFileSync(join(out, 'search/concepts.txt'), 'utf8')), words: readWords(readFileSync(join(out, 'search/words.txt'), 'utf8')) })

/** Asks as the search page does; gives the first ten pages, and how many records have all the words. */
export const asker = (lexicon: Lexicon, index: SearchIndex<Hit>, records: number) => {
  const book = phraseBook(lexicon.concepts)
  return async (query: string): Promise<{ readonly pages: readonly string[]; readonly whole: number }> => {
    const plan = planQuery(query, needsWords(query, book) ? lexicon : { ...lexicon, words: [] }, book)
    const { results, whole } = await search(plan, index, records)
    return { pages: await Promise.all(results.slice(0, 10).map(({ page }) => page())), whole: plan.missing.length > 0 ? 0 : whole }
  }
}

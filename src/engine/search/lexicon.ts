import { compareText } from '../problem.ts'
import type { Concept } from './concepts.ts'
import type { SearchEntry } from './entries.ts'
import { wordsOf } from './query/words.ts'

/** The concepts as the browser reads them: a line each, in the order of their tokens; label and phrases between bars. */
export const conceptLines = (concepts: readonly Concept[]): string =>
  concepts.map(({ label, phrases }) => [label, ...new Set(phrases)].map((words) => words.replaceAll('|', ' ')).join('|')).join('\n')

const often = 5

/** Every word of the library that has four letters or more and no digit, in two lists by the alphabet: words used often, and the others. */
export const libraryWords = (entries: readonly SearchEntry[]): readonly [readonly string[], readonly string[]] => {
  const counts = new Map<string, number>()
  for (const { title, aliases, summary, body, parts } of entries) {
    for (const text of [title, ...aliases, summary, body, ...parts.flatMap((part) => [part.title, part.text])]) {
      for (const word of wordsOf(text)) if (word.length > 3 && !/\d/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const words = (fits: (count: number) => boolean) => [...counts].filter(([, count]) => fits(count)).map(([word]) => word).sort(compareText)
  return [words((count) => count >= often), words((count) => count < often)]
}

// Each word says how many letters it shares with the one before it: a third of the bytes.
const frontCoded = (words: readonly string[]): string =>
  words
    .map((word, index) => {
      const before = words[index - 1] ?? ''
      let shared = 0
      while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared++
      return `${shared}${word.slice(shared)}`
    })
    .join('')

/** The words of the library as the browser reads them. */
export const wordLines = (words: readonly [readonly string[], readonly string[]]): string => words.map(frontCoded).join('\n')

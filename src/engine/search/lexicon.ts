import { compareText } from '../problem.ts'
import type { Concept } from './concepts.ts'
import type { SearchEntry } from './entries.ts'
import { wordsOf } from './query/words.ts'

/** The concepts as the browser reads them: one line each, token, label and phrases between bars. */
export const conceptLines = (concepts: readonly Concept[]): string => concepts.map(({ token, label, phrases }) => [token, label, ...new Set(phrases)].map((words) => words.replaceAll('|', ' ')).join('|')).join('\n')

/** The words a slip of the keyboard is put right against: those of titles and other names, and those used more than once, most used first. Nothing shorter than four letters. */
export const spellingWords = (entries: readonly SearchEntry[]): readonly string[] => {
  const counts = new Map<string, { used: number; named: boolean }>()
  const count = (text: string, named: boolean) => {
    for (const word of wordsOf(text)) {
      if (word.length < 4 || /\d/.test(word)) continue
      const held = counts.get(word) ?? { used: 0, named: false }
      counts.set(word, { used: held.used + 1, named: held.named || named })
    }
  }
  for (const { title, aliases, summary, body, parts } of entries) {
    for (const name of [title, ...aliases]) count(name, true)
    for (const words of [summary, body, ...parts.flatMap((part) => [part.title, part.text])]) count(words, false)
  }
  return [...counts].filter(([, { used, named }]) => named || used > 1).sort((a, b) => b[1].used - a[1].used || compareText(a[0], b[0])).map(([word]) => word)
}

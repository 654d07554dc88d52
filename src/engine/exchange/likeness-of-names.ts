import { editDistance } from '../nearest.ts'
import { folded } from './plain-words.ts'

/** A name a cell may mean, and the record it stands for. */
export interface Candidate {
  readonly id: string
  readonly name: string
  /** Every name of the record, its id in words among them. */
  readonly names: readonly string[]
}

const wordsOf = (name: string): readonly string[] => [...new Set(folded(name).split(' '))].filter((word) => word !== '' && !/^(the|of|and|for|in|a|at)$/.test(word))

/** How alike are two words: 1 the same, less for a slip of the keyboard or a shared beginning, 0 for nothing in common. */
const alike = (one: string, other: string): number => {
  if (one === other) return 1
  const shorter = Math.min(one.length, other.length)
  if (shorter >= 4 && (one.startsWith(other) || other.startsWith(one))) return 0.7
  const limit = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0
  return limit > 0 && editDistance(one, other, limit) <= limit ? 0.8 : 0
}

/** Finds the records whose names share most with some words; a word that few names have counts for more. */
export const nearestNames = (candidates: readonly Candidate[]): ((words: string, count?: number) => Candidate[]) => {
  const split = candidates.map((candidate) => ({ candidate, names: candidate.names.map(wordsOf) }))
  const used = new Map<string, number>()
  for (const { names } of split) for (const word of new Set(names.flat())) used.set(word, (used.get(word) ?? 0) + 1)
  const weight = (word: string): number => Math.log(1 + candidates.length / (used.get(word) ?? 1))
  const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weight(word), 0)
  const score = (typed: readonly string[], name: readonly string[]): number => {
    const shared = typed.reduce((total, word) => {
      const [best, like] = name.reduce<[string, number]>((found, other) => (alike(word, other) > found[1] ? [other, alike(word, other)] : found), ['', 0])
      return total + like * weight(best)
    }, 0)
    const all = sum(name) + typed.reduce((total, word) => total + (used.has(word) ? weight(word) : 2), 0) - shared
    return all <= 0 ? 0 : shared / all
  }
  return (words, count = 3) => {
    const typed = wordsOf(words)
    const scored = split.map(({ candidate, names }) => ({ candidate, score: Math.max(0, ...names.map((name) => score(typed, name))) }))
    return scored.filter((one) => one.score >= 0.15).sort((a, b) => b.score - a.score).slice(0, count).map(({ candidate }) => candidate)
  }
}

/** The same search, its table made only when a name is first not found. */
export const lazily = (make: () => ReturnType<typeof nearestNames>): ReturnType<typeof nearestNames> => {
  let made: ReturnType<typeof nearestNames> | undefined
  return (words, count) => (made ??= make())(words, count)
}

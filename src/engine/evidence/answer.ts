/** A run of words, linked where it names a record. */
export interface Words {
  readonly text: string
  readonly href?: string | undefined
}

/** One of the six first-screen answers: the answer itself, then what stands behind it. */
export interface Answer {
  readonly id: 'fit' | 'cost' | 'gain' | 'certainty' | 'risks' | 'people'
  readonly question: string
  readonly headline: readonly Words[]
  readonly detail: readonly Words[]
}

/** What the six answers answer, in reading order. */
export const questions = {
  fit: 'Is it for somebody like me?',
  cost: 'What does it cost, in what kind of money?',
  gain: 'What would I get, and when?',
  certainty: 'How sure are we?',
  risks: 'What goes wrong?',
  people: 'Who has done it, and whom can I ask?',
} as const

/** Words that lead nowhere. */
export const plain = (text: string): Words[] => [{ text }]

/** Some words with commas between them and “and” before the last. */
export const joined = (parts: readonly Words[]): Words[] =>
  parts.flatMap((part, index) => [...(index === 0 ? [] : plain(index === parts.length - 1 ? ' and ' : ', ')), part])

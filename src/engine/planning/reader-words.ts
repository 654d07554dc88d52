const fewest = 10

const needs = {
  reason: `The optimism adjustment needs a reason of at least ${fewest} characters; it was not applied.`,
  source: `A value in money needs its source in at least ${fewest} characters; it was not used.`,
} as const

/** Why a reason or a source is too short to be used; undefined where it is long enough. */
export const tooFewWords = (what: keyof typeof needs, words: string): string | undefined => (words.trim().length < fewest ? needs[what] : undefined)

/** What a word or letter behind a figure multiplies it by, in small letters. */
export const scales: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mil: 1e6, mill: 1e6, million: 1e6, millions: 1e6, b: 1e9, bn: 1e9, billion: 1e9 }

/** How a figure begins that is no exact one, and what that makes of it. Signs with “=” come before those without. */
export const bounds = [
  ['about', /^(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|c\.|c(?=\s)|some|est\.?|[~≈≃])\s*/i],
  ['atMost', /^(?:at most|up to|no more than|not more than|max(?:imum)?\.?(?: of)?|≤|<=|=<)\s*/i],
  ['atLeast', /^(?:at least|no fewer than|no less than|not less than|min(?:imum)?\.?(?: of)?|≥|>=|=>)\s*/i],
  ['lessThan', /^(?:less than|fewer than|under|below|<)\s*/i],
  ['moreThan', /^(?:more than|over|above|>)\s*/i],
] as const

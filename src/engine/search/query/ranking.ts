/**
 * How Pagefind ranks here, the same in the browser and in the tests of search quality: by where a word stands (see document.ts). How long a
 * record is says nothing, and a word that is repeated says little more; one that is only the beginning of another is a weak match. What is
 * shown beside a result is not searched again: its words stand in the page too.
 */
export const ranking = {
  pageLength: 0,
  termFrequency: 1,
  termSaturation: 2,
  termSimilarity: 2,
  metaWeights: { title: 4, place: 1, summary: 0, kind: 0, effect: 0, level: 0, figure: 0, year: 0, polarity: 0 },
} as const

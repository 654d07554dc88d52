// Letters that no stemmer takes for an ending, and a head and a tail that no English word has: a token matches itself and nothing else.
const letters = 'bcfhjkmnpqrvwxz'

/** The word that stands for a concept in the index, by the concept’s place in the list of all. */
export const tokenOf = (place: number): string => {
  const digit = (power: number) => letters[Math.floor(place / letters.length ** power) % letters.length]
  return `zq${digit(2)}${digit(1)}${digit(0)}q`
}

/** The word that every record has: asking for all of them by it fetches one part of the index, asking for nothing would fetch the whole. */
export const everyRecord = 'zqvallq'

/** How wide a character is, as a share of the type size: a careful guess for the sans serif of any machine. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ ijlI.,:;'’|!()-]/, 0.34],
  [/[ftr]/, 0.42],
  [/[mwMW@%]/, 0.92],
  [/[\p{Lu}\d£$]/u, 0.68],
]

/** About how wide are these words in type of this size? */
export const widthOf = (words: string, size = 14): number => [...words].reduce((sum, character) => sum + (widths.find(([pattern]) => pattern.test(character))?.[1] ?? 0.61), 0) * size

/** Words cut into lines that fit a width; a word too long for any line stands alone. */
export const wrapWords = (words: string, width: number, size = 14): readonly string[] =>
  words.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || widthOf(longer, size) > width) return [...lines, word]
    return [...lines.slice(0, -1), longer]
  }, [])

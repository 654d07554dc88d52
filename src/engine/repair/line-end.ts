/** The text with one line break at its end. */
export const oneLineEnd = (text: string): string => {
  let end = text.length
  while (text[end - 1] === '\n') end--
  return `${text.slice(0, end)}\n`
}

// Marks that mean something in Markdown wherever they stand, and those that do at the start of a line.
const anywhere = /[\\`*_{}[\]<>|~&$^]/g
const opening = /^(?:[#+=:-]|\d{1,9}(?=[.)]))/
const module = /^[ie](?=(?:mport|xport)\b)/
const webAddress = /((?:https?:\/\/|www\.)[^\s<>\\`{}|^"'[\]]*)/i
const wholeAddress = /^(?:https?:\/\/|www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#][^@]*)?[.,;:!?)]*$/i
const start = /(https?:\/\/|www\.)(?=\S)/gi

/** Words with every mark made harmless. A whole web address stays a link; it runs on to the next space, so it gets one. What only begins like one is cut off from its beginning. */
const escaped = (part: string, index: number, parts: readonly string[]): string => {
  if (index % 2 === 0) return part.replace(anywhere, '\\$&')
  const end = /^(\s|$)/.test(parts[index + 1] ?? '') ? '' : ' '
  return wholeAddress.test(part) ? `${part}${end}` : `${part.replace(start, '$1 ').replace(anywhere, '\\$&')}${end}`
}

const line = (words: string): string => {
  const safe = words.trim().replace(/<(https?:\/\/[^\s<>]+)>/g, '$1').split(webAddress).map(escaped).join('')
  const mark = opening.exec(safe)?.[0]
  // A line that starts with “import” could be read as code, and a letter cannot be escaped.
  if (mark === undefined) return safe.replace(module, (letter) => `&#${letter.charCodeAt(0)};`)
  return /^\d/.test(mark) ? `${mark}\\${safe.slice(mark.length)}` : `\\${safe}`
}

/** Words as somebody typed them, as the body of a record: an empty line starts a paragraph, and nothing in them is taken for code. */
export const plainProse = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(line).filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n')

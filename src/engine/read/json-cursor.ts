/** One slip in a JSON file, in the words of somebody who never heard of JSON. */
export interface Slip {
  readonly at: number
  readonly length: number
  readonly message: string
  readonly help: string
}

/** How far a file has been read, and what was found on the way. */
export interface Cursor {
  readonly text: string
  readonly slips: Slip[]
  at: number
  /** The last word or bracket that was read: what stands before a comma. */
  last: string
  /** Nothing more can be told; what follows would be guesswork. */
  stopped: boolean
}

/** How many slips of one file are told at once; with more, it is no record that somebody mistyped. */
export const slipLimit = 20

/** Notes a slip and reads on. */
export const say = (cursor: Cursor, at: number, length: number, message: string, help: string): void => {
  if (cursor.slips.length < slipLimit) cursor.slips.push({ at, length, message, help })
  if (cursor.slips.length >= slipLimit) cursor.stopped = true
}

/** Notes a slip after which nothing more can be told. */
export const stop = (cursor: Cursor, length: number, message: string, help: string): void => {
  if (!cursor.stopped) say(cursor, cursor.at, length, message, help)
  cursor.stopped = true
}

const lineLimit = 4000

/** What stands at the cursor, or at another place, up to the end of its line. */
export const restOfLine = ({ text, at }: Cursor, from = at): string => {
  const near = text.slice(from, from + lineLimit)
  const end = near.indexOf('\n')
  return end === -1 ? near : near.slice(0, end)
}

const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*|<!--[\s\S]*?-->/y
const oddSpace = /[\u00A0\u2000-\u200B\u3000]+/y

const matchAt = (pattern: RegExp, { text, at }: Cursor): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Moves on to the next thing that counts; comments and spaces of another kind are noted. */
export const skipBlank = (cursor: Cursor): string | undefined => {
  for (;;) {
    while (/[ \t\n\r]/.test(cursor.text.charAt(cursor.at))) cursor.at++
    const [said, space] = [matchAt(comment, cursor), matchAt(oddSpace, cursor)]
    if (said !== undefined) {
      const words = said.replace(/^(?:\/\/|\/\*|#|<!--)|(?:\*\/|-->)$/g, '').replace(/\s+/g, ' ').trim()
      say(cursor, cursor.at, said.split('\n')[0]?.length ?? 1, 'A remark to others cannot stand here.', `Write it as a field, such as "notes": ${JSON.stringify(words)}, or delete it.`)
    } else if (space !== undefined) say(cursor, cursor.at, space.length, 'A space of another kind stands here, copied from a document.', 'Delete it and type a space.')
    else return cursor.text[cursor.at]
    cursor.at += (said ?? space ?? '').length
  }
}

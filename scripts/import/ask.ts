import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import type { Heading } from '#engine/exchange/contest.ts'
import { headingLines } from '#engine/exchange/import-report.ts'
import { isTarget, type Target, targetCalled } from '#engine/exchange/target.ts'

/** What an answer says about a heading: right, left out, or another column; nothing where it says none of these. */
const readAnswer = (answer: string, { target }: Heading): Target | null | undefined => {
  const words = answer.trim()
  if (/^y(es)?$/i.test(words)) return target
  if (/^no?$/i.test(words)) return null
  const other = targetCalled(words)
  return words !== '' && isTarget(other) ? other : undefined
}

/** Asks a person about each guess; an answer is y, n (leave the column out) or the column that is meant. Nothing where the person breaks off. */
export const askAbout = async (guesses: readonly Heading[], input: Readable = process.stdin, output: Writable = process.stdout): Promise<Map<string, Target | null> | undefined> => {
  const conversation = createInterface({ input, output })
  const answers = conversation[Symbol.asyncIterator]()
  const columns = new Map<string, Target | null>()
  output.write('These headings were guessed. Answer y if right, n to leave the column out, or write what it is.\n')
  for (const guess of guesses) {
    let meant: Target | null | undefined
    output.write(`${headingLines([guess])[0] ?? ''}\n`)
    while (meant === undefined) {
      output.write('  Right? [y/n] ')
      const { value, done } = await answers.next()
      if (done) return undefined
      meant = readAnswer(value, guess)
      if (meant === undefined) output.write('  That is no answer here: write y, n or a column such as Before.\n')
    }
    columns.set(guess.words, meant)
  }
  conversation.close()
  return columns
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeSchema } from '#engine/schema/programme.ts'
import { vocabularySchema } from '#engine/schema/vocabulary.ts'
import type { Base } from './library.ts'

const filesIn = (content: string, folder: string): [string, string][] =>
  readdirSync(join(content, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [`${folder}/${name}`, readFileSync(join(content, folder, name), 'utf8')])

const nameOf = (file: string): string => file.replace(/^.*\/|\.json$/g, '')

/** What a made-up library takes from the content folder: programme, word lists, capabilities. */
export const readBase = (content: string): Base => {
  const programme = readFileSync(join(content, 'programme.json'), 'utf8')
  const [lists, capabilities] = [filesIn(content, 'vocabulary'), filesIn(content, 'capabilities')]
  const words = lists.map(([file, text]) => [nameOf(file), vocabularySchema.parse(JSON.parse(text)).terms.map(({ id }) => id)] as const)
  return {
    files: new Map([['programme.json', programme], ...lists, ...capabilities]),
    words: Object.fromEntries(words),
    capabilities: capabilities.map(([file]) => nameOf(file)),
    reviewed: programmeSchema.parse(JSON.parse(programme)).searchDate,
  }
}

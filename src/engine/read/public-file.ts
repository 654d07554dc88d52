import type { Problem } from '../problem.ts'

const kinds = ['png', 'jpg', 'jpeg', 'webp', 'avif', 'svg', 'ico', 'txt', 'pdf', 'webmanifest'] as const

// What an SVG may not hold: anything that runs, or that loads from elsewhere.
const active = /<\s*(?:script|foreignObject|iframe|animate|set|use|image|style|a)\b|\son[a-z]+\s*=|javascript:|<!ENTITY|href\s*=/i

const problem = (file: string, message: string, help: string, place: Pick<Problem, 'line' | 'column'> = { line: 1, column: 1 }): Problem => ({ rule: 'unsafe-public-file', severity: 'error', file, ...place, message, help })

const pictureName = (file: string): string => `${(file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '')}.png`

/** What is wrong with a file that would be published as it is: a kind that is not allowed, or a drawing that could run. */
export const publicProblems = (file: string, read: () => Buffer): Problem[] => {
  const kind = file.split('.').at(-1)?.toLowerCase() ?? ''
  if (!(kinds as readonly string[]).includes(kind)) return [problem(file, `Files of the kind ".${kind}" are not published.`, `Save it as a picture, such as ${pictureName(file)}. Kinds that are published: ${kinds.join(', ')}.`)]
  if (kind !== 'svg') return []
  const text = read().toString('utf8').replaceAll('\r\n', '\n')
  const found = active.exec(text)
  if (!found) return []
  const before = text.slice(0, found.index).split('\n')
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  return [problem(file, 'This drawing holds something that could run or load from elsewhere.', `It is ${found[0].trim()} here. Save it as plain shapes, without scripts, links, styles or pictures inside.`, place)]
}

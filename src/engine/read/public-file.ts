import type { Problem } from '../problem.ts'

const kinds = ['png', 'jpg', 'jpeg', 'webp', 'avif', 'svg', 'ico', 'txt', 'pdf', 'webmanifest'] as const

// What an SVG may not hold: anything that runs, or that loads from elsewhere.
const active = /<\s*(?:script|foreignObject|iframe|animate|set|use|image|style|a)\b|\son[a-z]+\s*=|javascript:|<!ENTITY|href\s*=/i

const problem = (file: string, message: string, help: string): Problem => ({ rule: 'unsafe-public-file', severity: 'error', file, line: 1, column: 1, message, help })

/** What is wrong with a file that would be published as it is: a kind that is not allowed, or a drawing that could run. */
export const publicProblems = (file: string, read: () => Buffer): Problem[] => {
  const kind = file.split('.').at(-1)?.toLowerCase() ?? ''
  if (!(kinds as readonly string[]).includes(kind)) return [problem(file, `Files of the kind ".${kind}" are not published.`, `Kinds that are: ${kinds.join(', ')}.`)]
  if (kind === 'svg' && active.test(read().toString('utf8'))) return [problem(file, 'This drawing holds something that could run or load from elsewhere.', 'Save it as plain shapes, without scripts, links, styles or pictures inside.')]
  return []
}
